import { says as code, tagged } from '../../support/pages.js';
import { held, type EngineCase } from '../engine-case.js';
import { NONCE, nonce } from '../page.js';
import { asks, asksNobodyFor, asksTimes, chooses, goOn, inPage, runs, runsInAnyOrder, runsOnly, says, settles, shows } from '../steps.js';

const { inline, external, frame } = tagged;
const BANNER = '[part~=banner]';
const WRONG_HASH = 'sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC';

export const sameElementCases: readonly EngineCase[] = [
  {
    name: 'a released inline script is the same element, in its place, with its id, dataset and nonce, and `currentScript` is it',
    page: {
      body: `<p id="before"></p>${inline(
        'analytics',
        'notes.me = document.currentScript; notes.place = document.currentScript.previousElementSibling.id;',
        `id="tag" data-key="value" ${nonce}`,
      )}<p id="after"></p>`,
    },
    steps: [
      shows(BANNER),
      inPage('remembers the element', () => (window.notes['element'] = document.querySelector('#tag'))),
      chooses('gold'),
      says('where it ran', () => window.notes['place'], 'before'),
      says(
        'what it is',
        () => {
          const { me, element } = window.notes;
          return [me === element, element.id, element.dataset.key, element.nonce, element.nextElementSibling.id];
        },
        [true, 'tag', 'value', NONCE, 'after'],
      ),
    ],
  },
  {
    name: 'a released external script is the same element, and its attributes are what they were',
    page: {
      body: external('analytics', '/a.js', `id="a" crossorigin="anonymous" referrerpolicy="no-referrer" fetchpriority="low" ${nonce}`),
    },
    files: { '/a.js': 'notes.me = document.currentScript' },
    steps: [
      shows(BANNER),
      inPage('remembers the element', () => (window.notes['element'] = document.querySelector('#a'))),
      chooses('gold'),
      says('that it is it', () => Boolean(window.notes['me']) && window.notes['me'] === window.notes['element'], true),
      says(
        'its attributes',
        () => {
          const { crossOrigin, referrerPolicy, id } = document.querySelector<HTMLScriptElement>('#a')!;
          return [crossOrigin, referrerPolicy, id, document.querySelector('#a')!.getAttribute('fetchpriority')];
        },
        ['anonymous', 'no-referrer', 'a', 'low'],
      ),
    ],
  },
  {
    name: 'listeners that were there before hear `load` and `error`',
    page: { body: external('analytics', '/a.js', 'id="a"') + external('analytics', '/missing.js', 'id="missing"') },
    files: { '/a.js': code('a') },
    steps: [
      shows(BANNER),
      inPage('listens', () => {
        document.querySelector('#a')!.addEventListener('load', () => window.ran!.push('load of a'));
        document.querySelector('#missing')!.addEventListener('error', () => window.ran!.push('error of missing'));
      }),
      chooses('gold'),
      runsInAnyOrder('a', 'load of a', 'error of missing'),
    ],
  },
  {
    name: 'attributes `onload` and `onerror` still work',
    page: {
      body:
        external('analytics', '/a.js', `onload="ran.push('load')"`) + external('analytics', '/missing.js', `onerror="ran.push('error')"`),
    },
    files: { '/a.js': code('a') },
    steps: [chooses('gold'), runsInAnyOrder('a', 'load', 'error'), settles, runsInAnyOrder('a', 'load', 'error')],
  },
  {
    name: 'integrity still counts: a forged file does not run',
    page: { body: external('analytics', '/a.js', `integrity="${WRONG_HASH}" crossorigin`) + inline('analytics', code('next')) },
    files: { '/a.js': code('forged') },
    steps: [chooses('gold'), asks('/a.js'), runsOnly('next')],
  },
  {
    name: 'a module is a module: strict, without `currentScript`, with `import.meta`',
    page: { body: external('analytics', '/m.js', 'data-type="module"') },
    files: { '/m.js': 'notes.module = [this === undefined, document.currentScript, import.meta.url.endsWith("/m.js")]' },
    steps: [chooses('gold'), says('what it saw', () => window.notes['module'], [true, null, true])],
  },
  {
    name: 'an address may stand in `data-src`, where no scanner finds it',
    page: { body: '<script type="text/plain" data-category="analytics" data-src="/a.js"></script>' },
    files: { '/a.js': code('a') },
    steps: [shows(BANNER), asksNobodyFor('/a.js'), chooses('gold'), runsOnly('a')],
  },
];

const once = {
  body: inline('analytics', code('inline'), 'id="tag"') + external('analytics', '/a.js', 'id="file"') + '<div id="box"></div>',
};

export const onceCases: readonly EngineCase[] = [
  {
    name: 'a script runs once, through withdrawals, grants and `rescan()`',
    page: { ...once, config: { onRevoke: 'keep' } },
    files: { '/a.js': code('a') },
    returning: 'gold',
    steps: [
      runs('inline', 'a'),
      inPage('withdraws and grants, twice', () => {
        for (const tier of ['silver', 'gold', 'silver', 'platinum'] as const) TierConsent.choose(tier);
        TierConsent.rescan();
        TierConsent.rescan(document.body);
      }),
      runsOnly('inline', 'a'),
      asksTimes(1, '/a.js'),
    ],
  },
  {
    name: 'a script that ran does not run again where the page moves it',
    page: once,
    files: { '/a.js': code('a') },
    returning: 'gold',
    steps: [
      runs('inline', 'a'),
      inPage('moves both', () => document.querySelector('#box')!.append(...document.querySelectorAll('#tag, #file'))),
      runsOnly('inline', 'a'),
      asksTimes(1, '/a.js'),
    ],
  },
  {
    name: 'a script that the page moves before the choice runs once, where it is then',
    page: once,
    files: { '/a.js': code('a') },
    steps: [
      shows(BANNER),
      inPage('moves both', () => document.querySelector('#box')!.append(...document.querySelectorAll('#tag, #file'))),
      settles,
      chooses('gold'),
      runsOnly('inline', 'a'),
      says('where', () => document.querySelectorAll('#box > script').length, 2),
    ],
  },
  {
    name: 'a script that waits for its turn is not started twice by a second choice',
    page: { body: external('analytics', '/a.js') + inline('analytics', code('inline')) },
    files: { '/a.js': held('a', code('a')) },
    returning: 'gold',
    steps: [
      asks('/a.js'),
      inPage('looks again and grants more', () => {
        TierConsent.rescan();
        TierConsent.choose('platinum');
      }),
      goOn('a'),
      runsOnly('a', 'inline'),
      asksTimes(1, '/a.js'),
    ],
  },
  {
    name: 'a script on its way when the visitor withdraws does not run when it arrives, nor does what waits behind it',
    page: { config: { onRevoke: 'keep' }, body: external('analytics', '/a.js') + inline('analytics', code('inline')) },
    files: { '/a.js': held('a', code('a')) },
    returning: 'gold',
    steps: [asks('/a.js'), inPage('withdraws', () => TierConsent.withdraw()), goOn('a'), runsOnly()],
  },
  {
    name: 'a module on its way when the visitor withdraws does not run when it arrives',
    page: { config: { onRevoke: 'keep' }, body: external('analytics', '/a.js', 'data-type="module"') },
    files: { '/a.js': held('a', code('a')) },
    returning: 'gold',
    steps: [asks('/a.js'), inPage('withdraws', () => TierConsent.withdraw()), goOn('a'), runsOnly()],
  },
  {
    name: 'a script that the page takes away before the choice never runs',
    page: { body: inline('marketing', code('gone'), 'id="tag"') + inline('marketing', code('stays')) },
    steps: [shows(BANNER), inPage('takes it away', () => document.querySelector('#tag')!.remove()), chooses('platinum'), runsOnly('stays')],
  },
  {
    name: 'a frame is loaded once',
    page: { body: frame('analytics', '/frame') },
    pages: { '/frame': { isBare: true, body: '<!doctype html><p>Frame</p>' } },
    steps: [chooses('gold'), asks('/frame'), inPage('looks again', () => TierConsent.rescan()), asksTimes(1, '/frame')],
  },
];

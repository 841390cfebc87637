import { oneOfEach, says as code, tagged } from '../../support/pages.js';
import type { EngineCase } from '../engine-case.js';
import { MANUAL_TAG, PLAIN_TAG } from '../page.js';
import { chooses, hides, inPage, inSecondTab, press, remembers, runs, runsOnly, says, settles, shows, visit } from '../steps.js';

const BANNER = '[part~=banner]';
const body = oneOfEach;

/** Code of the page's own that runs before anything of ours. */
const before = (text: string) => `<script>${text}</script>${PLAIN_TAG}`;

const all = ['necessary', 'functional', 'analytics'];
const hosts = says('how many hosts there are', () => document.querySelectorAll('#tierconsent').length, 1);
const sources = says(
  'which faults were told of',
  () => window.heard.flatMap(({ type, detail }) => (type === 'error' ? [detail.source] : [])),
  ['interface'],
);
const hearsOnce = says('whether one fault was told of', () => window.heard.filter(({ type }) => type === 'error').length, 1);

function addScript(): void {
  const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: `ran.push('late')` });
  script.dataset['category'] = 'analytics';
  document.body.append(script);
}

/** The whole journey: asked, answered, remembered. */
const journey = [
  shows(BANNER),
  runsOnly('necessary'),
  chooses('gold'),
  runs(...all),
  remembers({ tier: 'gold' }),
  visit(),
  runs(...all),
  hides(BANNER),
  hosts,
];

export const hostileCases: readonly EngineCase[] = [
  {
    name: 'elements that are named like something of the browser’s are in nobody’s way',
    page: {
      body: `<img name="cookie" alt=""><img name="currentScript" alt=""><form name="body"><input name="attributes"><input name="matches"></form>${body}`,
    },
    steps: journey,
  },
  {
    name: 'elements that are named like something of the browser’s hide no refusal',
    page: {
      body: `<img name="cookie" alt=""><img name="currentScript" alt=""><form name="body"></form><a id="tierconsentConfig"></a>${body}`,
    },
    returning: 'silver',
    steps: [runsOnly('necessary'), hides(BANNER), says('the tier', () => TierConsent.consent.tier, 'silver')],
  },
  {
    name: 'a page’s own functions `Event`, `Image`, `Document`, `MessageChannel` and `BroadcastChannel` stand in nobody’s way',
    page: {
      tag: before(
        'for (const name of ["Event", "Image", "Document", "MessageChannel", "BroadcastChannel"]) window[name] = function () {};',
      ),
      body,
    },
    steps: journey,
  },
  ...['MutationObserver', 'CSSStyleSheet', 'CustomEvent', 'Element', 'ShadowRoot'].map((name): EngineCase => ({
    name: `a page’s own function \`${name}\` releases nothing that was refused`,
    page: { tag: before(`window.${name} = function () {};`), body },
    returning: 'silver',
    steps: [settles, says('what ran that was refused', () => window.ran!.filter((id) => id !== 'necessary'), [])],
  })),
  ...['MutationObserver', 'ResizeObserver', 'IntersectionObserver'].map((name): EngineCase => ({
    name: `without ${name} visitors are asked and answered, and it is said once`,
    page: { tag: before(`delete window.${name};`), body },
    steps: [shows(BANNER), chooses('gold'), runs(...all), remembers({ tier: 'gold' }), hearsOnce],
  })),
  {
    name: 'where a page has frozen the prototypes of the language, visitors are asked and answered',
    page: {
      tag: before(
        'for (const it of [Object, Array, Function, String, Promise, Map, Set]) { Object.freeze(it.prototype); Object.freeze(it); }',
      ),
      body,
    },
    steps: journey,
  },
  { name: 'our tag twice is one of us', page: { tag: PLAIN_TAG + PLAIN_TAG, body: body + PLAIN_TAG }, steps: journey },
];

export const faultCases: readonly EngineCase[] = [
  {
    name: 'where storage throws, a choice is made and remembered',
    page: {
      tag: before(
        `for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) Object.defineProperty(window, name, { get() { throw new Error('no'); } });`,
      ),
      body,
    },
    steps: journey,
  },
  {
    name: 'where the browser keeps no cookie, a choice holds for the page, and the next one asks again',
    page: { tag: before(`Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set() {} });`), body },
    steps: [chooses('gold'), runs(...all), remembers(null), visit(), shows(BANNER), runsOnly('necessary')],
  },
  {
    name: 'without BroadcastChannel, too, a withdrawal in one tab loads the other anew',
    page: { tag: before('delete window.BroadcastChannel;'), body },
    returning: 'gold',
    steps: [
      runs(...all),
      inSecondTab(press('[part=reopen]'), press('[data-action=reject]'), remembers({ tier: 'silver' })),
      runsOnly('necessary'),
    ],
    differs: {
      webkit: {
        because:
          'WebKitGTK 2.50 tells other tabs nothing of localStorage, not even of what stays there; the page finds out at the next thing that is added',
        link: 'https://html.spec.whatwg.org/multipage/webstorage.html#concept-storage-broadcast',
        steps: [
          runs(...all),
          inSecondTab(press('[part=reopen]'), press('[data-action=reject]'), remembers({ tier: 'silver' })),
          inPage('adds a script', addScript),
          runsOnly('necessary'),
        ],
      },
    },
  },
  {
    name: 'a page that the visitor goes back to after a withdrawal runs nothing that was refused',
    page: { body },
    pages: { '/next': { body: '<p>Next</p>' } },
    returning: 'gold',
    steps: [
      runs(...all),
      visit('/next'),
      shows('[part=reopen]'),
      inPage('withdraws', () => TierConsent.withdraw()),
      remembers({ tier: 'silver' }),
      inPage('goes back', () => history.back()),
      says('where they are', () => location.pathname, '/'),
      runsOnly('necessary'),
    ],
  },
  {
    name: 'where the interface is something else, nothing refused runs, and it is told once',
    page: { body },
    files: { '/assets/tierconsent.ui.js': 'export const other = 1;' },
    steps: [shows('[part=reopen]'), runsOnly('necessary'), sources],
  },
  {
    name: 'where the interface is cut in the middle, nothing refused runs, and it is told once',
    page: { body },
    files: { '/assets/tierconsent.ui.js': 'export const createUi = () => {' },
    steps: [shows('[part=reopen]'), runsOnly('necessary'), sources],
  },
  {
    name: 'where the words of a language are cut in the middle, visitors are asked in English',
    page: { config: { language: 'de' }, body },
    files: { '/assets/locales/de.js': 'export default { customise: "An' },
    steps: [shows(BANNER), sources, chooses('silver'), runsOnly('necessary'), remembers({ tier: 'silver' })],
  },
  {
    name: 'an integration of the owner’s that throws or rejects, and a listener that does, keep nothing from happening',
    page: {
      config: null,
      tag: `${MANUAL_TAG}<script>TierConsent.start({ integrations: { own: [
        { name: 'one', start() { throw new Error('broken'); }, update: () => Promise.reject(new Error('broken')) }] } });
        TierConsent.subscribe(() => { throw new Error('broken'); });</script>`,
      body: body + tagged.inline('analytics', code('more')),
    },
    steps: [
      chooses('gold'),
      runsOnly(...all, 'more'),
      remembers({ tier: 'gold' }),
      says('who failed', () => window.heard.flatMap(({ type, detail }) => (type === 'error' ? [detail.source] : [])).sort(), [
        'listener',
        'listener',
        'one',
        'one',
      ]),
    ],
  },
];

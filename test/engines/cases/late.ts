import { says as code, tagged } from '../../support/pages.js';
import { pause, type EngineCase } from '../engine-case.js';
import { ASYNC_TAG } from '../page.js';
import { asks, asksNobodyFor, chooses, goOn, inPage, runs, runsOnly, says, settles, shows } from '../steps.js';

const { inline } = tagged;
const body = '<div id="box"></div>';
const ready = shows('[part=reopen]');

/** The first never runs, the second stands behind it. */
const writesScripts = inPage('writes a script as markup, then appends one', () => {
  const tag = `type="text/plain" data-category="analytics" data-timeout="${String(window.notes['limit'] ?? '')}"`;
  // oxlint-disable-next-line no-restricted-properties -- it is the page that does it here
  document.querySelector('#box')!.innerHTML = `<script ${tag} src="/injected.js"></script>`;
  const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: 'ran.push("next")' });
  script.dataset['category'] = 'analytics';
  document.body.append(script);
});

export const lateCases: readonly EngineCase[] = [
  {
    name: 'what arrives while the page still loads is released as it comes',
    page: {
      body: [
        inline('analytics', code('1')),
        '<p>Text</p>',
        pause('more'),
        inline('marketing', code('never')) + inline('analytics', code('2')),
        '<p>Text</p>',
        pause('rest'),
        inline('functional', code('3')),
      ],
    },
    returning: 'gold',
    steps: [
      runs('1'),
      goOn('more'),
      runsOnly('1', '2'),
      says('the page', () => document.readyState, 'loading'),
      goOn('rest'),
      runsOnly('1', '2', '3'),
    ],
  },
  {
    name: 'an `async` core starts while the page still arrives, and releases what comes then',
    page: { tag: ASYNC_TAG, body: [inline('analytics', code('1')), '<p>Text</p>', pause('rest'), inline('analytics', code('2'))] },
    returning: 'gold',
    steps: [runs('1'), says('the page', () => document.readyState, 'loading'), goOn('rest'), runsOnly('1', '2')],
    differs: {
      webkit: {
        because: 'an `async` script that is there before the first paint may wait until the page is whole',
        link: 'https://github.com/WebKit/WebKit/pull/69476',
        steps: [asks('/assets/tierconsent.js'), goOn('rest'), runsOnly('1', '2')],
      },
    },
  },
  {
    name: 'scripts that the page appends run as far as the choice goes',
    page: { body },
    files: { '/a.js': code('a') },
    returning: 'gold',
    steps: [
      ready,
      inPage('appends three', () => {
        for (const [category, text] of [
          ['marketing', 'ran.push("marketing")'],
          ['analytics', ''],
          ['functional', 'ran.push("functional")'],
        ] as const) {
          const script = document.createElement('script');
          Object.assign(script, { type: 'text/plain' }, text ? { text } : { src: '/a.js' });
          script.dataset['category'] = category;
          document.body.append(script);
        }
      }),
      runsOnly('a', 'functional'),
      inPage('grants more', () => TierConsent.choose('platinum')),
      runsOnly('a', 'functional', 'marketing'),
    ],
  },
  {
    name: 'scripts inside a subtree that is inserted as a whole run in order',
    page: { body },
    files: { '/a.js': code('a') },
    returning: 'gold',
    steps: [
      ready,
      inPage('inserts a section', () => {
        const section = document.createElement('section');
        for (const properties of [{ text: 'ran.push("1")' }, { src: '/a.js' }, { text: 'ran.push("2")' }]) {
          const script = document.createElement('script');
          Object.assign(script, { type: 'text/plain' }, properties);
          script.dataset['category'] = 'analytics';
          section.append(document.createElement('div'));
          section.lastElementChild!.append(script);
        }
        document.querySelector('#box')!.append(section);
      }),
      runsOnly('1', 'a', '2'),
    ],
  },
  {
    name: 'scripts that came as markup stay inert, as the platform wants',
    page: { body },
    files: { '/injected.js': code('injected') },
    returning: 'platinum',
    steps: [
      ready,
      inPage('writes markup', () => {
        const markup = `<script type="text/plain" data-category="analytics">ran.push('injected')</script><script type="text/plain" data-category="analytics" src="/injected.js"></script>`;
        const box = document.querySelector('#box')!;
        // oxlint-disable-next-line no-restricted-properties -- it is the page that does it here
        box.innerHTML = markup;
        // oxlint-disable-next-line no-restricted-properties
        box.insertAdjacentHTML('beforeend', `<script type="text/plain" data-category="analytics">ran.push('injected')</script>`);
      }),
      settles,
      inPage('looks again', () => TierConsent.rescan()),
      runsOnly(),
      asksNobodyFor('/injected.js'),
    ],
  },
  {
    name: 'a script with an address that came as markup, and never runs, holds nobody up',
    page: { body },
    files: { '/injected.js': code('injected') },
    returning: 'platinum',
    steps: [ready, writesScripts, runsOnly('next')],
    differs: {
      firefox: {
        because: 'nothing tells such a script from others, so those after it wait as long as `data-timeout` says',
        link: 'https://html.spec.whatwg.org/#script-force-async',
        steps: [ready, inPage('gives it less time', () => (window.notes['limit'] = 300)), writesScripts, runsOnly('next')],
      },
    },
  },
  {
    name: 'scripts of a template run where the page clones it to',
    page: { body: `${body}<template id="t">${inline('analytics', code('cloned'))}${inline('marketing', code('never'))}</template>` },
    returning: 'gold',
    steps: [
      ready,
      runsOnly(),
      inPage('clones it', () => {
        const template = document.querySelector<HTMLTemplateElement>('#t')!;
        document.querySelector('#box')!.append(document.importNode(template.content, true));
      }),
      runsOnly('cloned'),
    ],
  },
  {
    name: 'scripts in an open shadow root run once the page has it looked through',
    page: { body },
    returning: 'gold',
    steps: [
      ready,
      inPage('fills a shadow root', () => {
        const root = document.querySelector('#box')!.attachShadow({ mode: 'open' });
        const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: 'ran.push("shadow")' });
        script.dataset['category'] = 'analytics';
        root.append(script);
      }),
      runsOnly(),
      inPage('has it looked through', () => TierConsent.rescan(document.querySelector('#box')!.shadowRoot!)),
      runsOnly('shadow'),
    ],
  },
  {
    name: 'what the page tags after it was inserted is found by `rescan()`',
    page: { body: `<script type="text/plain" id="tag">${code('tagged late')}</script>` },
    returning: 'gold',
    steps: [
      ready,
      inPage('tags it', () => document.querySelector('#tag')!.setAttribute('data-category', 'analytics')),
      inPage('looks again', () => TierConsent.rescan()),
      runsOnly('tagged late'),
    ],
  },
  {
    name: 'frames and images that come as markup load as far as the choice goes',
    page: { body },
    pages: { '/frame': { isBare: true, body: '<!doctype html><p>Frame</p>' } },
    returning: 'gold',
    steps: [
      ready,
      inPage('writes markup', () => {
        // oxlint-disable-next-line no-restricted-properties -- it is the page that does it here
        document.querySelector('#box')!.innerHTML =
          '<iframe data-category="analytics" data-src="/frame" title="F"></iframe><img data-category="functional" data-src="/i.gif" alt=""><img data-category="marketing" data-src="/never.gif" alt="">';
      }),
      asks('/frame', '/i.gif'),
      asksNobodyFor('/never.gif'),
    ],
  },
  {
    name: 'a thousand scripts that the page inserts at once all run, in order',
    page: { body },
    returning: 'gold',
    steps: [
      ready,
      inPage('inserts a thousand', () => {
        window.notes['count'] = 0;
        window.notes['inOrder'] = true;
        const scripts = Array.from({ length: 1000 }, (_, index) => {
          const text = `notes.inOrder &&= notes.count === ${index}; notes.count++`;
          const script = Object.assign(document.createElement('script'), { type: 'text/plain', text });
          script.dataset['category'] = 'analytics';
          return script;
        });
        document.querySelector('#box')!.append(...scripts);
      }),
      says('how many ran', () => window.notes['count'], 1000),
      says('that they ran in order', () => window.notes['inOrder'], true),
    ],
  },
  {
    name: 'the interface comes back when the page replaces its whole body',
    page: { body: inline('analytics', code('ran')) },
    steps: [
      shows('[part~=banner]'),
      inPage('replaces the body', () => document.body.replaceWith(document.createElement('body'))),
      shows('[part~=banner]'),
      inPage('adds a script', () => {
        const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: 'ran.push("new")' });
        script.dataset['category'] = 'analytics';
        document.body.append(script);
      }),
      chooses('gold'),
      runsOnly('new'),
    ],
  },
];

import { says as code, tagged } from '../../support/pages.js';
import { held, pause, type EngineCase } from '../engine-case.js';
import { MANUAL_TAG } from '../page.js';
import { asks, asksTimes, chooses, goOn, inPage, runs, runsInAnyOrder, runsOnly, says, settles, shows } from '../steps.js';

const { inline, external } = tagged;
const module = 'data-type="module"';

/** External scripts that the server answers when the test says so. */
const heldScripts = (...names: readonly string[]) => Object.fromEntries(names.map((name) => [`/${name}.js`, held(name, code(name))]));

const mix = [
  inline('analytics', code('1')),
  external('analytics', '/a.js'),
  inline('analytics', code('2')),
  external('functional', '/b.js', 'defer'),
  external('analytics', '/c.js', module),
  inline('functional', code('3'), module),
  inline('analytics', code('4')),
  external('analytics', '/d.js'),
].join('\n');
const orderOfMix = ['1', 'a', '2', 'b', 'c', '3', '4', 'd'];

export const orderCases: readonly EngineCase[] = [
  {
    name: 'external scripts download together and run in order, whatever order they arrive in',
    page: { body: ['a', 'b', 'c'].map((name) => external('analytics', `/${name}.js`)).join('') },
    files: heldScripts('a', 'b', 'c'),
    returning: 'gold',
    steps: [asks('/a.js', '/b.js', '/c.js'), goOn('c'), goOn('b'), settles, runsOnly(), goOn('a'), runsOnly('a', 'b', 'c')],
  },
  {
    name: 'an inline script waits for the external ones before it',
    page: {
      body: [
        inline('analytics', code('1')),
        external('analytics', '/a.js'),
        inline('functional', code('2')),
        external('functional', '/b.js'),
        inline('analytics', code('3')),
      ].join(''),
    },
    files: heldScripts('a', 'b'),
    returning: 'gold',
    steps: [asks('/a.js', '/b.js'), goOn('b'), runsOnly('1'), goOn('a'), runsOnly('1', 'a', '2', 'b', '3')],
  },
  {
    name: 'a mix of inline, external, deferred and module scripts runs in order on a returning visit, while the page still arrives',
    page: { body: [mix, '<p>Text</p>', pause('rest'), '<p>The rest</p>'] },
    files: heldScripts('a', 'b', 'c', 'd'),
    returning: 'gold',
    steps: [
      asks('/a.js', '/b.js', '/c.js', '/d.js'),
      ...['d', 'c', 'b'].map(goOn),
      runsOnly('1'),
      says('the page is still arriving', () => document.readyState, 'loading'),
      goOn('a'),
      runsOnly(...orderOfMix),
      goOn('rest'),
      runsOnly(...orderOfMix),
    ],
  },
  {
    name: 'the same mix runs in the same order after a press',
    page: { body: mix },
    files: heldScripts('a', 'b', 'c', 'd'),
    steps: [chooses('gold'), asks('/a.js', '/b.js', '/c.js', '/d.js'), ...['d', 'c', 'b', 'a'].map(goOn), runsOnly(...orderOfMix)],
  },
  {
    name: '`async` waits for nobody and holds nobody up',
    page: {
      body: [
        external('analytics', '/slow-async.js', 'async'),
        inline('analytics', code('1')),
        external('analytics', '/slow.js'),
        external('analytics', '/async.js', 'async'),
        inline('analytics', code('2')),
      ].join(''),
    },
    files: { ...heldScripts('slow', 'slow-async'), '/async.js': code('async') },
    returning: 'gold',
    steps: [
      runsInAnyOrder('1', 'async'),
      goOn('slow'),
      runs('1', 'async', 'slow', '2'),
      goOn('slow-async'),
      runsOnly('1', 'async', 'slow', '2', 'slow-async'),
    ],
  },
  {
    name: 'an `async` module waits for nobody and holds nobody up',
    page: { body: external('analytics', '/m.js', `${module} async`) + external('analytics', '/a.js') + inline('analytics', code('1')) },
    files: { ...heldScripts('m'), '/a.js': code('a') },
    returning: 'gold',
    steps: [asks('/m.js'), runs('a', '1'), goOn('m'), runsOnly('a', '1', 'm')],
  },
  {
    name: 'external modules run in order, whatever order they arrive in',
    page: { body: ['a', 'b', 'c'].map((name) => external('analytics', `/${name}.js`, module)).join('') },
    files: heldScripts('a', 'b', 'c'),
    returning: 'gold',
    steps: [asks('/a.js', '/b.js', '/c.js'), goOn('c'), goOn('b'), runsOnly(), goOn('a'), runsOnly('a', 'b', 'c')],
  },
  {
    name: 'an inline module waits for the external scripts before it',
    page: { body: external('analytics', '/a.js') + inline('analytics', code('1'), module) + inline('analytics', code('2')) },
    files: heldScripts('a'),
    returning: 'gold',
    steps: [asks('/a.js'), runsOnly(), goOn('a'), runsOnly('a', '1', '2')],
  },
  {
    name: 'inline modules run in order with the inline scripts between them',
    page: {
      body: [1, 2, 3, 4, 5, 6].map((number) => inline('analytics', code(String(number)), number % 2 ? module : '')).join(''),
    },
    steps: [chooses('gold'), runsOnly('1', '2', '3', '4', '5', '6')],
  },
  {
    name: 'a module runs after what it imports',
    page: { body: external('analytics', '/m.js', module) + external('analytics', '/z.js') },
    files: { '/m.js': `import '/part.js'; ${code('m')}`, ...heldScripts('part'), '/z.js': code('z') },
    returning: 'gold',
    steps: [asks('/part.js', '/z.js'), runsOnly(), goOn('part'), runsOnly('part', 'm', 'z')],
  },
  {
    name: 'an inline module with imports has run before what follows it',
    page: { body: inline('analytics', `import '/part.js'; ${code('m')}`, module) + inline('analytics', code('next')) },
    files: heldScripts('part'),
    returning: 'gold',
    steps: [asks('/part.js'), runsOnly(), goOn('part'), runsOnly('part', 'm', 'next')],
    differs: {
      firefox: {
        because:
          'an inline module stands in no line with other scripts and tells nobody that it ran, so those after it wait for 200 ms only',
        link: 'https://html.spec.whatwg.org/#list-of-scripts-that-will-execute-in-order-as-soon-as-possible',
        steps: [asks('/part.js'), runsOnly('next'), goOn('part'), runsOnly('next', 'part', 'm')],
      },
    },
  },
  {
    name: '`nomodule` is skipped as everywhere today, and holds nobody up',
    page: {
      body: [
        external('analytics', '/old.js', 'nomodule'),
        inline('analytics', code('old inline'), 'nomodule'),
        external('analytics', '/a.js'),
        inline('analytics', code('1')),
      ].join(''),
    },
    files: { '/old.js': code('old'), '/a.js': code('a') },
    steps: [chooses('gold'), runsOnly('a', '1')],
  },
  {
    name: 'a hundred inline and external scripts mixed run in order',
    page: {
      body: Array.from({ length: 100 }, (_, index) =>
        index % 3 ? inline('analytics', code(`${index}`)) : external('analytics', `/${index}.js`),
      ).join('\n'),
    },
    files: Object.fromEntries(Array.from({ length: 34 }, (_, index) => [`/${index * 3}.js`, code(`${index * 3}`)])),
    steps: [chooses('gold'), runsOnly(...Array.from({ length: 100 }, (_, index) => `${index}`))],
  },
  {
    name: 'a script that is not there, one that throws and one that is no JavaScript stop nobody',
    page: {
      body: [
        external('analytics', '/missing.js'),
        external('analytics', '/missing-module.js', module),
        external('analytics', '/throws.js'),
        inline('analytics', 'throw new Error("inline")'),
        inline('analytics', 'this is no JavaScript'),
        inline('analytics', 'neither is this', module),
        inline('analytics', code('next')),
      ].join(''),
    },
    files: { '/throws.js': 'throw new Error("external")' },
    pageThrows: true,
    steps: [
      chooses('gold'),
      runsOnly('next'),
      says(
        'what was reported of those that are not there',
        () =>
          window.heard
            .filter(({ type }) => type === 'error')
            .flatMap(({ detail }) => /\/(missing[a-z-]*\.js)/.exec(detail.error)?.[1] ?? [])
            .sort(),
        ['missing-module.js', 'missing.js'],
      ),
    ],
  },
  {
    name: 'a script that is only half there when the core starts is not run half',
    page: {
      tag: MANUAL_TAG,
      body: [
        inline('analytics', code('first')),
        `<script type="text/plain" data-category="analytics">${code('one')}`,
        pause('middle'),
        `\n${code('two')}`,
        pause('end'),
        `\n${code('three')}</script><p>Text</p>`,
      ],
    },
    returning: 'gold',
    steps: [
      says('what is there of it', () => [...document.scripts].at(-1)!.text.includes('one'), true),
      inPage('starts', () => TierConsent.start()),
      runsOnly('first'),
      goOn('middle'),
      says('what is there of it', () => [...document.scripts].at(-1)!.text.includes('two'), true),
      runsOnly('first'),
      goOn('end'),
      runsOnly('first', 'one', 'two', 'three'),
    ],
  },
  {
    name: 'a script that arrives later comes after those that still wait',
    page: { body: [external('analytics', '/a.js'), '<p>Text</p>', pause('rest'), inline('analytics', code('later'))] },
    files: heldScripts('a'),
    returning: 'gold',
    steps: [asks('/a.js'), goOn('rest'), runsOnly(), goOn('a'), runsOnly('a', 'later')],
  },
  {
    name: 'listeners to `release` hear of the elements in order',
    page: {
      head: `<script>notes.released = []; document.addEventListener('tierconsent:release', ({ detail }) => notes.released.push(...detail.elements.map(({ id }) => id)))</script>`,
      body: ['a', 'b', 'c'].map((id) => inline('analytics', code(id), `id="${id}"`)).join(''),
    },
    steps: [shows('[part~=banner]'), chooses('gold'), says('the elements', () => window.notes['released'], ['a', 'b', 'c'])],
  },
  {
    name: '`data-after` waits for an `async` script, a later one and a module, and holds nobody up meanwhile',
    page: {
      body: [
        inline('analytics', code('after all'), 'data-after="lib later m"'),
        external('analytics', '/lib.js', 'async id="lib"'),
        external('analytics', '/m.js', `${module} async id="m"`),
        inline('analytics', code('later'), 'id="later"'),
        inline('analytics', code('next')),
      ].join(''),
    },
    files: heldScripts('lib', 'm'),
    returning: 'gold',
    steps: [
      asks('/lib.js', '/m.js'),
      runsOnly('later', 'next'),
      goOn('m'),
      runsOnly('later', 'next', 'm'),
      goOn('lib'),
      runsOnly('later', 'next', 'm', 'lib', 'after all'),
    ],
  },
  {
    name: 'a script that does not arrive holds the others up no longer than `data-timeout` says, and runs once when it comes',
    page: {
      body: [
        external('analytics', '/late.js', 'data-timeout="300"'),
        external('analytics', '/a.js'),
        external('analytics', '/late-module.js', `${module} data-timeout="300"`),
        inline('analytics', code('1')),
      ].join(''),
    },
    files: { ...heldScripts('late', 'late-module'), '/a.js': code('a') },
    returning: 'gold',
    steps: [
      asks('/late.js', '/a.js'),
      runs('a', '1'),
      goOn('late'),
      runs('a', '1', 'late'),
      goOn('late-module'),
      runsOnly('a', '1', 'late', 'late-module'),
      asksTimes(1, '/late.js'),
    ],
  },
];

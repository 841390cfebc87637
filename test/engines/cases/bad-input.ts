/* oxlint-disable no-script-url -- such addresses are refused, which is what is proved */
import { says as code, tagged } from '../../support/pages.js';
import type { EngineCase } from '../engine-case.js';
import { asksTimes, runsOnly, says } from '../steps.js';

const { inline, external, frame, image } = tagged;
const smuggled = encodeURIComponent(code('smuggled'));
const next = inline('marketing', code('next'));

export const badInputCases: readonly EngineCase[] = [
  {
    name: 'an address of kind `javascript:` or `data:` is never loaded',
    page: {
      body: [
        external('marketing', `data:text/javascript,${smuggled}`),
        external('marketing', `data:text/javascript,${smuggled}`, 'async'),
        external('marketing', `data:text/javascript,${smuggled}`, 'data-type="module"'),
        `<script type="text/plain" data-category="marketing" data-src="data:text/javascript,${smuggled}"></script>`,
        frame('marketing', `javascript:parent.ran.push('frame')`),
        frame('marketing', ` Java&#10;Script:parent.ran.push('frame')`),
        frame('marketing', `data:text/html,&lt;script>parent.postMessage(1)&lt;/script>`),
        next,
      ].join(''),
    },
    returning: 'platinum',
    steps: [runsOnly('next'), says('frames that got an address', () => document.querySelectorAll('iframe[src]').length, 0)],
  },
  {
    name: 'an empty address harms nobody, and loads the page no second time',
    page: { body: external('marketing', '') + frame('marketing', '') + image('marketing', ' ') + next },
    returning: 'platinum',
    steps: [runsOnly('next'), asksTimes(1, '/')],
  },
  {
    name: 'a category that nobody knows is never released',
    page: {
      body: ['analitics', '!analitics', 'analytics constructor', '__proto__', ''].map((id) => inline(id, code(id))).join('') + next,
    },
    returning: 'platinum',
    steps: [runsOnly('next')],
  },
  {
    name: 'several categories all have to be allowed, and `!` asks for the opposite',
    page: {
      body: [
        inline('analytics marketing', code('both')),
        inline('analytics', code('one')),
        inline('!marketing', code('without')),
        inline('!analytics', code('never')),
      ].join(''),
    },
    returning: 'gold',
    steps: [runsOnly('one', 'without')],
  },
  {
    name: 'a configuration with a mistake releases nothing, and the page goes on',
    page: { config: { tiers: 'gold' }, body: `${next}<script>ran.push('page')</script>` },
    returning: 'platinum',
    steps: [runsOnly('page')],
  },
  {
    name: 'a type that is not JavaScript is left alone',
    page: {
      body: `<main><script type="application/ld+json" data-category="marketing">{"@type":"Thing"}</script><script type="text/x-template" data-category="marketing"><p></p></script></main>${next}`,
    },
    returning: 'platinum',
    steps: [
      runsOnly('next'),
      says('the types', () => [...document.querySelectorAll<HTMLScriptElement>('main script')].map(({ type }) => type), [
        'application/ld+json',
        'text/x-template',
      ]),
    ],
  },
];

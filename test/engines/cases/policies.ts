import { createHash } from 'node:crypto';
import { says as code, tagged } from '../../support/pages.js';
import { pause, type EngineCase, type Step } from '../engine-case.js';
import { MANUAL_TAG, NONCE, nonce, PLAIN_TAG } from '../page.js';
import { asks, asksNobodyFor, asksOther, chooses, goOn, hides, inPage, press, runs, runsOnly, says, shows } from '../steps.js';

const { inline, external, frame } = tagged;
const csp = (policy: string) => ({ 'content-security-policy': policy });
const files = { '/a.js': code('a'), '/m.js': code('m') };

/** One of each kind, and `own` attributes on all of them. */
const tags = (own: string) =>
  [
    inline('analytics', code('1'), own),
    external('analytics', '/a.js', own),
    external('analytics', '/m.js', `data-type="module" ${own}`),
    inline('analytics', code('2'), `data-type="module" ${own}`),
    inline('marketing', code('never'), own),
  ].join('\n');

const noViolations = says('what the policy blocked', () => window.notes['violations'], []);

/** The banner and the preferences are there, and look as they should. */
const drawnAndStyled: readonly Step[] = [
  shows('[part~=banner]'),
  says(
    'how the banner looks',
    () => {
      const banner = document.querySelector('#tierconsent')!.shadowRoot!.querySelector('[part~=banner]')!;
      const { position, backgroundColor, paddingTop } = getComputedStyle(banner);
      return [position, /rgba\(.*, 0\)|transparent/.test(backgroundColor), parseFloat(paddingTop) > 4];
    },
    ['fixed', false, true],
  ),
  press('[data-action=customise]'),
  shows('dialog[part~=preferences]'),
  press('dialog [data-action=close]'),
  hides('dialog[part~=preferences]'),
];

const works: readonly Step[] = [...drawnAndStyled, chooses('gold'), runsOnly('1', 'a', 'm', '2'), shows('[part=reopen]'), noViolations];

const hashed = code('hashed');
const hash = createHash('sha256').update(hashed).digest('base64');

export const policyCases: readonly EngineCase[] = [
  {
    name: 'a nonce and nothing else: everything works, the interface included',
    page: { body: tags(nonce), headers: csp(`default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'none'`) },
    files,
    steps: works,
  },
  {
    name: 'a nonce and nothing else: also on a returning visit',
    page: { body: tags(nonce), headers: csp(`default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'none'`) },
    files,
    returning: 'gold',
    steps: [runsOnly('1', 'a', 'm', '2'), shows('[part=reopen]'), noViolations],
  },
  {
    name: 'a nonce and `strict-dynamic`: everything works, the interface included',
    page: {
      body: tags(nonce),
      headers: csp(`default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'none'; base-uri 'none'`),
    },
    files,
    steps: works,
  },
  {
    name: 'under `strict-dynamic` an external script needs no nonce of its own, for it is we who insert it',
    page: { body: external('analytics', '/a.js'), headers: csp(`default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'`) },
    files,
    steps: [chooses('gold'), runsOnly('a')],
  },
  {
    name: 'under `strict-dynamic` also on a returning visit, while the parser is at work on scripts of the page’s own',
    page: {
      tag: PLAIN_TAG,
      body: [external('analytics', '/a.js'), external('analytics', '/m.js', 'data-type="module"')]
        .map((tag) => `${tag}<script ${nonce}>notes.own = true</script>`)
        .join(''),
      headers: csp(`default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'`),
    },
    files,
    returning: 'gold',
    steps: [runsOnly('a', 'm'), noViolations],
  },
  {
    name: 'under `strict-dynamic` also where a script is only half there when the core starts',
    page: {
      tag: MANUAL_TAG,
      body: ['<script type="text/plain" data-category="analytics" src="/a.js">', pause('end'), '</script><p>Text</p>'],
      headers: csp(`default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'`),
    },
    files,
    returning: 'gold',
    steps: [
      says('that it is there', () => document.scripts.length, 4),
      inPage('starts', () => TierConsent.start()),
      runsOnly(),
      goOn('end'),
      runsOnly('a'),
      noViolations,
    ],
  },
  {
    name: 'a script without the nonce is not let through by being tagged',
    page: {
      body: inline('analytics', code('no nonce')) + external('analytics', '/a.js') + inline('analytics', code('nonce'), nonce),
      headers: csp(`default-src 'none'; script-src 'nonce-${NONCE}'`),
    },
    files,
    steps: [
      chooses('gold'),
      runsOnly('nonce'),
      asksNobodyFor('/a.js'),
      says('that the policy blocked two', () => window.notes['violations'].length, 2),
    ],
  },
  {
    name: 'a list of hosts and hashes: what is tagged is not changed by a letter',
    page: {
      body: inline('analytics', hashed) + external('analytics', '/a.js') + frame('functional', '{other}/frame'),
      headers: csp(`default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'none'; frame-src {other}`),
    },
    files,
    steps: [...drawnAndStyled, chooses('gold'), runsOnly('hashed', 'a'), asksOther('/frame'), noViolations],
  },
  {
    name: 'a list of hosts: a host that is not on it stays out',
    page: { body: external('analytics', '/a.js') + external('analytics', '{other}/b.js'), headers: csp(`script-src 'self'`) },
    files: { ...files, '/b.js': code('b') },
    steps: [chooses('gold'), runsOnly('a'), asks('/a.js'), asksNobodyFor('/b.js')],
  },
  {
    name: 'Trusted Types without any policy: everything works, the interface included',
    page: { body: tags(''), headers: csp(`require-trusted-types-for 'script'; trusted-types 'none'`) },
    files,
    steps: works,
  },
  {
    name: 'Trusted Types, a nonce, `strict-dynamic` and no styles, all together',
    page: {
      body: tags(nonce),
      headers: csp(
        `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
      ),
    },
    files,
    steps: works,
  },
  {
    name: 'Trusted Types without any policy: an address in `data-src` of a script cannot be set, and nothing else suffers',
    page: {
      body: '<script type="text/plain" data-category="analytics" data-src="/a.js"></script>' + inline('analytics', code('next')),
      headers: csp(`require-trusted-types-for 'script'; trusted-types 'none'`),
    },
    files,
    steps: [chooses('gold'), runsOnly('next'), asksNobodyFor('/a.js')],
  },
  {
    name: 'Trusted Types that allow our policy: `load()` works',
    page: { body: '', headers: csp(`require-trusted-types-for 'script'; trusted-types tierconsent`) },
    files,
    steps: [
      shows('[part~=banner]'),
      inPage('loads', () => void TierConsent.load({ src: '/a.js', category: 'analytics' }).then(() => window.ran!.push('loaded'))),
      chooses('gold'),
      runs('a', 'loaded'),
    ],
  },
  {
    name: 'Trusted Types without any policy: `load()` fails, and says so',
    page: { body: '', headers: csp(`require-trusted-types-for 'script'; trusted-types 'none'`) },
    files,
    steps: [
      shows('[part~=banner]'),
      inPage('loads', () => void TierConsent.load({ src: '/a.js', category: 'necessary' }).catch(() => window.ran!.push('failed'))),
      runsOnly('failed'),
      asksNobodyFor('/a.js'),
    ],
  },
];

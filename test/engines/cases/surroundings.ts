import { oneOfEach, says as code, tagged } from '../../support/pages.js';
import type { EngineCase } from '../engine-case.js';
import { nonce } from '../page.js';
import { chooses, hides, inPage, inSecondTab, press, remembers, runs, runsOnly, says, shows, visit } from '../steps.js';

const BANNER = '[part~=banner]';
const page = { body: oneOfEach };

/** A page in a frame that tells the page around it what ran in it. */
const inner = {
  isBare: true,
  body: `<!doctype html><title>Inner</title><script ${nonce}>ran = []; addEventListener('message', () => parent.postMessage({ ran, origin, tier: TierConsent.consent.tier }, '*'))</script>
<script src="/assets/tierconsent.js"></script>${oneOfEach}`,
};
const around = `<script>notes.told = {}; addEventListener('message', ({ data }) => notes.told = data); setInterval(() => frames[0].postMessage(0, '*'), 20)</script>`;

export const surroundingsCases: readonly EngineCase[] = [
  {
    name: 'in a page without an origin, where every storage throws, a choice holds for this page',
    page: { ...page, headers: { 'content-security-policy': 'sandbox allow-scripts' } },
    steps: [
      says('the origin', () => origin, 'null'),
      chooses('gold'),
      runs('necessary', 'functional', 'analytics'),
      hides(BANNER),
      shows('[part=reopen]'),
      says('the tier', () => TierConsent.consent.tier, 'gold'),
      visit(),
      shows(BANNER),
      runsOnly('necessary'),
    ],
  },
  {
    name: 'a frame without an origin withholds what is optional, and asks nobody',
    page: { body: `${around}<iframe sandbox="allow-scripts" src="/inner" title="Inner"></iframe>${oneOfEach}` },
    pages: { '/inner': inner },
    steps: [
      says('what ran inside', () => window.notes['told'].ran, ['necessary']),
      says('its origin', () => window.notes['told'].origin, 'null'),
      chooses('platinum'),
      runs('necessary', 'functional', 'analytics', 'marketing'),
      says('what ran inside', () => window.notes['told'].ran, ['necessary']),
    ],
  },
  {
    name: 'a frame of the same site takes the answer that the page around it got',
    page: { body: `${around}<iframe src="/inner" title="Inner"></iframe>${oneOfEach}` },
    pages: { '/inner': inner },
    steps: [
      says('what ran inside', () => window.notes['told'].ran, ['necessary']),
      chooses('gold'),
      says('what ran inside', () => window.notes['told'].ran, ['necessary', 'functional', 'analytics']),
    ],
  },
  {
    name: 'an answer in one tab is an answer in both',
    page,
    steps: [
      shows(BANNER),
      inSecondTab(chooses('gold'), remembers({ tier: 'gold' })),
      runsOnly('necessary', 'functional', 'analytics'),
      hides(BANNER),
      says('who said so', () => window.heard.find(({ type }) => type === 'change')?.detail.source, 'other-tab'),
    ],
  },
  {
    name: 'a withdrawal in one tab loads the other anew',
    page,
    returning: 'gold',
    steps: [
      runs('necessary', 'functional', 'analytics'),
      inSecondTab(press('[part=reopen]'), press('[data-action=reject]'), remembers({ tier: 'silver' })),
      runsOnly('necessary'),
    ],
  },
  {
    name: 'a page that the visitor goes back to takes the choice of meanwhile',
    page,
    pages: { '/next': page },
    steps: [
      shows(BANNER),
      visit('/next'),
      chooses('gold'),
      remembers({ tier: 'gold' }),
      inPage('goes back', () => history.back()),
      says('the page', () => location.pathname, '/'),
      runs('necessary', 'functional', 'analytics'),
      hides(BANNER),
    ],
  },
  {
    name: 'a browser that does not send Global Privacy Control leaves no trace of it in what is remembered',
    page,
    steps: [
      says('it is not sent', () => (navigator as { readonly globalPrivacyControl?: boolean }).globalPrivacyControl ?? false, false),
      chooses('gold'),
      remembers({ tier: 'gold' }),
      says('no trace', () => /gpc/.test(document.cookie), false),
    ],
  },
  {
    name: 'a browser that sends Global Privacy Control is asked all the same, and that it was sent is remembered',
    page: {
      ...page,
      head: `<script>Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true })</script>`,
      tag: '',
    },
    steps: [
      inPage('adds our script late', () => {
        document.head.append(Object.assign(document.createElement('script'), { src: '/assets/tierconsent.js' }));
      }),
      chooses('gold'),
      remembers({ tier: 'gold', gpc: '1' }),
    ],
  },
  {
    name: 'a page that the browser prepares before the visitor comes shows and releases nothing until then',
    page: {
      ...page,
      tag: `<script ${nonce}>Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
notes.activate = () => { delete document.prerendering; document.dispatchEvent(new Event('prerenderingchange')); }</script><script src="/assets/tierconsent.js"></script>`,
    },
    returning: 'gold',
    steps: [runsOnly(), inPage('comes', () => window.notes['activate']()), runsOnly('necessary', 'functional', 'analytics')],
  },
  {
    name: 'an element that the browser would take for its own names hides nothing from us',
    page: {
      tag: '',
      body: `<form><input name="attributes"><input name="dataset"></form><img name="currentScript" alt=""><img name="cookie" alt=""><a id="TierConsentConfig"></a>
<script src="/assets/tierconsent.js"></script>${tagged.inline('analytics', code('ran'))}`,
    },
    steps: [chooses('gold'), runs('ran'), remembers({ tier: 'gold' })],
  },
];

import { expect } from 'vitest';
import { oneOfEach, tagged } from '../../support/pages.js';
import type { EngineCase } from '../engine-case.js';
import {
  asksNobodyFor,
  asksTimes,
  chooses,
  hides,
  inPage,
  press,
  pressKey,
  proves,
  remembers,
  runs,
  runsOnly,
  says,
  settles,
  shows,
  tabsTo,
  visit,
} from '../steps.js';

const { external, frame, image } = tagged;

const BANNER = '[part~=banner]';
const DIALOG = 'dialog[part~=preferences]';
const page = { body: oneOfEach };

const storage = [
  { name: '_ga*' },
  { name: 'visits', kind: 'localStorage' },
  { name: 'visits', kind: 'sessionStorage' },
  { name: 'visits', kind: 'indexedDB' },
];

export const choiceCases: readonly EngineCase[] = [
  {
    name: 'before a choice nothing tagged acts: no script runs, and nobody is asked for anything',
    page: {
      body: [
        oneOfEach,
        external('analytics', '/a.js'),
        external('marketing', '{other}/b.js', 'async'),
        external('functional', '/c.js', 'data-type="module"'),
        frame('marketing', '{other}/frame'),
        image('marketing', '{other}/i.gif'),
      ].join('\n'),
    },
    steps: [shows(BANNER), runsOnly('necessary'), asksNobodyFor('/a.js', '/b.js', '/c.js', '/frame', '/i.gif'), remembers(null)],
  },
  {
    name: 'a press of Silver is a refusal, and remembered like any other answer',
    page,
    steps: [chooses('silver'), hides(BANNER), remembers({ tier: 'silver', on: '', via: 'banner' }), runsOnly('necessary')],
  },
  {
    name: 'a press of Gold lets run what Gold says',
    page,
    steps: [chooses('gold'), remembers({ tier: 'gold', on: 'functional analytics' }), runsOnly('necessary', 'functional', 'analytics')],
  },
  {
    name: 'a press of Platinum lets everything run',
    page,
    steps: [chooses('platinum'), remembers({ tier: 'platinum' }), runsOnly('necessary', 'functional', 'analytics', 'marketing')],
  },
  {
    name: 'a page that chooses by JavaScript needs no banner for it',
    page,
    steps: [
      shows(BANNER),
      inPage('chooses a list of categories', () => TierConsent.choose(['marketing'])),
      runsOnly('necessary', 'marketing'),
      remembers({ tier: 'custom', on: 'marketing', via: 'api' }),
    ],
  },
  {
    name: 'the page says on its root element what is allowed',
    page,
    steps: [
      chooses('gold'),
      says('the tier', () => document.documentElement.dataset['consentTier'], 'gold'),
      says('the categories', () => document.documentElement.dataset['consentCategories'], 'necessary functional analytics'),
    ],
  },
  {
    name: 'a first visit and an answer make these events, in this order',
    page: { body: tagged.inline('analytics', 'notes.ran = true') },
    steps: [chooses('gold'), says('the events', () => window.heard.map(({ type }) => type).join(' '), 'ready open close change release')],
  },
  {
    name: 'the preferences are a modal dialog, which Escape closes, and that is no choice',
    page,
    steps: [
      press('[data-action=customise]'),
      shows(DIALOG),
      says('it is modal', () => document.querySelector('#tierconsent')!.shadowRoot!.querySelector('dialog')!.matches(':modal'), true),
      says('it has the focus', () => document.activeElement?.id, 'tierconsent'),
      pressKey('Escape'),
      hides(DIALOG),
      shows(BANNER),
      remembers(null),
      runsOnly('necessary'),
    ],
  },
  {
    name: 'what is switched on in the preferences and saved is a choice of one’s own',
    page,
    steps: [
      press('[data-action=customise]'),
      press('input[role=switch][data-category=marketing]'),
      press('[data-action=save]'),
      hides(DIALOG),
      runsOnly('necessary', 'marketing'),
      remembers({ tier: 'custom', on: 'marketing', via: 'preferences' }),
    ],
  },
  {
    name: 'Tab reaches a tier, and Enter is a press',
    page: { body: `<h1>Title</h1><a href="/one">One</a>${oneOfEach}` },
    steps: [
      shows(BANNER),
      tabsTo('button[data-tier=gold]'),
      pressKey('Enter'),
      hides(BANNER),
      remembers({ tier: 'gold' }),
      says('the focus is on the way back', () => document.activeElement?.shadowRoot?.activeElement?.getAttribute('part'), 'reopen'),
    ],
  },
  {
    name: 'Tab reaches Silver, and Space is a press',
    page,
    steps: [shows(BANNER), tabsTo('button[data-tier=silver]'), pressKey('Space'), remembers({ tier: 'silver' }), runsOnly('necessary')],
  },
  {
    name: 'the cookie is for the whole site, readable, `Lax`, and lasts about as long as was promised',
    page,
    steps: [
      chooses('gold'),
      remembers({ tier: 'gold', days: '182' }),
      proves('the attributes of the cookie', async ({ visitor }) => {
        const cookie = (await visitor.cookies()).find(({ name }) => name === 'tierconsent');
        expect(cookie).toMatchObject({ path: '/', httpOnly: false, secure: false, sameSite: 'Lax' });
        const days = ((cookie?.expires ?? 0) - Date.now() / 1000) / 86_400;
        expect(days).toBeGreaterThan(181);
        expect(days).toBeLessThan(400);
      }),
    ],
  },
  {
    name: 'who came back is not asked again, and the interface is not even requested',
    page,
    returning: 'gold',
    steps: [
      runsOnly('necessary', 'functional', 'analytics'),
      shows('[part=reopen]'),
      asksNobodyFor('/assets/tierconsent.ui.js', '/assets/locales/en.js'),
    ],
  },
  {
    name: 'a choice holds on the next page',
    page,
    pages: { '/next': page },
    steps: [
      chooses('platinum'),
      remembers({ tier: 'platinum' }),
      visit('/next'),
      runs('necessary', 'functional', 'analytics', 'marketing'),
    ],
  },
  {
    name: 'a withdrawal loads the page anew, where nothing optional runs',
    page,
    returning: 'platinum',
    steps: [
      runs('necessary', 'functional', 'analytics', 'marketing'),
      press('[part=reopen]'),
      press('[data-action=reject]'),
      remembers({ tier: 'silver', on: '' }),
      asksTimes(2, '/'),
      runsOnly('necessary'),
    ],
  },
  {
    name: 'a withdrawal on a page with `onRevoke: "keep"` stays on the page',
    page: { ...page, config: { onRevoke: 'keep' } },
    returning: 'gold',
    steps: [
      runs('necessary', 'functional', 'analytics'),
      inPage('withdraws', () => TierConsent.withdraw()),
      remembers({ tier: 'silver' }),
      inPage('grants everything', () => TierConsent.choose('platinum')),
      runsOnly('necessary', 'functional', 'analytics', 'marketing'),
      asksTimes(1, '/'),
    ],
  },
  {
    name: 'where the page cannot read the cookie that it has written, a choice holds for this page',
    page: { ...page, config: { cookie: { path: '/elsewhere' } } },
    steps: [chooses('gold'), runs('necessary', 'functional', 'analytics'), visit(), shows(BANNER), settles, runsOnly('necessary')],
  },
  {
    name: 'a withdrawal deletes what the services declare, wherever it lies, and nothing else',
    page: { ...page, config: { services: [{ id: 'counter', category: 'analytics', storage }] } },
    returning: 'gold',
    steps: [
      runs('necessary', 'functional', 'analytics'),
      inPage('stores a lot', storeALot),
      says('what is stored', stored, [
        'cookie _ga_1',
        'cookie keep',
        'database keep',
        'database visits',
        'local keep',
        'local visits',
        'session visits',
      ]),
      inPage('withdraws', () => TierConsent.withdraw()),
      remembers({ tier: 'silver' }),
      asksTimes(2, '/'),
      says('what is stored', stored, ['cookie keep', 'database keep', 'local keep']),
    ],
  },
];

function storeALot(): Promise<void[]> {
  for (const name of ['_ga_1', 'keep']) document.cookie = `${name}=1; path=/; max-age=999`;
  localStorage.setItem('visits', '1');
  localStorage.setItem('keep', '1');
  sessionStorage.setItem('visits', '1');
  const opened = ['visits', 'keep'].map((name) => {
    const request = indexedDB.open(name);
    return new Promise<void>((resolve) => (request.onsuccess = () => (request.result.close(), resolve())));
  });
  return Promise.all(opened);
}

async function stored(): Promise<readonly string[]> {
  const cookies = document.cookie.split('; ').map((pair) => `cookie ${pair.split('=')[0]}`);
  const databases = (await indexedDB.databases()).map(({ name }) => `database ${name}`);
  const all = [...cookies, ...databases, ...Object.keys(localStorage).map((name) => `local ${name}`)];
  return [...all, ...Object.keys(sessionStorage).map((name) => `session ${name}`)].filter((name) => !name.includes('tierconsent')).sort();
}

import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { problemsIn } from '../builders.js';

interface Values {
  readonly good: readonly unknown[];
  readonly bad: readonly unknown[];
}

const urls: Values = {
  good: [
    'https://example.com/privacy',
    'http://localhost:8080/',
    '/privacy',
    'privacy.html',
    '../privacy?v=1#top',
    '//cdn.example.com/a',
    '#privacy',
  ],
  bad: ['', ' ', 7, null, {}, 'mailto:privacy@example.com', 'ftp://example.com'],
};

const text: Values = { good: ['A', 'Größe', ' spaced '], bad: ['', ' ', '\n\t', 7, null, true, ['A']] };

const ids: Values = { good: ['a', 'b2', 'my-own_one', 'x'.repeat(40)], bad: ['', 'A', '1a', '_a', 'a b', 'a.b', 'ä', 'x'.repeat(41), 7] };

const oneOf = (...good: readonly string[]): Values => ({ good, bad: ['', good.join('|'), good[0]!.toUpperCase(), `${good[0]} `, 1, null] });

const flag: Values = { good: [true, false], bad: ['true', 'false', 1, 0, null, ''] };

const days: Values = { good: [1, 30, 99, 100, 299, 300, 389, 390, 395], bad: [0, -1, 1.5, 396, 400, 3650, '30', NaN, Infinity, null] };

const uses = { functional: 'necessary', analytics: 'statistics', marketing: 'ads' };

const integration: Values = {
  good: [true, false, {}, { categories: {} }, { categories: uses }],
  bad: ['yes', 1, null, [], { id: 'x' }, { categories: 'ads' }, { categories: { ads: 'ads' } }, { categories: { marketing: '' } }],
};

const vendors = [
  'uet',
  'clarity',
  'meta',
  'tiktok',
  'pinterest',
  'matomo',
  'hubspot',
  'shopify',
  'wordpress',
  'amplitude',
  'mixpanel',
  'posthog',
  'snowplow',
  'adobe',
  'alloy',
];

/** For one option: how to write a configuration that holds only this value. */
function within(wrap: (value: unknown) => object, { good, bad }: Values): Values {
  return { good: good.map(wrap), bad: bad.map(wrap) };
}

const tiersWith = (tier: object) => ({
  categories: [{ id: 'necessary' }, { id: 'extra' }],
  tiers: [
    { id: 'first', categories: ['necessary'] },
    { id: 'second', categories: ['necessary', 'extra'], ...tier },
  ],
});

const service = (rest: object) => ({ services: [{ id: 'tube', category: 'marketing', ...rest }] });

/** The EEA with the French regions overseas that have a code of their own, Switzerland, the United Kingdom with its islands, Brazil, Québec. */
const consentFirst =
  'AT BE BG BL BR CA-QC CH CY CZ DE DK EE EL ES FI FR GB GF GG GI GP GR HR HU IE IM IS IT JE LI LT LU LV MF MT MQ NL NO PL PM PT RE RO SE SI SK YT'.split(
    ' ',
  );

/** Every option there is: the compiler sees to it that none is missing. */
const options: Readonly<Record<keyof Config, readonly Values[]>> = {
  assetsUrl: [within((assetsUrl) => ({ assetsUrl }), urls)],
  policyVersion: [
    within((policyVersion) => ({ policyVersion }), { good: ['1', '2026-11-01', 'ä', 'x'.repeat(40)], bad: ['', 1, 'x'.repeat(41), null] }),
  ],
  policyUrl: [within((policyUrl) => ({ policyUrl }), urls)],
  controller: [
    within((controller) => ({ controller }), { good: [{}], bad: ['Example Ltd', null, [], { email: 'a@b.example' }] }),
    within((name) => ({ controller: { name } }), text),
    within((contactUrl) => ({ controller: { contactUrl } }), { good: [...urls.good, 'mailto:a@b.example'], bad: ['', ' ', 7, 'tel:112'] }),
    within((rightsUrl) => ({ controller: { rightsUrl } }), { good: [...urls.good, 'mailto:a@b.example'], bad: ['', ' ', 7, 'tel:112'] }),
  ],
  language: [
    within((language) => ({ language }), { good: ['de', 'pt-BR', 'zh-Hans-CN', 'fil'], bad: ['', 'german', 'd', 'de_AT', 'de-', 7] }),
  ],
  text: [
    within((words) => ({ text: words }), {
      good: [{}, { en: {} }, { en: { title: 'Hello' } }],
      bad: ['x', [], { en: 'x' }, { en: { title: 7 } }],
    }),
  ],
  layout: [within((layout) => ({ layout }), oneOf('bar', 'card', 'panel', 'center'))],
  position: [within((position) => ({ position }), oneOf('top', 'bottom', 'top-start', 'top-end', 'bottom-start', 'bottom-end'))],
  theme: [within((theme) => ({ theme }), oneOf('auto', 'light', 'dark'))],
  reopen: [within((reopen) => ({ reopen }), oneOf('auto', 'floating', 'none'))],
  reopenSide: [within((reopenSide) => ({ reopenSide }), oneOf('start', 'end'))],
  dismissible: [within((dismissible) => ({ dismissible }), flag)],
  categories: [
    within((id) => ({ ...tiersWith({}), categories: [...tiersWith({}).categories, { id }] }), ids),
    within((name) => ({ ...tiersWith({}), categories: [{ id: 'necessary' }, { id: 'extra', name }] }), text),
    within((description) => ({ ...tiersWith({}), categories: [{ id: 'necessary' }, { id: 'extra', description }] }), text),
    within((advertising) => ({ ...tiersWith({}), categories: [{ id: 'necessary' }, { id: 'extra', advertising }] }), flag),
    within((basis) => ({ ...tiersWith({}), categories: [{ id: 'necessary' }, { id: 'extra', advertising: false, basis }] }), {
      good: [{}, { GB: 'objectable' }, { 'FR-IDF': 'exempt', US: 'consent' }],
      bad: ['objectable', { GB: 'objected' }, { UK: 'objectable' }, { gb: 'objectable' }, { England: 'exempt' }, { GB: true }],
    }),
    within((basis) => ({ ...tiersWith({}), categories: [{ id: 'necessary' }, { id: 'extra', basis }] }), {
      good: [{ GB: 'consent' }, { 'US-CA': 'objectable' }],
      bad: [{ GB: 'objectable' }, { US: 'exempt' }, { 'CA-QC': 'objectable' }],
    }),
    {
      good: [],
      bad: [{ categories: {} }, { categories: ['necessary'] }, { categories: [{}] }, { categories: [{ id: 'a', colour: 'red' }] }],
    },
  ],
  tiers: [
    within((id) => tiersWith({ id }), ids),
    within((name) => tiersWith({ name }), text),
    within((badge) => tiersWith({ badge }), text),
    within((description) => tiersWith({ description }), text),
    within((categories) => tiersWith({ categories }), { good: [['extra', 'necessary']], bad: ['necessary', [7], [''], null, {}] }),
    { good: [], bad: [{ tiers: 'gold' }, { tiers: { gold: ['necessary'] } }, { tiers: [{ id: 'a' }, { id: 'b' }] }] },
  ],
  services: [
    within((id) => service({ id }), ids),
    within((category) => service({ category }), { good: ['marketing', 'necessary'], bad: ['ads', '', 7] }),
    within((name) => service({ name }), text),
    within((provider) => service({ provider }), text),
    within((policyUrl) => service({ policyUrl }), urls),
    within((host) => service({ hosts: [host] }), {
      good: ['example.com', '*.example.com', '127.0.0.1:4401', 'localhost'],
      bad: ['https://example.com', 'example.com/path', '*', 'a b.example', '.example.com', 'example.com:port', 7],
    }),
    within((storage) => service({ storage: [storage] }), {
      good: [{ name: '_ga' }, { name: '_ga_*', maxAge: 0, kind: 'localStorage', purpose: 'Counts.' }, { name: 'x', maxAge: 0.5 }],
      bad: ['_ga', {}, { name: '' }, { name: '_ga', kind: 'cookies' }, { name: '_ga', maxAge: -1 }, { name: '_ga', maxAge: '1 year' }],
    }),
    ...['onGrant', 'onRevoke'].map((hook) =>
      within((value) => service({ [hook]: value }), { good: [() => {}], bad: ['start()', {}, null, true] }),
    ),
    within((hosts) => service({ hosts }), { good: [[]], bad: ['example.com', {}] }),
    { good: [{ services: [] }], bad: [{ services: {} }, { services: [{ id: 'tube' }] }, { services: [{ category: 'marketing' }] }] },
  ],
  durations: [
    within((each) => ({ durations: [each] }), days),
    { good: [{ durations: [395, 1] }], bad: [{ durations: 30 }, { durations: [] }] },
  ],
  defaultDuration: [within((each) => ({ defaultDuration: each, durations: [each] }), days)],
  region: [within((region) => ({ region }), { good: ['DE', 'US-CA', 'gb', '', 'XX', 'T1'], bad: ['Germany', 'D', 'US_CA', ' ', 7] })],
  askAgain: [within((askAgain) => ({ askAgain }), oneOf('categories', 'services'))],
  regime: [within((regime) => ({ regime }), oneOf('auto', 'opt-in', 'opt-out'))],
  gpc: [within((gpc) => ({ gpc }), oneOf('everywhere', 'regions', 'off'))],
  dnt: [within((dnt) => ({ dnt }), flag)],
  audience: [within((audience) => ({ audience }), oneOf('everyone', 'children'))],
  integrations: [
    within((integrations) => ({ integrations }), { good: [{}], bad: [true, ['google'], { gogle: true }] }),
    within((google) => ({ integrations: { google } }), {
      good: [true, false, {}, { dataLayer: 'ours', mode: 'advanced', adsDataRedaction: false, urlPassthrough: true, waitForUpdate: 0 }],
      bad: [
        'G-123',
        1,
        null,
        { dataLayer: 'a b' },
        { mode: 'strict' },
        { adsDataRedaction: 1 },
        { waitForUpdate: -1 },
        { waitForUpdate: 10_001 },
        { id: 'G-1' },
        { regionalDefaults: [{ regions: ['US'] }] },
        { regionalDefaults: [{ regions: ['USA'], granted: [] }] },
        { measurementIds: ['1'] },
        { categories: { ads: 'marketing' } },
      ],
    }),
    within((region) => ({ integrations: { google: { regionalDefaults: [{ regions: [region], granted: ['analytics'] }] } } }), {
      good: ['US', 'US-CA', 'JP', 'AU', 'ge', 'MA', 'NZ', 'ID', 'SA', 'PA', 'RU', 'CA', 'CN', 'IN', 'IL'],
      bad: [...consentFirst, 'DE-BY', 'de', 'Europe'],
    }),
    within((id) => ({ integrations: { google: { measurementIds: [id] } } }), { good: ['G-ABC123', 'UA-1-2', 'AW-1'], bad: ['', 'g', 7] }),
    ...vendors.map((vendor) => within((value) => ({ integrations: { [vendor]: value } }), integration)),
    ...['meta', 'matomo'].map((vendor) => within((limited) => ({ integrations: { [vendor]: { limited } } }), flag)),
    within((own) => ({ integrations: { own } }), {
      good: [[], [{ name: 'acme', start() {}, update() {} }]],
      bad: [
        {},
        ['acme'],
        [{}],
        [{ name: 'acme', start() {} }],
        [{ name: '', start() {}, update() {} }],
        [{ name: 'acme', start: 'x', update: true }],
      ],
    }),
  ],
  records: [
    within((records) => ({ records }), {
      good: [{}, { endpoint: '/consent' }],
      bad: [true, '/consent', { endpoint: '' }, { url: '/consent' }],
    }),
  ],
  cookie: [
    within((name) => ({ cookie: { name } }), {
      good: ['consent', '__Host-consent', 'a.b-c'],
      bad: ['', 'a b', 'a=b', 'a;b', 'x'.repeat(61), 7],
    }),
    within((domain) => ({ cookie: { domain } }), { good: ['example.com', 'www.example.com'], bad: ['', 'https://example.com', 'a;b', 7] }),
    within((path) => ({ cookie: { path } }), { good: ['/', '/shop'], bad: ['', 'shop', '/a;b', '/a b', 7] }),
    within((sameSite) => ({ cookie: { sameSite } }), oneOf('Lax', 'Strict', 'None')),
    { good: [{ cookie: {} }], bad: [{ cookie: 'consent' }, { cookie: { secure: true } }] },
  ],
  onRevoke: [within((onRevoke) => ({ onRevoke }), oneOf('reload', 'keep'))],
  firewall: [
    within((firewall) => ({ firewall }), {
      good: [true, false, 'report', {}, { allow: {} }, { allow: { necessary: ['pay.example.com', '*.example.com:8443'] } }],
      bad: [
        'on',
        1,
        null,
        [],
        { hosts: [] },
        { allow: ['a.example'] },
        { allow: { adverts: [] } },
        { allow: { necessary: ['https://a.example'] } },
      ],
    }),
    within((onGrant) => ({ firewall: { onGrant } }), oneOf('reload', 'next-page')),
  ],
  compat: [within((compat) => ({ compat }), { good: ['auto', ['cookiebot', 'onetrust'], []], bad: ['cookiebot', [1], true, {}] })],
  debug: [within((debug) => ({ debug }), flag)],
};

describe.each(Object.entries(options))('%s', (_, values) => {
  const [good, bad] = [values.flatMap((each) => each.good), values.flatMap((each) => each.bad)];

  it('takes what the reference says', () => {
    expect(good.map((config) => ({ config, problems: problemsIn(config) })).filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  it('refuses anything else', () => {
    expect(bad.filter((config) => problemsIn(config).length === 0)).toEqual([]);
  });

  it('says what was expected and what was found', () => {
    const problems = bad.flatMap(problemsIn);
    const wording = /: (expected .{4,}, found .+\.|is not an option\.|is missing\.|unknown category ".*"\.)/;
    expect(problems.filter((problem) => !wording.test(problem) || problem.includes('expected undefined'))).toEqual([]);
  });
});

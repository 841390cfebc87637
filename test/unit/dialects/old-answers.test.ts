import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dialectNames, type DialectName } from '../../../src/config/dialect-names.js';
import { dialects } from '../../../src/dialects/dialects.js';
import { NOW } from '../builders.js';
import { alwaysHolds } from '../fuzz-size.js';

type Cookies = Readonly<Record<string, string>>;

const DATE = new Date(NOW * 1000).toISOString();

/** What a manager reads: its words, when, and until when. */
function read(name: DialectName, cookies: Cookies) {
  const answer = dialects[name].readAnswer!(new Map(Object.entries(cookies)));
  if (!answer) return null;
  const { words, services, at, until } = answer;
  return { ...Object.fromEntries(words), ...(services.length > 0 ? { services } : {}), at, until };
}

const cookiebot = (fields: string) => ({ CookieConsent: `{stamp:%27a/b+c==%27%2C${fields}%2Cver:1%2Cregion:%27de%27}` });

const cookieconsent = (stored: object) => ({ cc_cookie: JSON.stringify(stored) });

const onetrust = (fields: string, closed = DATE) => ({
  OptanonConsent: `isGpcEnabled=0&datestamp=Sun+Nov+23+2025&${fields}&AwaitingReconsent=false`,
  OptanonAlertBoxClosed: closed,
});

const humanity = (changes: object = {}) => ({
  'hu-consent': JSON.stringify({
    consent: true,
    consentLevel: 2,
    categories: { 1: true, 2: true, 4: false },
    timestamp: NOW * 1000 + 5,
    expiry: 90,
    ...changes,
  }),
});

const civic = (changes: object = {}) => ({
  CookieControl: JSON.stringify({
    necessaryCookies: ['a'],
    optionalCookies: { analytics: 'accepted', ads: 'revoked' },
    consentDate: NOW * 1000,
    consentExpiry: 90,
    interactedWith: true,
    ...changes,
  }),
});

describe('An old answer', () => {
  it.each<[DialectName, Cookies, object]>([
    [
      'cookiebot',
      cookiebot(`necessary:true%2Cpreferences:false%2Cstatistics:true%2Cmarketing:false%2Cmethod:%27explicit%27%2Cutc:${NOW}123`),
      { necessary: true, preferences: false, statistics: true, marketing: false, at: NOW, until: null },
    ],
    [
      'onetrust',
      onetrust('interactionCount=1&groups=C0001%3A1%2CC0002%3A0%2CBG51%3A1'),
      { C0001: true, C0002: false, BG51: true, at: NOW, until: null },
    ],
    [
      'cookieyes',
      {
        'cookieyes-consent': `consentid:abc,consent:yes,action:yes,necessary:yes,functional:no,analytics:yes,other:no,lastRenewedDate:${NOW}000`,
      },
      { necessary: true, functional: false, analytics: true, other: false, at: null, until: null },
    ],
    [
      'complianz',
      {
        'cmplz_banner-status': 'dismissed',
        cmplz_functional: 'allow',
        cmplz_statistics: 'deny',
        cmplz_marketing: 'deny',
        cmplz_policy_id: '28',
      },
      { functional: true, statistics: false, marketing: false, at: null, until: null },
    ],
    ['klaro', { klaro: '%7B%22matomo%22%3Atrue%2C%22youtube%22%3Afalse%7D' }, { matomo: true, youtube: false, at: null, until: null }],
    ['orejime', { 'eu-consent': '{"ads":false}' }, { ads: false, at: null, until: null }],
    [
      'cookieconsent',
      cookieconsent({
        categories: ['necessary', 'analytics'],
        services: { necessary: [], analytics: [], ads: [] },
        lastConsentTimestamp: DATE,
        expirationTime: (NOW + 60) * 1000,
      }),
      { necessary: true, analytics: true, ads: false, at: NOW, until: NOW + 60 },
    ],
    ['cookieconsent', cookieconsent({ categories: ['necessary'], last_consent_update: DATE }), { necessary: true, at: NOW, until: null }],
    ['humanity', humanity(), { 1: true, 2: true, 4: false, at: NOW, until: NOW + 90 * 86_400 }],
    [
      'cookiefirst',
      { 'cookiefirst-consent': JSON.stringify({ necessary: true, performance: false, timestamp: NOW, type: 'category', version: 'x' }) },
      { necessary: true, performance: false, at: NOW, until: null },
    ],
    ['civic', civic(), { analytics: true, ads: false, at: NOW, until: NOW + 90 * 86_400 }],
  ])('of %s is read', (name, cookies, expected) => {
    expect(read(name, cookies)).toEqual(expected);
  });

  it('of CookieConsent keeps services that were allowed one by one, and not their category', () => {
    const stored = { categories: ['necessary', 'analytics'], services: { necessary: [], analytics: ['matomo'], ads: ['pixel'] } };
    expect(read('cookieconsent', cookieconsent(stored))).toEqual({
      necessary: true,
      ads: false,
      services: ['matomo'],
      at: null,
      until: null,
    });
  });

  it('of Hu-manity’s is a refusal of everything where it says that there is no consent', () => {
    expect(read('humanity', humanity({ consent: false }))).toMatchObject({ 1: false, 2: false, 4: false });
  });

  it.each<[string, DialectName, Cookies]>([
    ['Cookiebot assumed it', 'cookiebot', cookiebot('necessary:true%2Cmarketing:true%2Cmethod:%27implied%27')],
    ['Cookiebot asks nobody there', 'cookiebot', { CookieConsent: '-1' }],
    ['nobody pressed anything in OneTrust’s banner', 'onetrust', { OptanonConsent: 'groups=C0001:1,C0004:1' }],
    ['OneTrust counted no press', 'onetrust', onetrust('interactionCount=0&groups=C0001:1,C0004:1')],
    ['OneTrust was about to ask again', 'onetrust', onetrust('groups=C0001:1,C0004:1&AwaitingReconsent=true')],
    ['CookieYes saw no press', 'cookieyes', { 'cookieyes-consent': 'consent:yes,action:,necessary:yes,advertisement:yes' }],
    ['Complianz’s banner is open', 'complianz', { cmplz_marketing: 'allow' }],
    ['Civic saw no press', 'civic', civic({ interactedWith: false })],
    ['CookieFirst remembered services', 'cookiefirst', { 'cookiefirst-consent': '{"advertising":true,"type":"service"}' }],
  ])('is none where %s', (_, name, cookies) => {
    expect(read(name, cookies)).toBeNull();
  });

  it.each<[string, DialectName, Cookies]>([
    [
      'groups that a link has put into an address',
      'onetrust',
      onetrust('interactionCount=1&landingPath=https%3A%2F%2Fa.test%2F%3F%26groups%3DC0004%3A1'),
    ],
    ['groups that are there twice', 'onetrust', onetrust('groups=C0004:0&groups=C0004:1')],
    ['a group that is there twice', 'onetrust', onetrust('groups=C0004:0,C0004:1')],
    ['a group without an answer', 'onetrust', onetrust('groups=C0004')],
    ['a word that is neither yes nor no', 'cookieyes', { 'cookieyes-consent': 'action:yes,analytics:perhaps' }],
    ['a field that is there twice', 'cookiebot', cookiebot('marketing:false%2Cmarketing:true%2Cmethod:%27explicit%27')],
    ['text for a flag', 'klaro', { klaro: '{"matomo":"true"}' }],
    ['a list', 'klaro', { klaro: '[true]' }],
    ['half of it', 'klaro', { klaro: '{"matomo":tr' }],
    ['nothing in it', 'klaro', { klaro: '{}' }],
    ['a value of its own kind', 'complianz', { 'cmplz_banner-status': 'dismissed', cmplz_marketing: 'yes' }],
    ['categories that are none', 'cookieconsent', cookieconsent({ categories: 'analytics' })],
    ['categories that are no words', 'cookieconsent', cookieconsent({ categories: [1] })],
    ['categories that are no list', 'humanity', humanity({ categories: [true, true] })],
    ['a wrong state', 'civic', civic({ optionalCookies: { analytics: true } })],
  ])('is none with %s', (_, name, cookies) => {
    expect(read(name, cookies)).toBeNull();
  });

  it.each<[string, DialectName, Cookies]>([
    ['that is no number', 'cookiebot', cookiebot('marketing:true%2Cmethod:%27explicit%27%2Cutc:soon')],
    ['that is missing', 'cookiebot', cookiebot('marketing:true%2Cmethod:%27explicit%27')],
    ['before there were any', 'humanity', humanity({ timestamp: -1 })],
    ['that no clock shows', 'humanity', humanity({ timestamp: 1e300 })],
    ['in words', 'onetrust', onetrust('groups=C0004:1', 'yesterday')],
    ['that is no text', 'cookieconsent', cookieconsent({ categories: ['ads'], lastConsentTimestamp: 5 })],
  ])('has no date where it has one %s', (_, name, cookies) => {
    expect(read(name, cookies)).toMatchObject({ at: null });
  });

  it('has no end where its term is none', () => {
    expect(read('humanity', humanity({ expiry: -1 }))).toMatchObject({ at: NOW, until: null });
    expect(read('humanity', humanity({ expiry: 'long' }))).toMatchObject({ at: NOW, until: null });
  });

  it('may hold words that are names of an object’s own without doing anything to it', () => {
    expect(read('klaro', { klaro: '{"__proto__":{"polluted":true}}' })).toBeNull();
    const answer = dialects.klaro.readAnswer!(new Map([['klaro', '{"__proto__":true,"constructor":false}']]))!;
    expect([...answer.words]).toEqual([
      ['__proto__', true],
      ['constructor', false],
    ]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('never throws, whatever the cookies hold', () => {
    const names = [
      'CookieConsent',
      'OptanonConsent',
      'OptanonAlertBoxClosed',
      'cookieyes-consent',
      'cmplz_banner-status',
      'cmplz_marketing',
      'klaro',
      'eu-consent',
      'cc_cookie',
      'hu-consent',
      'cookiefirst-consent',
      'CookieControl',
    ];
    const value = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom('%', '%7B', '{}', 'null', '[', 'dismissed', '{"categories":{}}', '{"services":null,"categories":[]}'),
    );
    alwaysHolds(
      fc.property(fc.uniqueArray(fc.tuple(fc.constantFrom(...names), value), { selector: ([name]) => name }), (cookies) => {
        for (const name of dialectNames) dialects[name].readAnswer?.(new Map(cookies));
      }),
    );
  });

  it('is read in no time, however long it is', () => {
    const long = 'a:b,'.repeat(50_000);
    const start = performance.now();
    for (const name of dialectNames) {
      for (const text of [long, `{${long}}`, '{"a":'.repeat(20_000), '%7B'.repeat(50_000)]) {
        dialects[name].readAnswer?.(
          new Map([
            ['CookieConsent', text],
            ['cookieyes-consent', text],
            ['klaro', text],
            ['OptanonConsent', `groups=${text}`],
            ['OptanonAlertBoxClosed', text],
          ]),
        );
      }
    }
    expect(performance.now() - start).toBeLessThan(5000);
  });
});

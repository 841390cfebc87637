import { expect } from 'vitest';

/** What one vendor hears. Each call is a list: the name of what was called, and what it was called with. */
type Calls = readonly (readonly unknown[])[];

type Log = (...call: readonly unknown[]) => void;

/** A stand-in for a vendor, and every call that its integration is expected to make. */
export interface VendorCase {
  /** Puts the stand-in on the page. */
  readonly install: (log: Log) => void;
  /** The names of its globals. */
  readonly globals: readonly string[];
  /** It is a list that anybody may begin, so it is never late or absent. */
  readonly isQueue?: true;
  /** The options, where `true` is not what is tested. */
  readonly options?: object;
  /** At the start of a page, by what the visitor answered before. */
  readonly start: Readonly<Record<'none' | 'silver' | 'gold' | 'platinum', Calls>>;
  /** What follows `start.none` when the visitor presses a button. */
  readonly press: Readonly<Record<'silver' | 'gold' | 'platinum', Calls>>;
  readonly goldToPlatinum: Calls;
  readonly platinumToSilver: Calls;
}

const page = globalThis as unknown as Record<string, unknown>;

/** A function of this name on the page. */
const caller = (name: string) => (log: Log) => void (page[name] = (...command: unknown[]) => log(name, ...command));

/** A queue of this name on the page. */
const queue = (name: string) => (log: Log) => void (page[name] = { push: (...command: unknown[]) => log(name, ...command) });

/** An object of this name on the page, with methods of these names. */
const object =
  (name: string, methods: readonly string[], rest: object = {}) =>
  (log: Log) =>
    void (page[name] = {
      ...rest,
      ...Object.fromEntries(methods.map((method) => [method, (...given: unknown[]) => log(method, ...given)])),
    });

/** A vendor of analytics that hears one of two calls. */
const byAnalytics = (yes: Calls, no: Calls): Pick<VendorCase, 'start' | 'press' | 'goldToPlatinum' | 'platinumToSilver'> => ({
  start: { none: no, silver: no, gold: yes, platinum: yes },
  press: { silver: [], gold: yes, platinum: yes },
  goldToPlatinum: [],
  platinumToSilver: no,
});

/** A vendor of marketing that hears one of two calls. */
const byMarketing = (yes: Calls, no: Calls): Pick<VendorCase, 'start' | 'press' | 'goldToPlatinum' | 'platinumToSilver'> => ({
  start: { none: no, silver: no, gold: no, platinum: yes },
  press: { silver: [], gold: [], platinum: yes },
  goldToPlatinum: yes,
  platinumToSilver: no,
});

const uetDefault = ['uetq', 'consent', 'default', { ad_storage: 'denied' }];
const uet = (ad_storage: string) => ['uetq', 'consent', 'update', { ad_storage }];
const clarity = (ad_Storage: string, analytics_Storage: string) => [['clarity', 'consentv2', { ad_Storage, analytics_Storage }]];
const paq = (...commands: readonly string[]) => commands.map((command) => ['_paq', [command]]);
const hubspot = (analytics: boolean, advertisement: boolean, functionality: boolean) => [
  '_hsp',
  ['setHubSpotConsent', { analytics, advertisement, functionality }],
];
const shopify = (analytics: boolean, marketing: boolean, preferences: boolean) => [
  'setTrackingConsent',
  { analytics, marketing, preferences, sale_of_data: marketing },
  expect.any(Function),
];
const adobe = (approved: readonly string[], denied: readonly string[]) => [
  ['approve', approved, true],
  ['deny', denied, true],
  ['complete'],
];
const alloy = (val: string) => [['alloy', 'setConsent', { consent: [{ standard: 'Adobe', version: '2.0', value: { collect: { val } } }] }]];

/** What WordPress hears: five categories, of which the first is what the site needs to work. */
const wordpress = (preferences: string, statistics: string, marketing: string): Calls => [
  ['wp_set_consent', 'functional', 'allow'],
  ['wp_set_consent', 'preferences', preferences],
  ['wp_set_consent', 'statistics-anonymous', statistics],
  ['wp_set_consent', 'statistics', statistics],
  ['wp_set_consent', 'marketing', marketing],
];

const everyCategory = { AAM: 'aam', ANALYTICS: 'aa', ECID: 'ecid', TARGET: 'target' };

/** By the key in `integrations`, with what sets it apart where there are several. */
export const vendorCases: Readonly<Record<string, VendorCase>> = {
  uet: {
    install: queue('uetq'),
    globals: ['uetq'],
    isQueue: true,
    start: { none: [uetDefault], silver: [uetDefault], gold: [uetDefault], platinum: [uetDefault, uet('granted')] },
    press: { silver: [], gold: [], platinum: [uet('granted')] },
    goldToPlatinum: [uet('granted')],
    platinumToSilver: [uet('denied')],
  },
  clarity: {
    install: caller('clarity'),
    globals: ['clarity'],
    start: {
      none: clarity('denied', 'denied'),
      silver: clarity('denied', 'denied'),
      gold: clarity('denied', 'granted'),
      platinum: clarity('granted', 'granted'),
    },
    press: { silver: [], gold: clarity('denied', 'granted'), platinum: clarity('granted', 'granted') },
    goldToPlatinum: clarity('granted', 'granted'),
    platinumToSilver: clarity('denied', 'denied'),
  },
  meta: { install: caller('fbq'), globals: ['fbq'], ...byMarketing([['fbq', 'consent', 'grant']], [['fbq', 'consent', 'revoke']]) },
  'meta, with Limited Data Use': {
    install: caller('fbq'),
    globals: ['fbq'],
    options: { limited: true },
    ...byMarketing(
      [
        ['fbq', 'dataProcessingOptions', []],
        ['fbq', 'consent', 'grant'],
      ],
      [
        ['fbq', 'dataProcessingOptions', ['LDU'], 0, 0],
        ['fbq', 'consent', 'revoke'],
      ],
    ),
  },
  tiktok: {
    install: object('ttq', ['holdConsent', 'grantConsent', 'revokeConsent']),
    globals: ['ttq'],
    start: { none: [['holdConsent']], silver: [['revokeConsent']], gold: [['revokeConsent']], platinum: [['grantConsent']] },
    press: { silver: [['revokeConsent']], gold: [['revokeConsent']], platinum: [['grantConsent']] },
    goldToPlatinum: [['grantConsent']],
    platinumToSilver: [['revokeConsent']],
  },
  pinterest: {
    install: caller('pintrk'),
    globals: ['pintrk'],
    ...byMarketing([['pintrk', 'setconsent', true]], [['pintrk', 'setconsent', false]]),
  },
  matomo: {
    install: queue('_paq'),
    globals: ['_paq'],
    isQueue: true,
    start: {
      none: paq('requireConsent'),
      silver: paq('requireConsent'),
      gold: paq('requireConsent', 'setConsentGiven'),
      platinum: paq('requireConsent', 'setConsentGiven'),
    },
    press: { silver: [], gold: paq('setConsentGiven'), platinum: paq('setConsentGiven') },
    goldToPlatinum: [],
    platinumToSilver: paq('forgetConsentGiven'),
  },
  'matomo, asked for cookies only': {
    install: queue('_paq'),
    globals: ['_paq'],
    isQueue: true,
    options: { limited: true },
    start: {
      none: paq('requireCookieConsent'),
      silver: paq('requireCookieConsent'),
      gold: paq('requireCookieConsent', 'setCookieConsentGiven'),
      platinum: paq('requireCookieConsent', 'setCookieConsentGiven'),
    },
    press: { silver: [], gold: paq('setCookieConsentGiven'), platinum: paq('setCookieConsentGiven') },
    goldToPlatinum: [],
    platinumToSilver: paq('forgetCookieConsentGiven'),
  },
  hubspot: {
    install: queue('_hsp'),
    globals: ['_hsp', 'disableHubSpotCookieBanner'],
    isQueue: true,
    start: {
      none: [hubspot(false, false, false)],
      silver: [hubspot(false, false, false)],
      gold: [hubspot(true, false, true)],
      platinum: [hubspot(true, true, true)],
    },
    press: { silver: [], gold: [hubspot(true, false, true)], platinum: [hubspot(true, true, true)] },
    goldToPlatinum: [hubspot(true, true, true)],
    platinumToSilver: [hubspot(false, false, false), ['_hsp', ['revokeCookieConsent']]],
  },
  shopify: {
    install(log) {
      const customerPrivacy = {
        setTrackingConsent: (...given: unknown[]) => log('setTrackingConsent', ...given),
        currentVisitorConsent: () => ({ marketing: '', analytics: '', preferences: '', sale_of_data: '' }),
      };
      page['Shopify'] = { customerPrivacy, loadFeatures: (_features: unknown, done: () => void) => done() };
    },
    globals: ['Shopify'],
    start: {
      none: [],
      silver: [shopify(false, false, false)],
      gold: [shopify(true, false, true)],
      platinum: [shopify(true, true, true)],
    },
    press: { silver: [shopify(false, false, false)], gold: [shopify(true, false, true)], platinum: [shopify(true, true, true)] },
    goldToPlatinum: [shopify(true, true, true)],
    platinumToSilver: [shopify(false, false, false)],
  },
  wordpress: {
    install(log) {
      page['wp_set_consent'] = (...given: unknown[]) => log('wp_set_consent', ...given);
      page['wp_has_consent'] = () => false; // nothing is remembered, and the type is known
    },
    globals: ['wp_set_consent', 'wp_has_consent', 'wp_consent_type'],
    start: {
      none: [],
      silver: wordpress('deny', 'deny', 'deny'),
      gold: wordpress('allow', 'allow', 'deny'),
      platinum: wordpress('allow', 'allow', 'allow'),
    },
    press: {
      silver: wordpress('deny', 'deny', 'deny'),
      gold: wordpress('allow', 'allow', 'deny'),
      platinum: wordpress('allow', 'allow', 'allow'),
    },
    goldToPlatinum: wordpress('allow', 'allow', 'allow'),
    platinumToSilver: wordpress('deny', 'deny', 'deny'),
  },
  amplitude: {
    install: object('amplitude', ['setOptOut']),
    globals: ['amplitude'],
    ...byAnalytics([['setOptOut', false]], [['setOptOut', true]]),
  },
  mixpanel: {
    install: object('mixpanel', ['opt_in_tracking', 'opt_out_tracking'], { __loaded: true }),
    globals: ['mixpanel'],
    ...byAnalytics([['opt_in_tracking', { track: expect.any(Function) }]], [['opt_out_tracking', { delete_user: false }]]),
  },
  posthog: {
    install: object('posthog', ['opt_in_capturing', 'opt_out_capturing'], { __loaded: true }),
    globals: ['posthog'],
    ...byAnalytics([['opt_in_capturing', { captureEventName: false }]], [['opt_out_capturing']]),
  },
  snowplow: {
    install: caller('snowplow'),
    globals: ['snowplow'],
    ...byAnalytics([['snowplow', 'disableAnonymousTracking']], [['snowplow', 'enableAnonymousTracking']]),
  },
  adobe: {
    install(log) {
      const methods = ['approve', 'deny', 'complete'].map((method) => [method, (...given: unknown[]) => log(method, ...given)]);
      page['adobe'] = { OptInCategories: everyCategory, optIn: Object.fromEntries(methods) };
    },
    globals: ['adobe'],
    start: {
      none: [],
      silver: adobe([], ['aam', 'aa', 'ecid', 'target']),
      gold: adobe(['aa', 'ecid', 'target'], ['aam']),
      platinum: adobe(['aam', 'aa', 'ecid', 'target'], []),
    },
    press: {
      silver: adobe([], ['aam', 'aa', 'ecid', 'target']),
      gold: adobe(['aa', 'ecid', 'target'], ['aam']),
      platinum: adobe(['aam', 'aa', 'ecid', 'target'], []),
    },
    goldToPlatinum: adobe(['aam', 'aa', 'ecid', 'target'], []),
    platinumToSilver: adobe([], ['aam', 'aa', 'ecid', 'target']),
  },
  alloy: {
    install: caller('alloy'),
    globals: ['alloy'],
    start: { none: [], silver: alloy('n'), gold: alloy('y'), platinum: alloy('y') },
    press: { silver: alloy('n'), gold: alloy('y'), platinum: alloy('y') },
    goldToPlatinum: [],
    platinumToSilver: alloy('n'),
  },
};

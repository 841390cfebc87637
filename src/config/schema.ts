import { CONSENT_FIRST } from '../consent/regime.js';
import type { Config } from './config.js';
import type { GoogleConfig, IntegrationsConfig } from './integrations-config.js';

/**
 * What a value must be. A text names a {@link patterns pattern}, or lists the words of which it must be one, separated by `|`.
 * `[shape]` is a list of them; in `[shape, pattern]` one may also be a text. An object names every key that may be there: one that ends
 * in `!` must be there, unless a preset brings it, one that ends in `?` may also be true or false, or what the pattern of its name says, and `*`
 * stands for any key.
 */
export type Shape = string | readonly [Shape, string?] | { readonly [key: string]: Shape };

/** What a value has to look like when it is written as JSON, every object as `{}`. `explain()` has the words for each. */
export const patterns: Readonly<Record<string, RegExp>> = {
  text: /^"(\\[bfnrt]|\\u....|\s)*(\\["\\]|[^\s"\\])/, // something that is not white space, as JSON escapes it
  id: /^"(?!custom")[a-z][a-z0-9_-]{0,39}"$/,
  preset: /^"[a-z0-9-]{1,40}"$/, // which becomes a part of an address
  version: /^"[^"]{1,40}"$/,
  language: /^"[a-z]{2,3}(-[a-z0-9]{2,8})*"$/i,
  region: /^"([a-z][a-z0-9](-[a-z0-9]{0,3})?)?"$/i, // also what servers say that do not know: nothing, XX, T1
  // Where consent is needed first, nobody can take it as given.
  laxRegion: RegExp(`^"(?!(${CONSENT_FIRST})[-"])[a-z]{2}(-[a-z0-9]{1,3})?"$`, 'i'),
  measurement: /^"(G|UA|AW|GT)-[\w-]+"$/,
  host: /^"(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?"$/i,
  domain: /^"\.?[a-z0-9-]+(\.[a-z0-9-]+)*"$/i,
  // A colon before the first slash makes a scheme, however it is spelled: https://url.spec.whatwg.org/#scheme-start-state
  page: /^"(https?:|[^\s:"][^:]*"$|[^:]*[/?#])/i,
  link: /^"(https?:|mailto:|[^\s:"][^:]*"$|[^:]*[/?#])/i,
  cookie: /^"[\w.-]{1,60}"$/,
  path: /^"\/[^;\s]*"$/,
  global: /^"[a-z_$][\w$]*"$/i,
  flag: /^(true|false)$/,
  days: /^([1-9]\d?|[12]\d\d|3[0-8]\d|39[0-5])$/,
  age: /^\d+(\.\d+)?$/,
  milliseconds: /^(\d{1,4}|10000)$/,
  options: /^(true|false|\{\})$/,
  function: /^function$/, // which JSON cannot hold
  integration: /^(\{\}|object)$/, // of whatever class; what it can do is looked at in `faultsBetween()`
  firewall: /^(true|false|"report"|\{\})$/,
  // The names themselves are checked by `issuesInDialects()`, which visitors of other sites do not download.
  compat: /^("auto"|\[("\w+",?)*\])$/,
};

/** Which of the owner's categories stands for each use that an integration knows. */
const vendor = { categories: { functional: 'text', analytics: 'text', marketing: 'text' } };

const limitable = { ...vendor, limited: 'flag' };

const google = {
  ...vendor,
  dataLayer: 'global',
  mode: 'basic|advanced',
  adsDataRedaction: 'flag',
  urlPassthrough: 'flag',
  waitForUpdate: 'milliseconds',
  regionalDefaults: [{ 'regions!': ['laxRegion'], 'granted!': ['text'] }],
  measurementIds: ['measurement'],
} satisfies Record<keyof GoogleConfig, Shape>;

const storage = { 'name!': 'text', kind: 'cookie|localStorage|sessionStorage|indexedDB|cacheStorage', maxAge: 'age', purpose: 'text' };

const service = {
  'id!': 'id',
  'category!': 'text',
  preset: 'preset',
  name: 'text',
  provider: 'text',
  policyUrl: 'page',
  hosts: ['host'],
  storage: [storage],
  onGrant: 'function',
  onRevoke: 'function',
} as const;

/** One shape per option of {@link Config}; the compiler sees to it that none is missing. */
export const schema = {
  assetsUrl: 'page',
  policyVersion: 'version',
  policyUrl: 'page',
  controller: { name: 'text', contactUrl: 'link', rightsUrl: 'link' },
  language: 'language',
  text: { '*': { '*': 'text' } },
  layout: 'bar|card|panel|center',
  position: 'top|bottom|top-start|top-end|bottom-start|bottom-end',
  theme: 'auto|light|dark',
  reopen: 'auto|floating|none',
  reopenSide: 'start|end',
  dismissible: 'flag',
  categories: [{ 'id!': 'id', name: 'text', description: 'text', advertising: 'flag', basis: { '*': 'consent|exempt|objectable' } }],
  tiers: [{ 'id!': 'id', 'categories!': ['text'], name: 'text', badge: 'text', description: 'text' }],
  services: [service, 'preset'],
  durations: ['days'],
  defaultDuration: 'days',
  askAgain: 'categories|services',
  region: 'region',
  regime: 'auto|opt-in|opt-out',
  gpc: 'everywhere|regions|off',
  dnt: 'flag',
  audience: 'everyone|children',
  integrations: {
    'google?': google,
    'uet?': vendor,
    'clarity?': vendor,
    'meta?': limitable,
    'tiktok?': vendor,
    'pinterest?': vendor,
    'matomo?': limitable,
    'hubspot?': vendor,
    'shopify?': vendor,
    'wordpress?': vendor,
    'amplitude?': vendor,
    'mixpanel?': vendor,
    'posthog?': vendor,
    'snowplow?': vendor,
    'adobe?': vendor,
    'alloy?': vendor,
    own: ['integration'],
  } satisfies Record<`${Exclude<keyof IntegrationsConfig, 'own'>}?` | 'own', Shape>,
  records: { endpoint: 'page' },
  cookie: { name: 'cookie', domain: 'domain', path: 'path', sameSite: 'Lax|Strict|None', keepUrl: 'path' },
  onRevoke: 'reload|keep',
  'firewall?': { allow: { '*': ['host'] }, onGrant: 'reload|next-page' },
  compat: 'compat',
  debug: 'flag',
} as const satisfies Record<Exclude<keyof Config, 'firewall'> | 'firewall?', Shape>;

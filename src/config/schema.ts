import { MAX_DAYS } from '../consent/record.js';
import { expecting, fields, flag, id, isPlainObject, list, oneOf, text, url, wholeNumber, type Check } from './checks.js';
import type { Config, GoogleConfig, IntegrationsConfig } from './config.js';

const page = url('https:', 'http:');
const link = url('https:', 'http:', 'mailto:');
const days = wholeNumber('days', 1, MAX_DAYS);

const host = expecting('a host name, with "*." for sub-domains and an optional port', (value) => {
  return typeof value === 'string' && /^(\*\.)?([a-z0-9-]+\.)*[a-z0-9-]+(:\d{1,5})?$/i.test(value);
});

const category = fields({ id, name: text, description: text }, ['id']);

const tier = fields({ id, categories: list(text), name: text, badge: text, description: text }, ['id', 'categories']);

const storage = fields(
  {
    name: text,
    kind: oneOf('cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'),
    maxAge: expecting('a number of days, 0 for until the browser is closed', (value) => typeof value === 'number' && value >= 0),
    purpose: text,
  },
  ['name'],
);

const service = fields({ id, category: text, name: text, provider: text, policyUrl: page, hosts: list(host), storage: list(storage) }, [
  'id',
  'category',
]);

const google = fields({
  dataLayer: expecting('the name of a global', (value) => typeof value === 'string' && /^[A-Za-z_$][\w$]*$/.test(value)),
  mode: oneOf('basic', 'advanced'),
  adsDataRedaction: flag,
  urlPassthrough: flag,
  waitForUpdate: wholeNumber('ms', 0, 10_000),
} satisfies Record<keyof GoogleConfig, Check>);

/** `true`, `false`, or an object of options. */
function integration(options: Check): Check {
  return (value, path, issues) => {
    if (isPlainObject(value)) return options(value, path, issues);
    if (typeof value !== 'boolean') issues.push({ path, message: `expected true, false or an object of options.` });
  };
}

const anyOptions = integration(() => {});

const integrations = fields({
  google: integration(google),
  uet: anyOptions,
  clarity: anyOptions,
  meta: anyOptions,
  tiktok: anyOptions,
  pinterest: anyOptions,
  matomo: anyOptions,
  hubspot: anyOptions,
  shopify: anyOptions,
  wordpress: anyOptions,
  amplitude: anyOptions,
  mixpanel: anyOptions,
  posthog: anyOptions,
  adobe: anyOptions,
} satisfies Record<keyof IntegrationsConfig, Check>);

/** Words of the owner's per language. Which keys exist, the locale files know; the interface warns of unknown ones. */
const words: Check = (value, path, issues) => {
  if (!isPlainObject(value)) return void issues.push({ path, message: 'expected an object with a language per key, such as { "en": { … } }.' });
  for (const [language, messages] of Object.entries(value)) {
    if (!isPlainObject(messages)) issues.push({ path: `${path}.${language}`, message: 'expected an object of texts.' });
    else for (const [key, message] of Object.entries(messages)) text(message, `${path}.${language}.${key}`, issues);
  }
};

const compat: Check = (value, path, issues) => (value === 'auto' ? undefined : list(text)(value, path, issues));

/** One check per option of {@link Config}; the compiler sees to it that none is missing. */
export const schema: Check = fields({
  assetsUrl: page,
  policyVersion: expecting('a text of 1 to 40 characters', (value) => typeof value === 'string' && /^.{1,40}$/.test(value)),
  policyUrl: page,
  controller: fields({ name: text, contactUrl: link, rightsUrl: link }),
  language: expecting('a language tag such as "de" or "pt-BR"', (value) => typeof value === 'string' && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(value)),
  text: words,
  layout: oneOf('bar', 'card', 'panel', 'center'),
  position: oneOf('top', 'bottom', 'top-start', 'top-end', 'bottom-start', 'bottom-end'),
  theme: oneOf('auto', 'light', 'dark'),
  reopen: oneOf('auto', 'floating', 'none'),
  dismissible: flag,
  categories: list(category, 1),
  tiers: list(tier, 2, 5),
  services: list(service),
  durations: list(days, 1),
  defaultDuration: days,
  region: expecting('an ISO 3166-2 code such as "DE" or "US-CA"', (value) => typeof value === 'string' && /^[a-z]{2}(-[a-z0-9]{1,3})?$/i.test(value)),
  regime: oneOf('auto', 'opt-in', 'opt-out'),
  gpc: oneOf('everywhere', 'regions', 'off'),
  integrations,
  records: fields({ endpoint: page }),
  cookie: fields({
    name: expecting('a cookie name', (value) => typeof value === 'string' && /^[\w.-]{1,60}$/.test(value)),
    domain: host,
    path: expecting('a path that begins with "/"', (value) => typeof value === 'string' && /^\/[^;\s]*$/.test(value)),
    sameSite: oneOf('Lax', 'Strict', 'None'),
  }),
  onRevoke: oneOf('reload', 'keep'),
  firewall: (value, path, issues) => (value === 'report' ? undefined : anyOptions(value, path, issues)),
  compat,
  debug: flag,
} satisfies Record<keyof Config, Check>);

import { attempt } from '../page/attempt.js';
import type { OldAnswer, ReadAnswer } from './old-answer.js';

const SECONDS_PER_DAY = 86_400;

/** Cookiebot: `{stamp:'…',necessary:true,statistics:false,…,method:'explicit',utc:1695676040196}`. What it only assumed is no answer. */
export const readCookiebot: ReadAnswer = (cookies) => {
  const fields = pairsIn(decoded(cookies.get('CookieConsent')).replace(/^\{|\}$/g, ''));
  if (fields.get('method') !== "'explicit'") return null;
  const asked = pick(fields, ['necessary', 'preferences', 'statistics', 'marketing']);
  return answer(yesOrNo(asked, 'true', 'false'), seconds(Number(fields.get('utc'))));
};

/**
 * OneTrust: `groups=C0001:1,C0002:0`, a query string. Before the visitor acts it holds what the region presumes; the other cookie tells
 * that they did. One of its fields is an address that any link can choose, so it must not be decoded before it is taken apart.
 */
export const readOnetrust: ReadAnswer = (cookies) => {
  const fields = new URLSearchParams(cookies.get('OptanonConsent'));
  const isPresumed = fields.get('interactionCount') === '0' || fields.get('AwaitingReconsent') === 'true';
  const closed = decoded(cookies.get('OptanonAlertBoxClosed'));
  const [groups, another] = fields.getAll('groups');
  if (isPresumed || !closed || another !== undefined) return null;
  return answer(yesOrNo(pairsIn(groups), '1', '0'), date(closed));
};

/** CookieYes: `consentid:…,consent:yes,action:yes,analytics:no,…`. Its `lastRenewedDate` is that of the banner, not of the answer. */
export const readCookieyes: ReadAnswer = (cookies) => {
  const fields = pairsIn(decoded(cookies.get('cookieyes-consent')));
  if (fields.get('action') !== 'yes') return null;
  const asked = pick(fields, ['necessary', 'functional', 'analytics', 'performance', 'advertisement', 'other']);
  return answer(yesOrNo(asked, 'yes', 'no'));
};

/** Complianz: a cookie for each category, `cmplz_marketing=allow`. They are there before the visitor acts, too. */
export const readComplianz: ReadAnswer = (cookies) => {
  if (cookies.get('cmplz_banner-status') !== 'dismissed') return null;
  const asked = ['functional', 'preferences', 'statistics', 'marketing'].map((word) => [word, cookies.get(`cmplz_${word}`)] as const);
  return answer(yesOrNo(new Map(asked.flatMap(([word, value]) => (value ? [[word, value]] : []))), 'allow', 'deny'));
};

/** Klaro: `{"matomo":true}`. */
export const readKlaro: ReadAnswer = (cookies) => answer(flags(json(cookies.get('klaro'))));

/** Orejime: `{"analytics":true}`. */
export const readOrejime: ReadAnswer = (cookies) => answer(flags(json(cookies.get('eu-consent'))));

/**
 * CookieConsent: the accepted categories, and since version 3 all that were asked, as keys of `services`. Where a category has services
 * it does not say which of them were refused, so that only those accepted are taken over, one by one.
 */
export const readCookieconsent: ReadAnswer = (cookies) => {
  const stored = json(cookies.get('cc_cookie'));
  const accepted = texts(stored['categories']);
  if (!accepted) return null;
  const asked = Object.entries(object(stored['services'])).map(([word, services]) => [word, texts(services) ?? []] as const);
  const words = new Map([...asked.map(([word]) => [word, false] as const), ...accepted.map((word) => [word, true] as const)]);
  const inPart = asked.filter(([word, services]) => services.length > 0 && words.get(word));
  inPart.forEach(([word]) => words.delete(word));
  const at = date(stored['lastConsentTimestamp'] ?? stored['last_consent_update']);
  return { words, services: inPart.flatMap(([, services]) => services), at, until: seconds(stored['expirationTime']) };
};

/** Hu-manity: `{"consent":true,"categories":{"1":true,"2":false},"timestamp":1732625470998,"expiry":365}`. */
export const readHumanity: ReadAnswer = (cookies) => {
  const stored = json(cookies.get('hu-consent'));
  const words = flags(object(stored['categories']));
  if (stored['consent'] !== true) words?.forEach((_, word) => words.set(word, false));
  return answer(words, seconds(stored['timestamp']), stored['expiry']);
};

/** CookieFirst: `{"necessary":true,"performance":false,…,"timestamp":1652777861,"type":"category"}`, in seconds. */
export const readCookiefirst: ReadAnswer = (cookies) => {
  const stored = json(cookies.get('cookiefirst-consent'));
  if (stored['type'] !== 'category') return null;
  const asked = pick(new Map(Object.entries(stored)), ['necessary', 'functional', 'performance', 'advertising']);
  return answer(flags(Object.fromEntries(asked)), seconds(Number(stored['timestamp']) * 1000));
};

/** Civic: `{"optionalCookies":{"analytics":"accepted"},"consentDate":1676407618702,"consentExpiry":90,"interactedWith":true}`. */
export const readCivic: ReadAnswer = (cookies) => {
  const stored = json(cookies.get('CookieControl'));
  if (stored['interactedWith'] !== true) return null;
  const asked = new Map(Object.entries(object(stored['optionalCookies'])));
  return answer(yesOrNo(asked, 'accepted', 'revoked'), seconds(stored['consentDate']), stored['consentExpiry']);
};

type Fields = Readonly<Record<string, unknown>>;

function answer(words: Map<string, boolean> | null, at: number | null = null, days: unknown = null): OldAnswer | null {
  if (!words || words.size === 0) return null;
  const isTerm = at !== null && typeof days === 'number' && days > 0;
  return { words, services: [], at, until: isTerm ? at + Math.floor(days * SECONDS_PER_DAY) : null };
}

/** Null where a value is neither of the two: what cannot be read is no answer. */
function yesOrNo(fields: ReadonlyMap<string, unknown>, yes: string, no: string): Map<string, boolean> | null {
  const isReadable = [...fields.values()].every((value) => value === yes || value === no);
  return isReadable ? new Map([...fields].map(([word, value]) => [word, value === yes])) : null;
}

function flags(fields: Fields): Map<string, boolean> | null {
  const entries = Object.entries(fields);
  return entries.every(([, value]) => typeof value === 'boolean') ? new Map(entries as [string, boolean][]) : null;
}

function pick<Value>(fields: ReadonlyMap<string, Value>, words: readonly string[]): ReadonlyMap<string, Value> {
  return new Map([...fields].filter(([word]) => words.includes(word)));
}

/** As a cookie's value was before it was escaped. */
function decoded(value = ''): string {
  return attempt(() => decodeURIComponent(value)) ?? value;
}

/** `a:1,b:2`. A word that is said twice is nobody's to choose from, so nothing is read then. */
function pairsIn(text = ''): ReadonlyMap<string, string> {
  const pairs = text.split(',').map((pair) => [pair.replace(/:.*/s, ''), pair.replace(/^[^:]*:?/, '')] as const);
  const fields = new Map(pairs);
  return fields.size === pairs.length ? fields : new Map();
}

/** What JSON holds, if it is an object. */
function json(value: string | undefined): Fields {
  return object(attempt(() => JSON.parse(decoded(value)) as unknown));
}

function object(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function texts(value: unknown): readonly string[] | null {
  return Array.isArray(value) && value.every((member) => typeof member === 'string') ? value : null;
}

/** From milliseconds. Null where it is no time that a clock shows. */
function seconds(milliseconds: unknown): number | null {
  const isTime = typeof milliseconds === 'number' && milliseconds > 0 && milliseconds < 1e14;
  return isTime ? Math.floor(milliseconds / 1000) : null;
}

function date(text: unknown): number | null {
  const isDate = typeof text === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text);
  return isDate ? seconds(Date.parse(text)) : null;
}

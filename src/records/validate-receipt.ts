import { RECEIPT_ID, type PurposeState, type Receipt, type ReceiptEvent, type ReceiptMethod } from './receipt.js';

/** What a value has to be: matched by a pattern, one of some values, or an object of which each key and each value is something. */
type Rule =
  | { readonly pattern: RegExp; readonly expected: string; readonly orNull?: true }
  | { readonly oneOf: readonly unknown[] }
  | { readonly keys: RegExp; readonly each: Rule; readonly least: number };

/** A receipt, or everything that is wrong with what should be one. */
export type Validated =
  | { readonly ok: true; readonly receipt: Receipt }
  /** Each is a path, what was expected, and what was found. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Complete, or it does not compile. */
const words = <Word extends string>(all: Readonly<Record<Word, 1>>): Rule => ({ oneOf: Object.keys(all) });

const id = { pattern: RECEIPT_ID, expected: 'a random UUID' } as const;
const time = { pattern: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/u, expected: 'a time such as "2026-11-22T09:14:22.000Z"' } as const;
const name = /^[a-z0-9_-]{1,40}$/u;

/** One rule per field. docs/reference/receipt.schema.json says the same, and a test compares them. */
export const receiptRules = {
  v: { oneOf: [1] },
  id,
  prev: { ...id, orNull: true },
  t: time,
  exp: time,
  site: { pattern: /^[^\s/?#@]{0,253}$/u, expected: 'a host name' },
  policy: { pattern: /^[^"]{1,40}$/u, expected: 'a policy version' },
  ui: { pattern: /^\d+\.\d+\.\d+([-+][0-9A-Za-z.+-]{1,40})?$/u, expected: 'a version such as "1.0.0"' },
  text: { pattern: /^sha256-[0-9a-f]{64}$/u, expected: 'a hash such as "sha256-9f86…"', orNull: true },
  lang: { pattern: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,15}$/u, expected: 'a language such as "en-GB"' },
  region: { pattern: /^[A-Z][A-Z0-9](-[A-Z0-9]{1,3})?$/u, expected: 'a region such as "US-CA"', orNull: true },
  regime: words<Receipt['regime']>({ 'opt-in': 1, 'opt-out': 1 }),
  tier: { pattern: name, expected: 'the name of a tier, or "custom"' },
  purposes: {
    keys: name,
    each: words<PurposeState>({ granted: 1, refused: 1, exempt: 1, objected: 1, 'not-objected': 1 }),
    least: 1,
  },
  services: { keys: name, each: words<Receipt['services'][string]>({ granted: 1, refused: 1 }), least: 0 },
  event: words<ReceiptEvent>({ given: 1, refused: 1, withdrawn: 1, changed: 1, renewed: 1, objected: 1 }),
  method: words<ReceiptMethod>({ 'banner-button': 1, 'prefs-save': 1, 'embed-click': 1, 'page-button': 1, api: 1 }),
  layer: { oneOf: [1, 2, null] },
  gpc: { oneOf: [true, false] },
} as const satisfies Readonly<Record<keyof Receipt, Rule>>;

/**
 * Tells whether a value is a receipt: every field, each as it has to be, and nothing else, so that no address, browser, page or account
 * slips in. It looks at what JSON would carry, never throws, and returns a frozen copy.
 */
export function validateReceipt(value: unknown): Validated {
  const found = asJson(value);
  if (!isObject(found)) return refuse([`a receipt: expected an object, found ${shown(found)}`]);
  const rules: Readonly<Record<string, Rule>> = receiptRules;
  const unknown = Object.keys(found).filter((key) => !Object.hasOwn(rules, key));
  const problems = [
    ...Object.keys(rules).flatMap((key) =>
      Object.hasOwn(found, key) ? faults(found[key], rules[key]!, key) : `${key}: expected, found nothing`,
    ),
    ...unknown.map((key) => `${clip(key)}: expected nothing, for a receipt has no such field`),
  ];
  if (problems.length > 0) return refuse(problems);
  const { purposes, services, ...rest } = found as unknown as Receipt;
  const receipt = { ...rest, purposes: Object.freeze(purposes), services: Object.freeze(services) };
  if (receipt.exp <= receipt.t) return refuse([`exp: expected a time after ${receipt.t}, found ${receipt.exp}`]);
  return { ok: true, receipt: Object.freeze(receipt) };
}

function refuse(problems: readonly string[]): Validated {
  return { ok: false, problems };
}

/** What JSON carries of a value. Null where it can carry none of it: something that goes round, or throws when it is read. */
function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(value)) as unknown;
  } catch {
    return null;
  }
}

function faults(value: unknown, rule: Rule, path: string): readonly string[] {
  if ('oneOf' in rule) return rule.oneOf.includes(value) ? [] : expected(path, rule.oneOf.map(shown).join(' or '), value);
  if ('pattern' in rule) {
    const isRight = typeof value === 'string' ? rule.pattern.test(value) && isRealTime(rule, value) : value === null && rule.orNull;
    return isRight ? [] : expected(path, rule.expected + (rule.orNull ? ', or null' : ''), value);
  }
  if (!isObject(value)) return expected(path, 'an object', value);
  const keys = Object.keys(value);
  if (keys.length < rule.least) return expected(path, 'at least one category', value);
  return keys.flatMap((key) =>
    rule.keys.test(key) ? faults(value[key], rule.each, `${path}.${key}`) : expected(`${path}.${clip(key)}`, 'a name', key),
  );
}

/** There are moments that match the pattern and that no clock shows, such as a 31st of February. */
function isRealTime(rule: Rule, value: string): boolean {
  if (rule !== time) return true;
  const moment = new Date(value);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === value;
}

function expected(path: string, what: string, value: unknown): readonly string[] {
  return [`${path}: expected ${what}, found ${shown(value)}`];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: unknown): string {
  return clip(JSON.stringify(value));
}

/** What comes in may be long. */
function clip(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

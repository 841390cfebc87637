/** How a choice was made. `page` is a labelled button of the site's own (`data-consent-choose`). */
export type Method = 'banner' | 'preferences' | 'embed' | 'page' | 'api';

/** What is remembered of a choice. The cookie carries exactly this. */
export interface ConsentRecord<T extends string = string, K extends string = string> {
  /** A label; the truth is {@link ConsentRecord.categories}. */
  readonly tier: T | 'custom';
  /** The optional categories agreed to. Whatever is absent was refused. */
  readonly categories: readonly K[];
  /** The services allowed on their own. */
  readonly services: readonly string[];
  /** When the visitor chose, in seconds since 1970. */
  readonly at: number;
  /** For how long the choice holds, in days. */
  readonly days: number;
  /** The policy version under which it was made. */
  readonly policy: string;
  readonly via: Method;
  /** Names the choice where the owner keeps proof of it; otherwise null. */
  readonly id: string | null;
  /** Whether the browser sent Global Privacy Control at the time. */
  readonly gpc: boolean;
}

/** The cookie format that this code writes and reads. */
const FORMAT = '1';

/** The longest life of a choice, in days. Chromium caps cookies at 400. */
export const MAX_DAYS = 395;

const METHODS: readonly string[] = ['banner', 'preferences', 'embed', 'page', 'api'] satisfies Method[];

const SECONDS_PER_DAY = 86_400;

/** When the record ends, in seconds since 1970. */
export function expiryOf(record: ConsentRecord): number {
  return record.at + record.days * SECONDS_PER_DAY;
}

/** The record as a query string that any server can read. It holds no character that a cookie would have to escape. */
export function encodeRecord(record: ConsentRecord): string {
  const fields = new URLSearchParams({
    v: FORMAT,
    tier: record.tier,
    on: record.categories.join(' '),
    at: String(record.at),
    days: String(record.days),
    policy: record.policy,
    via: record.via,
  });
  if (record.id !== null) fields.set('id', record.id);
  if (record.services.length > 0) fields.set('services', record.services.join(' '));
  if (record.gpc) fields.set('gpc', '1');
  return fields.toString();
}

/** Reads a record back. Anything malformed, repeated, or of another format is no record at all: null. */
export function decodeRecord(text: string): ConsentRecord | null {
  const fields = new URLSearchParams(text);
  const names = [...fields.keys()];
  if (new Set(names).size !== names.length) return null;
  const read = (name: string) => fields.get(name) ?? '';

  const at = wholeNumber(read('at'));
  const days = wholeNumber(read('days'));
  const via = read('via');
  if (read('v') !== FORMAT || at === null || days === null || days < 1 || days > MAX_DAYS) return null;
  if (!fields.has('on') || !fields.has('policy') || read('tier') === '' || !METHODS.includes(via)) return null;

  return Object.freeze({
    tier: read('tier'),
    categories: list(read('on')),
    services: list(read('services')),
    at,
    days,
    policy: read('policy'),
    via: via as Method,
    id: fields.get('id') || null,
    gpc: read('gpc') === '1',
  });
}

function wholeNumber(text: string): number | null {
  return /^\d{1,12}$/.test(text) ? Number(text) : null;
}

function list(text: string): readonly string[] {
  return Object.freeze(text.split(' ').filter((id) => id !== ''));
}

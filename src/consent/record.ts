/** How a choice was made. `page` is a labelled button of the site's own (`data-consent-choose`). */
export type Method = 'banner' | 'preferences' | 'embed' | 'page' | 'api';

/** What is remembered of a choice. The cookie carries exactly this. */
export interface ConsentRecord<T extends string = string, K extends string = string> {
  /** A label; the truth is {@link ConsentRecord.categories}. */
  readonly tier: T | 'custom';
  /** The optional categories agreed to. */
  readonly categories: readonly K[];
  /** The optional categories refused. What stands in neither list was not asked. Null: they were asked about the default ones, or about all that the site had. */
  readonly refused: readonly K[] | null;
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
  /** Whether the browser sent Global Privacy Control at the time, and it counted. */
  readonly gpc: boolean;
  /** The categories that could act without consent at the time. Those not agreed to were objected to. */
  readonly objectable: readonly string[];
  /** The marks of the services that it was about, or null where nobody noted them. */
  readonly recipients: string | null;
  /** Whether the site's server has set the cookie again, as it is. */
  readonly kept: boolean;
}

/** The cookie format that this code writes and reads. */
const FORMAT = '1';

/** The longest life of a choice, in days. Chromium caps cookies at 400. */
export const MAX_DAYS = 395;

const METHODS: readonly string[] = ['banner', 'preferences', 'embed', 'page', 'api'] satisfies Method[];

const SECONDS_PER_DAY = 86_400;

/** Nobody who refused everything is asked again before, whatever duration they picked: https://www.garanteprivacy.it/home/docweb/-/docweb-display/docweb/9677876 */
const SHORTEST_REFUSAL = 180;

/** When the record ends, in seconds since 1970. */
export function expiryOf({ at, days, categories, services }: ConsentRecord): number {
  const isRefusal = categories.length + services.length === 0;
  return at + Math.max(days, isRefusal ? SHORTEST_REFUSAL : 0) * SECONDS_PER_DAY;
}

/**
 * The record as a query string that any server can read. It holds no character that a cookie would have to escape. What could be objected to
 * stands before what was agreed to, and between that and what was refused stands what has to be there: a text out of which something was cut
 * says less, never more.
 */
export function encodeRecord(record: ConsentRecord): string {
  const { tier, categories, refused, services, at, days, policy, via, id, gpc, objectable, recipients, kept } = record;
  const always = {
    v: FORMAT,
    tier,
    ...(objectable.length > 0 && { objectable: objectable.join(' ') }),
    on: categories.join(' '),
    at,
    days,
    policy,
    via,
  };
  const off = refused && [refused.join(' ')]; // said also where it is nothing, which a list is not
  const ifAny = Object.entries({
    id,
    services: services.join(' '),
    gpc: gpc && 1,
    off,
    of: recipients !== null && [recipients],
    kept: kept && 1,
  }).filter(([, value]) => value);
  return String(new URLSearchParams([...Object.entries(always), ...ifAny].map(([name, value]) => [name, String(value)])));
}

/** Reads a record back. Anything malformed, repeated, or of another format is no record at all: null. */
export function decodeRecord(text: string): ConsentRecord | null {
  const pairs = [...new URLSearchParams(text)];
  const fields: ReadonlyMap<string, string> = new Map(pairs); // no object: it would also have what every object has
  const [v, tier, on, policy, via] = ['v', 'tier', 'on', 'policy', 'via'].map((name) => fields.get(name));
  const [at, days] = [wholeNumber(fields.get('at')), wholeNumber(fields.get('days'))];
  const isRepeated = pairs.length > fields.size;
  if (isRepeated || v !== FORMAT || !tier || on === undefined || policy === undefined || !isMethod(via)) return null;
  if (Number.isNaN(at) || !(days >= 1 && days <= MAX_DAYS)) return null;
  const [id, gpc, kept] = [fields.get('id') || null, fields.get('gpc') === '1', fields.get('kept') === '1'];
  const refused = fields.has('off') ? list(fields.get('off')!) : null;
  const [services, objectable] = ['services', 'objectable'].map((name) => list(fields.get(name) ?? '')) as [Ids, Ids];
  const categories = Object.freeze(list(on).filter((word) => !refused?.includes(word))); // of what contradicts itself the refusal counts
  const recipients = fields.get('of') ?? null;
  return Object.freeze({ tier, categories, refused, services, at, days, policy, via, id, gpc, objectable, recipients, kept });
}

function isMethod(via: string | undefined): via is Method {
  return METHODS.includes(via!);
}

/** NaN where it is none, or one that no clock shows. */
function wholeNumber(text = ''): number {
  return /^\d{1,12}$/.test(text) ? Number(text) : NaN;
}

type Ids = readonly string[];

function list(text: string): Ids {
  return Object.freeze(text.split(' ').filter((id) => id !== ''));
}

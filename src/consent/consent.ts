import { completeCategories, defaultCategories, tierOf, type Policy } from './policy.js';
import { grownIn, marksIn } from './recipients.js';
import { expiryOf, type ConsentRecord } from './record.js';

/** What is allowed right now, and why. Frozen: a later answer is another object, so it can be compared by identity. */
export interface Consent<T extends string = string, K extends string = string> {
  /** Whether a choice of the visitor's is in force. */
  readonly decided: boolean;
  /** The tier whose categories are exactly the allowed ones, `custom` where none is, null before a choice. */
  readonly tier: T | 'custom' | null;
  /** Everything allowed, the necessary categories included, in the order of the policy. */
  readonly categories: readonly K[];
  /** The services that are allowed on their own, whatever their category. */
  readonly services: readonly string[];
  /** The choice behind this, or null. */
  readonly record: ConsentRecord<T, K> | null;
  /**
   * The categories that the site has got since, which nobody has asked about yet. They are not allowed, and what was answered holds. Absent
   * where there are none.
   */
  readonly unasked?: readonly K[];
}

/** A clock may have been a little ahead when the choice was made (another server, a corrected clock); more is a forgery or a fault. */
export const CLOCK_TOLERANCE_SECONDS = 300;

/** A wish that the browser sends with every visit: Global Privacy Control, or, where owners heed it, Do Not Track. */
export type PrivacySignal = 'gpc' | 'dnt';

/** One vendor or tool, as far as permission goes. */
export interface Service {
  readonly id: string;
  readonly category: string;
}

/** Whether a service may act: on its own, or because its category may. */
export function allowsService({ categories, services }: Consent, { id, category }: Service): boolean {
  return services.includes(id) || categories.includes(category);
}

/** The consent as vendors may be told of it: what acts without being agreed to is left out, for that is none. */
export function agreedIn(policy: Policy, consent: Consent, unasked: readonly string[]): Consent {
  if (unasked.length === 0) return consent;
  const categories = consent.categories.filter((id) => !unasked.includes(id));
  return freeze({ ...consent, categories, tier: consent.decided ? tierOf(policy, categories) : null });
}

/** The state before anything was allowed: what the start of a page, and a new listener, compare against. */
export function nothingAllowed<T extends string, K extends string>(): Consent<T, K> {
  return freeze<T, K>({ decided: false, tier: null, categories: [], services: [], record: null });
}

/** What else a consent depends on, besides what was answered. */
export interface Surroundings {
  /** The privacy signal that the browser sends, and that counts here. Default: none */
  readonly signal?: PrivacySignal | null;
  /** Nothing of an earlier answer is there, and an objection would be kept. Only then may silence count. Default: no */
  readonly mayPresume?: boolean;
}

/** Nothing but what is necessary or may be presumed, and the question still open. */
export function undecided<T extends string, K extends string>(
  policy: Policy<T, K>,
  record: ConsentRecord | null = null,
  { signal = null, mayPresume = false }: Surroundings = {},
): Consent<T, K> {
  const presumed = policy.objectable.filter(
    (id) => (record ? record.categories.includes(id) : mayPresume) && !(signal && policy.advertising.includes(id)),
  );
  return freeze<T, K>({ decided: false, tier: null, categories: completeCategories(policy, presumed), services: [], record: null });
}

/**
 * What a remembered choice allows now. It fails closed: a record that is too old, from the future, or made under another
 * policy allows nothing that needs consent. One that names something unknown still allows what the visitor agreed to and this policy knows,
 * but the visitor is asked again. So is one that was made where no consent was needed. What is new on the site leaves the rest in force.
 *
 * @param now in seconds since 1970
 */
export function interpret<T extends string, K extends string>(
  policy: Policy<T, K>,
  record: ConsentRecord | null,
  now: number,
  surroundings: Surroundings = {},
): Consent<T, K> {
  if (!record || !isInForce(record, now) || record.policy !== policy.version) return undecided(policy, record, surroundings);

  const isOverruled = surroundings.signal === 'gpc' && !record.gpc; // the visitor has not seen it honoured, and chosen otherwise
  const grown = grownIn(policy, record);
  const kept = record.categories.filter(
    (id) => isAgreed(policy, record, id) && !grown.includes(id) && !(isOverruled && isAdvertising(policy, id)),
  );
  const categories = completeCategories(policy, kept);
  const services = isOverruled ? [] : record.services.filter((id) => policy.services.includes(id));
  const unasked = unaskedIn(policy, record, grown);
  if (!isUnderstood(policy, record) || hasGrown(policy, record, unasked)) {
    return freeze<T, K>({ decided: false, tier: null, categories, services, record: null });
  }
  return freeze({
    decided: true,
    tier: tierOf(policy, categories),
    categories,
    services,
    record: record as ConsentRecord<T, K>,
    ...(unasked.length > 0 && { unasked }),
  });
}

/** Whether the record is neither from the future nor expired. */
export function isInForce(record: ConsentRecord, now: number): boolean {
  return record.at <= now + CLOCK_TOLERANCE_SECONDS && now < expiryOf(record);
}

/** Whether every category agreed to is one this policy has, and was agreed to as it has to be here. */
function isUnderstood(policy: Policy, record: ConsentRecord): boolean {
  return record.categories.every((id) => policy.categories.includes(id) && isAgreed(policy, record, id));
}

/** What was only not objected to is no consent where that is needed. */
function isAgreed({ objectable, necessary, barred }: Policy, record: ConsentRecord, id: string): boolean {
  return !record.objectable.includes(id) || [...objectable, ...necessary, ...barred].includes(id);
}

function isAdvertising({ advertising }: Policy, id: string): boolean {
  return advertising.includes(id);
}

/**
 * What needs consent here, and was neither agreed to nor refused. Where nothing says what was refused, all defaults were asked about, if the
 * site has them. What acts until the visitor objects stays off, without a question.
 */
function unaskedIn<K extends string>(
  policy: Policy<string, K>,
  { categories, refused }: ConsentRecord,
  grown: readonly string[],
): readonly K[] {
  const hasDefaults = defaultCategories.every((id) => (policy.categories as readonly string[]).includes(id));
  const asked = refused ?? (hasDefaults ? defaultCategories.slice(1) : policy.categories);
  const settled = [...policy.necessary, ...policy.objectable, ...policy.barred, ...categories, ...asked];
  return policy.categories.filter((id) => grown.includes(id) || !settled.includes(id));
}

/** Whether the tier that was chosen now holds something it did not hold then, and nobody knows whether that was refused. */
function hasGrown(policy: Policy, record: ConsentRecord, unasked: readonly string[]): boolean {
  const tier = policy.tiers.find(({ id }) => id === record.tier);
  if (!tier || record.refused) return false;
  return tier.categories.some((id) => ![...policy.necessary, ...policy.barred, ...record.categories, ...unasked].includes(id));
}

/** The part of a choice that the visitor decides. */
export interface Answer {
  /** The categories agreed to; necessary ones may be left out. */
  readonly categories: readonly string[];
  readonly services: readonly string[];
}

/** The circumstances of a choice, which the caller knows. Times are in seconds since 1970, lengths in days. */
export type Circumstances = Pick<ConsentRecord, 'at' | 'days' | 'via' | 'id' | 'gpc'>;

/** Who was asked about the default categories, and no others, has a cookie that does not have to say so. */
const usuallyAsked = defaultCategories.slice(1).join(' ');

/**
 * Turns an answer into the record to remember.
 *
 * @param unasked what the visitor was not asked about
 */
export function recordOf<T extends string, K extends string>(
  policy: Policy<T, K>,
  answer: Answer,
  circumstances: Circumstances,
  unasked: readonly string[] = [],
): ConsentRecord<T, K> {
  const complete = completeCategories(policy, answer.categories);
  const asked: readonly string[] = policy.categories.filter((id) => ![...policy.necessary, ...policy.barred, ...unasked].includes(id));
  const isUsual = asked.join(' ') === usuallyAsked;
  return Object.freeze({
    tier: tierOf(policy, complete),
    categories: Object.freeze(complete.filter((id) => !policy.necessary.includes(id))),
    refused: isUsual ? null : Object.freeze(policy.categories.filter((id) => asked.includes(id) && !complete.includes(id))),
    services: Object.freeze([...answer.services]),
    policy: policy.version,
    objectable: policy.objectable,
    recipients: marksIn(policy, unasked),
    kept: false,
    ...circumstances,
  });
}

function freeze<T extends string, K extends string>(consent: Consent<T, K>): Consent<T, K> {
  Object.freeze(consent.categories);
  Object.freeze(consent.services);
  return Object.freeze(consent);
}

import { completeCategories, tierOf, type Policy } from './policy.js';
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
}

/** A clock may have been a little ahead when the choice was made (another server, a corrected clock); more is a forgery or a fault. */
const CLOCK_TOLERANCE_SECONDS = 300;

/** One vendor or tool, as far as permission goes. */
export interface Service {
  readonly id: string;
  readonly category: string;
}

/** Whether a service may act: on its own, or because its category may. */
export function allowsService({ categories, services }: Consent, { id, category }: Service): boolean {
  return services.includes(id) || categories.includes(category);
}

/** The state before anything was allowed: what the start of a page, and a new listener, compare against. */
export function nothingAllowed<T extends string, K extends string>(): Consent<T, K> {
  return freeze<T, K>({ decided: false, tier: null, categories: [], services: [], record: null });
}

/** Nothing but the necessary categories, and the question still open. */
export function undecided<T extends string, K extends string>(policy: Policy<T, K>): Consent<T, K> {
  return freeze<T, K>({ decided: false, tier: null, categories: completeCategories(policy, []), services: [], record: null });
}

/**
 * What a remembered choice allows now. It fails closed: a record that is too old, from the future, or made under another
 * policy allows nothing. One that names something unknown, or a tier that has since grown, still allows what the visitor
 * agreed to and this policy knows, but the visitor is asked again.
 *
 * @param now in seconds since 1970
 */
export function interpret<T extends string, K extends string>(
  policy: Policy<T, K>,
  record: ConsentRecord | null,
  now: number,
): Consent<T, K> {
  if (!record || !isInForce(record, now) || record.policy !== policy.version) return undecided(policy);

  const categories = completeCategories(policy, record.categories);
  const services = record.services.filter((id) => policy.services.includes(id));
  if (!isUnderstood(policy, record) || hasGrown(policy, record)) {
    return freeze<T, K>({ decided: false, tier: null, categories, services, record: null });
  }
  return freeze({ decided: true, tier: tierOf(policy, categories), categories, services, record: record as ConsentRecord<T, K> });
}

/** Whether the record is neither from the future nor expired. */
function isInForce(record: ConsentRecord, now: number): boolean {
  return record.at <= now + CLOCK_TOLERANCE_SECONDS && now < expiryOf(record);
}

/** Whether every category agreed to is one this policy has. */
function isUnderstood(policy: Policy, record: ConsentRecord): boolean {
  return record.categories.every((id) => policy.categories.includes(id));
}

/** Whether the tier that was chosen now holds something it did not hold then. */
function hasGrown(policy: Policy, record: ConsentRecord): boolean {
  const tier = policy.tiers.find(({ id }) => id === record.tier);
  if (!tier) return false;
  return tier.categories.some((id) => !policy.necessary.includes(id) && !record.categories.includes(id));
}

/** The part of a choice that the visitor decides. */
export interface Answer {
  /** The categories agreed to; necessary ones may be left out. */
  readonly categories: readonly string[];
  readonly services: readonly string[];
}

/** The circumstances of a choice, which the caller knows. Times are in seconds since 1970, lengths in days. */
export type Circumstances = Pick<ConsentRecord, 'at' | 'days' | 'via' | 'id' | 'gpc'>;

/** Turns an answer into the record to remember. */
export function recordOf<T extends string, K extends string>(
  policy: Policy<T, K>,
  answer: Answer,
  circumstances: Circumstances,
): ConsentRecord<T, K> {
  const complete = completeCategories(policy, answer.categories);
  return Object.freeze({
    tier: tierOf(policy, complete),
    categories: Object.freeze(complete.filter((id) => !policy.necessary.includes(id))),
    services: Object.freeze([...answer.services]),
    policy: policy.version,
    ...circumstances,
  });
}

function freeze<T extends string, K extends string>(consent: Consent<T, K>): Consent<T, K> {
  Object.freeze(consent.categories);
  Object.freeze(consent.services);
  return Object.freeze(consent);
}

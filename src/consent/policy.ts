import type { Recipient } from './recipients.js';

/** A named preset of categories. Tiers are ordered from the most private to the least; each includes the one below it. */
export interface Tier<T extends string = string, K extends string = string> {
  readonly id: T;
  readonly categories: readonly K[];
}

/** What can be asked and answered on a site: the facts from which every {@link Consent} is derived. */
export interface Policy<T extends string = string, K extends string = string> {
  /** A choice made under another version is asked again. */
  readonly version: string;
  /** Every category, in the order in which it is shown. */
  readonly categories: readonly K[];
  /** The categories that need no consent. They are always allowed. */
  readonly necessary: readonly K[];
  /** The optional ones that are allowed until the visitor objects, where the law lets them be. */
  readonly objectable: readonly K[];
  /** The ones for ads and profiles: what a privacy signal of the browser objects to. */
  readonly advertising: readonly K[];
  /** The ones that are never allowed, whatever is chosen. */
  readonly barred: readonly K[];
  /** From the most private to the least. */
  readonly tiers: readonly Tier<T, K>[];
  /** The ids of the services that can be allowed on their own. */
  readonly services: readonly string[];
  /** The services of each category, where one that is new is to be asked about. */
  readonly recipients?: readonly Recipient[];
}

export type DefaultTier = 'silver' | 'gold' | 'platinum';
export type DefaultCategory = 'necessary' | 'functional' | 'analytics' | 'marketing';

/** The policy of a site that configures none: the interface, the signals, the gate and the documents all derive from this table. */
export const defaultTiers: readonly Tier<DefaultTier, DefaultCategory>[] = [
  { id: 'silver', categories: ['necessary'] },
  { id: 'gold', categories: ['necessary', 'functional', 'analytics'] },
  { id: 'platinum', categories: ['necessary', 'functional', 'analytics', 'marketing'] },
];

/** The categories of a site that configures none. */
export const defaultCategories: readonly DefaultCategory[] = ['necessary', 'functional', 'analytics', 'marketing'];

/** The categories that need no consent: `necessary`, or, on a site without it, everything in the most private tier. */
export function necessaryOf<K extends string>(categories: readonly K[], tiers: readonly Tier<string, K>[]): readonly K[] {
  const necessary = categories.filter((id) => id === 'necessary');
  return necessary.length > 0 ? necessary : (tiers[0]?.categories ?? []);
}

/** The given categories with the necessary ones, each once, in the policy's order. What the policy does not know, or bars, is left out. */
export function completeCategories<K extends string>(policy: Policy<string, K>, chosen: readonly string[]): readonly K[] {
  return policy.categories.filter((id) => !policy.barred.includes(id) && (policy.necessary.includes(id) || chosen.includes(id)));
}

/** The tier whose categories are exactly these, or `custom`. Never the nearest one. */
export function tierOf<T extends string, K extends string>(policy: Policy<T, K>, categories: readonly K[]): T | 'custom' {
  const match = policy.tiers.find((tier) => {
    const complete = completeCategories(policy, tier.categories);
    return complete.length === categories.length && complete.every((id) => categories.includes(id));
  });
  return match ? match.id : 'custom';
}

/** What the most private tier allows although it needs consent. */
export function allowedByRefusal({ tiers, necessary }: Policy): readonly string[] {
  return tiers[0]!.categories.filter((id) => !necessary.includes(id));
}

/**
 * Whether a tier and those below it are the default ones, so that what is said of it by default is true: each text builds on the one
 * before it.
 */
export function isStandard({ tiers }: Policy, tierId: string): boolean {
  const upTo = defaultTiers.findIndex(({ id }) => id === tierId) + 1;
  return upTo > 0 && defaultTiers.slice(0, upTo).every((standard, index) => isSameTier(standard, tiers[index]));
}

function isSameTier(one: Tier, other: Tier | undefined): boolean {
  return (
    one.id === other?.id && one.categories.length === other.categories.length && one.categories.every((id) => other.categories.includes(id))
  );
}

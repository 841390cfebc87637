import type { Answer } from '../consent/consent.js';
import type { Policy } from '../consent/policy.js';

/**
 * What a caller's choice means.
 *
 * @throws {RangeError} for a tier or category that the policy does not have
 * @throws {TypeError} for anything but a tier or a list of categories
 */
export function answerOf(choice: unknown, policy: Policy): Answer {
  if (typeof choice === 'string') return { categories: tierNamed(choice, policy), services: [] };
  if (!Array.isArray(choice)) throw new TypeError('choose(): expected a tier or a list of categories.');
  for (const category of choice) requireCategory('choose', category, policy);
  return { categories: choice as readonly string[], services: [] };
}

/** @throws {RangeError} for a category that the policy does not have */
export function requireCategory(caller: string, category: unknown, policy: Policy): void {
  if (!policy.categories.includes(category as string)) throw unknown(caller, 'category', category, policy.categories);
}

/** The categories of the most private tier, which refuses everything optional. */
export function refusalOf({ tiers }: Policy): Answer {
  return { categories: tiers[0]!.categories, services: [] };
}

function tierNamed(id: string, { tiers }: Policy): readonly string[] {
  const tier = tiers.find((known) => known.id === id);
  if (tier) return tier.categories;
  throw unknown(
    'choose',
    'tier',
    id,
    tiers.map((known) => known.id),
  );
}

function unknown(caller: string, kind: string, found: unknown, known: readonly string[]): RangeError {
  return new RangeError(`${caller}(): unknown ${kind} ${JSON.stringify(found)}. Known are ${known.map((id) => `"${id}"`).join(', ')}.`);
}

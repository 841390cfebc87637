import type { Answer } from '../consent/consent.js';
import type { Policy } from '../consent/policy.js';

/**
 * What a caller's choice means. A list is about categories: services that are allowed on their own stay so. A tier is a whole answer.
 *
 * @throws {RangeError} for a tier or category that the policy does not have
 */
export function answerOf(choice: unknown, { tiers, categories }: Policy, services: readonly string[] = []): Answer {
  if (Array.isArray(choice)) {
    choice.forEach((category) => requireKnown('category', category, categories));
    return { categories: choice as readonly string[], services };
  }
  const ids = tiers.map(({ id }) => id);
  requireKnown('tier', choice, ids);
  return { categories: tiers[ids.indexOf(choice as string)]!.categories, services: [] };
}

/** The answer that refuses everything optional. */
export const refusal: Answer = { categories: [], services: [] };

/** @throws {RangeError} that names the known words */
export function requireKnown(kind: string, found: unknown, known: readonly string[]): void {
  if (!known.includes(found as string)) throw new RangeError(`unknown ${kind} ${JSON.stringify(found)}. Known: ${known.join(', ')}.`);
}

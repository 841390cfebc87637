import type { Consent } from '../consent/consent.js';
import type { Policy } from '../consent/policy.js';
import { tag, wordsOf } from './tagged-elements.js';

/** Whether an element may act, and why not if it never will. */
export type Verdict = { readonly allowed: boolean } | { readonly unknown: string };

/** What verdicts follow from: the policy, what is allowed now, and which category each service belongs to. */
export interface Grounds {
  readonly policy: Policy;
  readonly consent: Consent;
  readonly services: readonly { readonly id: string; readonly category: string }[];
}

/**
 * Judges a tagged element. All its categories must be allowed (`!x` asks that `x` is not), or its service on its own.
 * An element that names only a service belongs to that service's category.
 */
export function verdictOn(element: Element, { policy, consent, services }: Grounds): Verdict {
  const [service] = wordsOf(element, tag.service);
  const home = services.find(({ id }) => id === service)?.category;
  const written = wordsOf(element, tag.category);
  const required = written.length > 0 ? written : home ? [home] : [];
  if (required.length === 0) return { unknown: service ?? '' };

  const unknown = required.find((word) => !policy.categories.includes(word.replace(/^!/, '')));
  if (unknown !== undefined) return { unknown };
  if (service !== undefined && consent.services.includes(service)) return { allowed: true };
  return { allowed: required.every((word) => (word[0] === '!' ? !consent.categories.includes(word.slice(1)) : consent.categories.includes(word))) };
}

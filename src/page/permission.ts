import type { Consent } from '../consent/consent.js';
import type { Policy } from '../consent/policy.js';
import { tag, wordsOf } from './tagged-elements.js';

/** What is judged by: the categories there are, what is allowed now, and which category each service belongs to: `''`, while that is not known. */
export interface Grounds {
  readonly policy: Pick<Policy, 'categories' | 'barred'>;
  readonly consent: Consent;
  readonly services: readonly { readonly id: string; readonly category: string }[];
}

/** The categories that an element needs; `!x` stands for "while x is not allowed". One that names only services belongs to their categories. */
export function needsOf(element: Element, services: Grounds['services']): readonly string[] {
  const words = wordsOf(element, tag.category);
  if (words.length > 0) return words;
  const named = wordsOf(element, tag.service);
  return services.filter(({ id }) => named.includes(id)).map(({ category }) => category);
}

/**
 * Whether a tagged element may act: all its categories must be allowed, or all its services on their own. Of one that names only services each
 * must be allowed, in either way.
 *
 * @returns the word that is not known, where there is one: such an element never may
 */
export function permissionFor(element: Element, grounds: Grounds): boolean | string {
  const { policy, consent } = grounds;
  const ids = wordsOf(element, tag.service);
  const words = wordsOf(element, tag.category);
  if (words.length === 0) return permissionForServices(ids, grounds);
  const needs = words.map((word) => ({ category: word.replace(/^!/, ''), wanted: !word.startsWith('!') }));
  const unknown = needs.find(({ category }) => !policy.categories.includes(category));
  if (unknown) return unknown.category;
  const isAllowed = needs.every(({ category, wanted }) => consent.categories.includes(category) === wanted);
  return isAllowed || (ids.length > 0 && ids.every((id) => consent.services.includes(id)));
}

function permissionForServices(ids: readonly string[], { services, consent }: Grounds): boolean | string {
  const categoryOf = (id: string) => services.find((service) => service.id === id)?.category;
  const unknown = ids.find((id) => categoryOf(id) === undefined);
  if (unknown !== undefined || ids.length === 0) return unknown ?? '';
  return ids.every((id) => consent.services.includes(id) || consent.categories.includes(categoryOf(id)!));
}

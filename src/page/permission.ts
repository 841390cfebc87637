import type { Consent } from '../consent/consent.js';
import { tag, wordsOf } from './tagged-elements.js';

/** What is judged by: the categories there are, what is allowed now, and which category each service belongs to. */
export interface Grounds {
  readonly known: readonly string[];
  readonly consent: Consent;
  readonly services: readonly { readonly id: string; readonly category: string }[];
}

/** The categories that an element needs; `!x` stands for "while x is not allowed". One that names only a service belongs to its category. */
export function needsOf(element: Element, services: Grounds['services']): readonly string[] {
  const words = wordsOf(element, tag.category);
  if (words.length > 0) return words;
  const [service] = wordsOf(element, tag.service);
  return services.filter(({ id }) => id === service).map(({ category }) => category);
}

/**
 * Whether a tagged element may act: all its categories must be allowed, or its service on its own.
 *
 * @returns the word that is not known, where there is one: such an element never may
 */
export function permissionFor(element: Element, { known, consent, services }: Grounds): boolean | string {
  const needs = needsOf(element, services).map((word) => ({ category: word.replace(/^!/, ''), wanted: !word.startsWith('!') }));
  if (needs.length === 0) return wordsOf(element, tag.service)[0] ?? '';
  const unknown = needs.find(({ category }) => !known.includes(category));
  if (unknown) return unknown.category;
  const isAllowed = needs.every(({ category, wanted }) => consent.categories.includes(category) === wanted);
  return isAllowed || wordsOf(element, tag.service).some((service) => consent.services.includes(service));
}

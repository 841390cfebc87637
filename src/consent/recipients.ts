import type { Policy } from './policy.js';
import type { ConsentRecord } from './record.js';

/** A service that gets something once its category is allowed, by a mark that is short enough for a cookie. */
export interface Recipient {
  readonly category: string;
  readonly mark: string;
}

const LENGTH = 3;

/** Three characters for the id of a service. Two ids have the same ones once in 46,656 times: then the new one is not noticed. */
export function markOf(id: string): string {
  let hash = 0x811c9dc5; // FNV-1a: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
  for (const character of id) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  return ((hash >>> 0) % 36 ** LENGTH).toString(36).padStart(LENGTH, '0');
}

/** The marks of everything that visitors are asked about, or null where nobody wants to know. */
export function marksIn({ recipients }: Policy, unasked: readonly string[]): string | null {
  return recipients?.flatMap(({ category, mark }) => (unasked.includes(category) ? [] : mark)).join('') ?? null;
}

/** The categories that were agreed to before there was one of their services. A record that names no services knew them all. */
export function grownIn(
  { recipients = [], necessary, objectable }: Policy,
  { categories, recipients: marks }: ConsentRecord,
): readonly string[] {
  if (marks === null) return [];
  const known: readonly string[] = marks.match(/.{3}/g) ?? [];
  return categories.filter(
    (id) =>
      !necessary.includes(id) &&
      !objectable.includes(id) &&
      recipients.some(({ category, mark }) => category === id && !known.includes(mark)),
  );
}

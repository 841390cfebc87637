import type { ConfigIssue } from './config-error.js';
import { suggestion } from './suggestion.js';

/** The consent managers whose tags can be read, by the names that stand in `compat`. */
export const dialectNames = [
  'cookiebot',
  'onetrust',
  'cookieyes',
  'complianz',
  'klaro',
  'cookieconsent',
  'usercentrics',
  'iubenda',
  'humanity',
  'osano',
  'cookiefirst',
  'termly',
  'civic',
  'orejime',
] as const;

/** One of the consent managers whose tags can be read. */
export type DialectName = (typeof dialectNames)[number];

/** The names in `compat` that nobody knows. The core does not carry the names, so a script tag hears of it from the dialects' own file. */
export function issuesInDialects(compat: unknown): readonly ConfigIssue[] {
  if (!Array.isArray(compat)) return [];
  return compat.flatMap((name: unknown, index) => {
    if (typeof name !== 'string' || dialectNames.some((known) => known === name)) return [];
    const near = suggestion(name, dialectNames) || ` Known are ${dialectNames.map((known) => `"${known}"`).join(', ')}.`;
    return [{ path: `compat[${index}]`, message: `unknown consent manager "${name}".${near}` }];
  });
}

import type { Settings } from '../config/settings.js';
import type { CookieStore } from '../page/cookie-store.js';
import type { FindTagged } from '../page/tagged-elements.js';

/** What the file of other consent managers' tags exports. Only a page with `compat` asks for it. */
export interface Dialects {
  readonly createFinder: CreateFinder;
}

/**
 * Prepares the dialects that the owner listed in `compat`. On a page that asks for it, this also imports the visitor's old answer.
 *
 * @returns finds our tags, and makes ours of those of other managers
 * @throws {ConfigError} for a name that nobody knows
 */
export type CreateFinder = (settings: Settings, store: CookieStore) => FindTagged;

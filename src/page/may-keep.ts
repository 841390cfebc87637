import { attempt } from './attempt.js';

/**
 * Whether the browser lets this page keep anything. Chromium says that cookies are enabled where the visitor has blocked them; looking for
 * the storage that goes with them, at which nothing is read, throws there.
 */
export function mayKeep(): boolean {
  return navigator.cookieEnabled && attempt(() => localStorage) !== undefined;
}

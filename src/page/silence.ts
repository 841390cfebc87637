import type { CookieStore } from './cookie-store.js';

/** Whether the visitor has said nothing here. Where an answer to another manager is still to be taken over, they may have said something there. */
export function isSilent(store: CookieStore): boolean {
  return document.querySelector('script[data-import-consent]') === null && store.isBlank();
}

import type { ConsentWidget } from '../../src/index.js';

/** What a page noted is compared with what was expected; its type would say nothing. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Anything = any;

/** What the pages of the tests have on `window`. */
declare global {
  var TierConsent: ConsentWidget & { start(config?: object): void; readonly version: string };
  /** Names of the scripts that ran, see `says()`. */
  var ran: string[] | undefined;
  /** Whatever else a page of a test notes; an empty object on each new page. */
  var notes: Record<string, Anything>;
  /** Our events on `document`, see `listenToEvents()`. */
  var heard: { readonly type: string; readonly detail: Anything }[];
}

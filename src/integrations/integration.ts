import type { Consent } from '../consent/consent.js';

/**
 * Tells one vendor what the visitor allows, in the vendor's own words. It never loads the vendor.
 *
 * @example
 * const acme: Integration = {
 *   name: 'acme',
 *   start(consent) {
 *     this.update(consent);
 *   },
 *   update: ({ categories }) => window.acme?.allow(categories.includes('analytics')),
 * };
 * createConsent({ integrations: { own: [acme] } });
 */
export interface Integration {
  /** Names it in messages. */
  readonly name: string;
  /**
   * Once per page, before anything is released: what holds by default, and the stored choice if there is one.
   *
   * @param consent without the categories that act without it, where others need it: that is none. Where nothing
   *   needs consent, an objection by a signal of the browser is `decided`
   * @param unopposed those, as long as the visitor has not objected
   */
  start(consent: Consent, unopposed?: readonly string[]): void;
  /** After each change, before anything is released. */
  update(consent: Consent, unopposed?: readonly string[]): void;
}

/** What an integration is told of the site. */
export interface Site {
  /** The ids of all categories that there are. */
  readonly categories: readonly string[];
  /** Those of them that act without consent, where others need it. */
  readonly objectable: readonly string[];
  /** Whether everything acts until the visitor objects. */
  readonly isOptOut: boolean;
  /** Runs something that may fail, if the widget still lives. What it throws is reported under the name and goes no further. */
  readonly guard: (name: string, run: () => unknown) => void;
}

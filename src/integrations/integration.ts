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
  /** Once per page, before anything is released: what holds by default, and the stored choice if there is one. */
  start(consent: Consent): void;
  /** After each change, before anything is released. */
  update(consent: Consent): void;
}

/** What an integration is told of the site. */
export interface Site {
  /** The ids of all categories that there are. */
  readonly categories: readonly string[];
  /** Runs something that may fail, if the widget still lives. What it throws is reported under the name and goes no further. */
  readonly guard: (name: string, run: () => unknown) => void;
}

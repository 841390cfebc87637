import type { Consent } from '../consent/consent.js';

/** Tells one vendor what the visitor allows, in the vendor's own words. It never loads the vendor. */
export interface Integration {
  /** Names it in messages. */
  readonly name: string;
  /** Once per page, before anything is released: what holds by default, and the stored choice if there is one. */
  start(consent: Consent): void;
  /** After each change, before anything is released. */
  update(consent: Consent): void;
}

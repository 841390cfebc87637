import { googleConsentMode, type GoogleOptions } from './google-consent-mode.js';
import type { Integration } from './integration.js';

/** What integrations may need to know of the page. */
export interface IntegrationFacts {
  /** Our tag is async or deferred. */
  readonly isLate: boolean;
}

/** The integrations that a configuration asks for, in the order in which they hear of consent. */
export function integrationsOf(
  configured: { readonly google?: boolean | GoogleOptions },
  { isLate }: IntegrationFacts,
): readonly Integration[] {
  const { google } = configured;
  return google ? [googleConsentMode(google === true ? {} : google, isLate)] : [];
}

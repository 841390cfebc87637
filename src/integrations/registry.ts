import { googleConsentMode, type GoogleOptions } from './google-consent-mode.js';
import type { Integration } from './integration.js';
import { wordpressConsentType } from './wordpress-consent-type.js';

/** What integrations may need to know of the page. */
export interface IntegrationFacts {
  /** Our tag is async or deferred. */
  readonly isLate: boolean;
  /** Everything acts until the visitor objects. */
  readonly isOptOut: boolean;
}

/** Those that cannot wait for a file of their own. */
interface Configured {
  readonly google?: boolean | GoogleOptions;
  readonly wordpress?: boolean | object;
  readonly own?: readonly Integration[];
}

/** The integrations that are there from the beginning, in the order in which they hear of consent. Any other has a file of its own. */
export function integrationsOf(
  { google, wordpress, own = [] }: Configured,
  { isLate, isOptOut }: IntegrationFacts,
): readonly Integration[] {
  return [
    ...(google ? [googleConsentMode(google === true ? {} : google, isLate)] : []),
    ...(wordpress ? [wordpressConsentType(isOptOut)] : []),
    ...own,
  ];
}

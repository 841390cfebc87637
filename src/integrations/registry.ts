import { googleConsentMode, type GoogleOptions } from './google-consent-mode.js';
import type { IntegrationFacts } from './integration-facts.js';
import type { Integration } from './integration.js';
import { wordpressConsentType } from './wordpress-consent-type.js';

/** Those that cannot wait for a file of their own. */
interface Configured {
  readonly google?: boolean | GoogleOptions;
  readonly wordpress?: boolean | object;
  readonly own?: readonly Integration[];
}

/** The integrations that are there from the beginning, in the order in which they hear of consent. Any other has a file of its own. */
export function integrationsOf({ google, wordpress, own = [] }: Configured, facts: IntegrationFacts): readonly Integration[] {
  return [
    ...(google ? [googleConsentMode(google === true ? {} : google, facts)] : []),
    ...(wordpress ? [wordpressConsentType(facts)] : []),
    ...own,
  ];
}

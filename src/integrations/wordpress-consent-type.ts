import type { IntegrationFacts } from './integration-facts.js';
import type { Integration } from './integration.js';

/**
 * Tells the WP Consent API whether visitors are asked or may object: as long as it knows no consent type, it lets every plugin do everything.
 *
 * - `window.wp_consent_type = 'optin'`, or, as long as a visitor who may object has said nothing, `'optout'`, and the event `wp_consent_type_defined`: https://github.com/WordPress/wp-consent-level-api
 */
export function wordpressConsentType({ isOptOut, isSilent }: IntegrationFacts): Integration {
  return {
    name: 'wordpress',
    start() {
      (window as { wp_consent_type?: string }).wp_consent_type = isOptOut && isSilent() ? 'optout' : 'optin';
      document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
    },
    update() {},
  };
}

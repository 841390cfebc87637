import type { Integration } from './integration.js';

/**
 * Tells the WP Consent API that visitors are asked: as long as it knows no consent type, it lets every plugin do everything.
 *
 * - `window.wp_consent_type = 'optin'`, and the event `wp_consent_type_defined`: https://github.com/WordPress/wp-consent-level-api
 */
export const wordpressConsentType: Integration = {
  name: 'wordpress',
  start() {
    (window as { wp_consent_type?: string }).wp_consent_type = 'optin';
    document.dispatchEvent(new CustomEvent('wp_consent_type_defined'));
  },
  update() {},
};

import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of the WP Consent API. */
export type WordpressOptions = VendorOptions<'functional' | 'analytics' | 'marketing'>;

interface ConsentApi {
  readonly wp_set_consent?: (category: string, value: 'allow' | 'deny') => void;
  readonly wp_has_consent?: (category: string) => boolean;
}

/**
 * WP Consent API: https://github.com/WordPress/wp-consent-level-api. The consent type is told before, see `wordpress-consent-type.ts`.
 *
 * - on each page of a visitor who has answered, and at each change: `wp_set_consent(category, 'allow')`, or `'deny'`, for `functional` (what the site needs to work,
 *   always allowed), `preferences`, `statistics-anonymous`, `statistics` and `marketing`. WordPress forgets after 30 days.
 * - for a visitor who has not answered, only what `wp_has_consent(category)` still has from before, and does not hold, is denied
 */
export function wordpress(options: WordpressOptions, site: Site): Integration {
  return whenVendor('wordpress', options, site, {
    uses: ['functional', 'analytics', 'marketing'],
    find() {
      const page = window as ConsentApi;
      return page.wp_set_consent && page.wp_has_consent ? (page as Required<ConsentApi>) : null;
    },
    stateOf: ({ functional, analytics, marketing }, { decided }) => ({
      decided,
      categories: {
        functional: decided || site.isOptOut,
        preferences: functional,
        'statistics-anonymous': analytics,
        statistics: analytics,
        marketing,
      },
    }),
    tell(api, { decided, categories }) {
      for (const [category, isAllowed] of Object.entries(categories)) {
        if (decided || (!isAllowed && api.wp_has_consent(category))) api.wp_set_consent(category, isAllowed ? 'allow' : 'deny');
      }
    },
  });
}

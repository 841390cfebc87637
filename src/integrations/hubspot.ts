import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of HubSpot. */
export type HubspotOptions = VendorOptions<'functional' | 'analytics' | 'marketing'>;

/**
 * HubSpot: https://developers.hubspot.com/docs/api-reference/latest/account/settings/consent-banner/consent-banner-api
 *
 * - on each page, first: `window.disableHubSpotCookieBanner = true`, so that nobody is asked twice
 * - then, and at each change: `_hsp.push(['setHubSpotConsent', { analytics, advertisement, functionality }])`. HubSpot does not remember it.
 * - once all is taken back, also: `_hsp.push(['revokeCookieConsent'])`, which deletes HubSpot's cookies
 */
export function hubspot(options: HubspotOptions, site: Site): Integration {
  const page = window as { _hsp?: { push(command: readonly unknown[]): unknown }; disableHubSpotCookieBanner?: boolean };
  return whenVendor('hubspot', options, site, {
    uses: ['functional', 'analytics', 'marketing'],
    find: () => (page._hsp ??= []), // as in HubSpot's own examples
    tell(queue, { functional, analytics, marketing }, isFirst) {
      page.disableHubSpotCookieBanner = true;
      queue.push(['setHubSpotConsent', { analytics, advertisement: marketing, functionality: functional }]);
      if (!isFirst && !functional && !analytics && !marketing) queue.push(['revokeCookieConsent']);
    },
  });
}

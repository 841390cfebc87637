import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of Shopify. */
export type ShopifyOptions = VendorOptions<'functional' | 'analytics' | 'marketing'>;

interface CustomerPrivacy {
  setTrackingConsent(consent: Readonly<Record<string, boolean>>, callback: () => void): void;
  currentVisitorConsent(): Readonly<Record<string, string>>;
}

interface Shopify {
  /** There once the feature is loaded. */
  readonly customerPrivacy: CustomerPrivacy;
  loadFeatures(features: readonly object[], callback: () => void): void;
}

/**
 * Shopify's Customer Privacy API: https://shopify.dev/docs/api/customer-privacy
 *
 * - on each page of a visitor who has answered, and at each change: `Shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], …)`, by which the
 *   shop loads that part of itself if it is not there, then `Shopify.customerPrivacy.setTrackingConsent({ analytics, marketing, preferences, sale_of_data }, …)`
 * - of a visitor who has not answered Shopify hears nothing, unless it still remembers a "yes": then all four are what holds
 */
export function shopify(options: ShopifyOptions, site: Site): Integration {
  return whenVendor('shopify', options, site, {
    uses: ['functional', 'analytics', 'marketing'],
    find() {
      const { Shopify } = window as { readonly Shopify?: Shopify };
      return Shopify?.loadFeatures && Shopify;
    },
    stateOf: (allowed, { decided }) => ({ ...allowed, decided }),
    tell(shop, { functional: preferences, decided, ...allowed }) {
      shop.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], () =>
        site.guard('shopify', () => {
          const privacy = shop.customerPrivacy; // without it this fails, and is reported
          if (decided || Object.values(privacy.currentVisitorConsent()).includes('yes'))
            privacy.setTrackingConsent({ ...allowed, preferences, sale_of_data: allowed.marketing }, () => {});
        }),
      );
    },
  });
}

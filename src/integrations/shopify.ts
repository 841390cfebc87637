import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of Shopify. */
export type ShopifyOptions = VendorOptions<'functional' | 'analytics' | 'marketing'>;

interface CustomerPrivacy {
  setTrackingConsent(consent: Readonly<Record<string, boolean>>, callback: () => void): void;
  currentVisitorConsent(): Readonly<Record<string, string>>;
}

interface Shopify {
  readonly customerPrivacy?: CustomerPrivacy;
  loadFeatures?(features: readonly object[], callback: (error?: unknown) => void): void;
}

const FEATURE = { name: 'consent-tracking-api', version: '0.1' };

/**
 * Shopify's Customer Privacy API: https://shopify.dev/docs/api/customer-privacy
 *
 * - on each page of a visitor who has answered, and at each change: `Shopify.loadFeatures([{ name: 'consent-tracking-api', version: '0.1' }], …)` where the shop
 *   has not loaded that part of itself yet, then `Shopify.customerPrivacy.setTrackingConsent({ analytics, marketing, preferences, sale_of_data }, …)`
 * - of a visitor who has not answered Shopify hears nothing, unless it still remembers a "yes": then all four are false
 */
export function shopify(options: ShopifyOptions, site: Site): Integration {
  function send(privacy: CustomerPrivacy, isChoice: boolean, consent: Readonly<Record<string, boolean>>): void {
    if (isChoice || Object.values(privacy.currentVisitorConsent()).includes('yes')) privacy.setTrackingConsent(consent, () => {});
  }

  return whenVendor('shopify', options, site, {
    uses: ['functional', 'analytics', 'marketing'],
    find() {
      const { Shopify } = window as { readonly Shopify?: Shopify };
      return Shopify?.customerPrivacy || Shopify?.loadFeatures ? Shopify : null;
    },
    stateOf: (allowed, { decided }) => ({ ...allowed, decided }),
    tell(shop, { functional, analytics, marketing, decided }) {
      const consent = { analytics, marketing, preferences: functional, sale_of_data: marketing };
      if (shop.customerPrivacy) return send(shop.customerPrivacy, decided, consent);
      shop.loadFeatures!([FEATURE], (error) =>
        site.guard('shopify', () => {
          if (error) throw error;
          send(shop.customerPrivacy!, decided, consent);
        }),
      );
    },
  });
}

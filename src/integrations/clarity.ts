import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of Microsoft Clarity. */
export type ClarityOptions = VendorOptions<'analytics' | 'marketing'>;

type Clarity = (command: 'consentv2', consent: Readonly<Record<string, 'granted' | 'denied'>>) => void;

/**
 * Microsoft Clarity, by its second consent API: https://learn.microsoft.com/clarity/setup-and-installation/clarity-consent-api-v2
 *
 * - on each page as soon as `clarity` is there, and at each change:
 *   `clarity('consentv2', { ad_Storage: 'granted', analytics_Storage: 'denied' })`, with the capitals as they are
 */
export function clarity(options: ClarityOptions, site: Site): Integration {
  const word = (isAllowed: boolean) => (isAllowed ? 'granted' : 'denied');
  return whenVendor('clarity', options, site, {
    uses: ['analytics', 'marketing'],
    find: () => (window as { readonly clarity?: Clarity }).clarity,
    tell: (tell, { analytics, marketing }) => tell('consentv2', { ad_Storage: word(marketing), analytics_Storage: word(analytics) }),
  });
}

import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of the TikTok Pixel. */
export type TiktokOptions = VendorOptions<'marketing'>;

type Pixel = Readonly<Record<'holdConsent' | 'grantConsent' | 'revokeConsent', () => void>>;

/**
 * TikTok Pixel: https://business-api.tiktok.com/portal/docs?id=1739585600931842 (known from the code of others: TikTok shows it to its customers only)
 *
 * - on each page as soon as `ttq` knows these calls: `ttq.holdConsent()` where nothing was answered, `ttq.grantConsent()` or `ttq.revokeConsent()` otherwise
 * - at each change the same
 *
 * A snippet whose list `ttq.methods` lacks the three learns them with TikTok's file, so that is waited for.
 */
export function tiktok(options: TiktokOptions, site: Site): Integration {
  return whenVendor('tiktok', options, site, {
    uses: ['marketing'],
    find() {
      const { ttq } = window as { readonly ttq?: Pixel };
      return typeof ttq?.grantConsent === 'function' ? ttq : null;
    },
    stateOf: ({ marketing }, { decided }) => (marketing ? 'grantConsent' : decided ? 'revokeConsent' : 'holdConsent'),
    tell: (pixel, command) => pixel[command](),
  });
}

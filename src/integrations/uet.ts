import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of Microsoft UET. */
export type UetOptions = VendorOptions<'marketing'>;

/** Microsoft's queue: a list until its tag has come. */
interface Queue {
  push(...command: readonly unknown[]): unknown;
}

/**
 * Microsoft Advertising, Universal Event Tracking: https://help.ads.microsoft.com/#apex/ads/en/60119/1
 *
 * - on each page, first: `uetq.push('consent', 'default', { ad_storage: 'denied' })`. Without a default Microsoft takes consent as given.
 * - then, where it is allowed, and at each change: `uetq.push('consent', 'update', { ad_storage: 'granted' })`, or `'denied'`
 */
export function uet(options: UetOptions, site: Site): Integration {
  const page = window as { uetq?: Queue };
  return whenVendor('uet', options, site, {
    uses: ['marketing'],
    find: () => (page.uetq ??= []), // as in Microsoft's own snippet, which takes over what stands in it
    tell(queue, { marketing }, isFirst) {
      if (isFirst) queue.push('consent', 'default', { ad_storage: 'denied' });
      if (marketing || !isFirst) queue.push('consent', 'update', { ad_storage: marketing ? 'granted' : 'denied' });
    },
  });
}

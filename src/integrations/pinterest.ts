import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of the Pinterest tag. */
export type PinterestOptions = VendorOptions<'marketing'>;

type Pintrk = (command: 'setconsent', isAllowed: boolean) => void;

/**
 * Pinterest tag: https://help.pinterest.com/business/article/install-the-pinterest-tag (the call itself is known from the code of others)
 *
 * - on each page as soon as `pintrk` is there, and at each change: `pintrk('setconsent', true)`, or `false`, which also deletes what it has stored
 */
export function pinterest(options: PinterestOptions, site: Site): Integration {
  return whenVendor('pinterest', options, site, {
    uses: ['marketing'],
    find: () => (window as { readonly pintrk?: Pintrk }).pintrk,
    tell: (pintrk, { marketing }) => pintrk('setconsent', marketing),
  });
}

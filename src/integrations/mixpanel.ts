import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of Mixpanel. */
export type MixpanelOptions = VendorOptions<'analytics'>;

interface Mixpanel {
  /** `init` is done. */
  readonly __loaded?: boolean;
  opt_in_tracking(options: { track(): void }): void;
  opt_out_tracking(options: { readonly delete_user: boolean }): void;
}

/**
 * Mixpanel: https://docs.mixpanel.com/docs/privacy/protecting-user-data
 *
 * - on each page as soon as Mixpanel is initialised, or the stand-in of its snippet keeps calls for later, and at each change:
 *   `mixpanel.opt_in_tracking({ track() {} })`, which does not count the consent as an event of its own on every page, or
 *   `mixpanel.opt_out_tracking({ delete_user: false })`, which deletes what is stored in the browser, but nobody's profile
 */
export function mixpanel(options: MixpanelOptions, site: Site): Integration {
  return whenVendor('mixpanel', options, site, {
    uses: ['analytics'],
    find() {
      const { mixpanel: found } = window as { readonly mixpanel?: Mixpanel };
      return found?.__loaded || (Array.isArray(found) && 'opt_in_tracking' in found) ? (found as Mixpanel) : null;
    },
    tell(found, { analytics }) {
      if (analytics) found.opt_in_tracking({ track() {} });
      else found.opt_out_tracking({ delete_user: false });
    },
  });
}

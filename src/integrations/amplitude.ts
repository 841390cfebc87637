import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of Amplitude. */
export type AmplitudeOptions = VendorOptions<'analytics'>;

interface Amplitude {
  setOptOut(isOut: boolean): void;
}

/**
 * Amplitude, Browser SDK 2: https://amplitude.com/docs/sdks/analytics/browser/browser-sdk-2#opt-users-out-of-tracking
 *
 * - on each page as soon as `amplitude` is there, and at each change: `amplitude.setOptOut(false)`, or `true`. Before `init` Amplitude keeps it for later.
 */
export function amplitude(options: AmplitudeOptions, site: Site): Integration {
  return whenVendor('amplitude', options, site, {
    uses: ['analytics'],
    find() {
      const { amplitude: found } = window as { readonly amplitude?: Amplitude };
      return typeof found?.setOptOut === 'function' ? found : null;
    },
    tell: (found, { analytics }) => found.setOptOut(!analytics),
  });
}

import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of PostHog. */
export type PosthogOptions = VendorOptions<'analytics'>;

interface Posthog {
  /** `init` is done. */
  readonly __loaded?: boolean;
  opt_in_capturing(options: { readonly captureEventName: false }): void;
  opt_out_capturing(): void;
}

/**
 * PostHog: https://posthog.com/docs/privacy/data-collection
 *
 * - on each page as soon as PostHog is initialised, or the stand-in of its snippet keeps calls for later, and at each change:
 *   `posthog.opt_in_capturing({ captureEventName: false })`, which counts no event of its own, or `posthog.opt_out_capturing()`
 */
export function posthog(options: PosthogOptions, site: Site): Integration {
  return whenVendor('posthog', options, site, {
    uses: ['analytics'],
    find() {
      const { posthog: found } = window as { readonly posthog?: Posthog };
      return found?.__loaded || (Array.isArray(found) && 'opt_in_capturing' in found) ? (found as Posthog) : null;
    },
    tell(found, { analytics }) {
      if (analytics) found.opt_in_capturing({ captureEventName: false });
      else found.opt_out_capturing();
    },
  });
}

import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of Snowplow. */
export type SnowplowOptions = VendorOptions<'analytics'>;

type Snowplow = (command: 'disableAnonymousTracking' | 'enableAnonymousTracking') => void;

/**
 * Snowplow's JavaScript tracker: https://docs.snowplow.io/docs/sources/web-trackers/anonymous-tracking
 *
 * - on each page as soon as `snowplow` is there, and at each change: `snowplow('disableAnonymousTracking')` once allowed,
 *   `snowplow('enableAnonymousTracking')` while refused, which also forgets who the visitor is. Events are still sent then, so tag the tracker as well.
 */
export function snowplow(options: SnowplowOptions, site: Site): Integration {
  return whenVendor('snowplow', options, site, {
    uses: ['analytics'],
    find: () => (window as { readonly snowplow?: Snowplow }).snowplow,
    tell: (found, { analytics }) => found(analytics ? 'disableAnonymousTracking' : 'enableAnonymousTracking'),
  });
}

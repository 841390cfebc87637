import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of the Meta Pixel. */
export interface MetaOptions extends VendorOptions<'marketing'> {
  /** Also asks Meta for Limited Data Use while marketing is refused; Meta knows itself in which of the United States that applies. @default false */
  readonly limited?: boolean;
}

type Fbq = (...command: readonly unknown[]) => void;

/**
 * Meta Pixel: https://developers.facebook.com/docs/meta-pixel/implementation/gdpr
 *
 * - on each page as soon as `fbq` is there, and at each change: `fbq('consent', 'grant')` or `fbq('consent', 'revoke')`
 * - before it, with `limited`: `fbq('dataProcessingOptions', ['LDU'], 0, 0)` while refused, `fbq('dataProcessingOptions', [])` once allowed:
 *   https://developers.facebook.com/docs/meta-pixel/implementation/data-processing-options
 *
 * No stand-in for `fbq` is made: where there is one, Meta's snippet does nothing.
 */
export function meta(options: MetaOptions, site: Site): Integration {
  return whenVendor('meta', options, site, {
    uses: ['marketing'],
    find: () => (window as { readonly fbq?: Fbq }).fbq,
    tell(fbq, { marketing }) {
      if (options.limited) fbq('dataProcessingOptions', ...(marketing ? [[]] : [['LDU'], 0, 0]));
      fbq('consent', marketing ? 'grant' : 'revoke');
    },
  });
}

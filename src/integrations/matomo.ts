import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of Matomo. */
export interface MatomoOptions extends VendorOptions<'analytics'> {
  /** Matomo counts visitors who refuse as well, without cookies: consent is asked for cookies only. @default false */
  readonly limited?: boolean;
}

/**
 * Matomo: https://developer.matomo.org/guides/tracking-consent
 *
 * - on each page, first: `_paq.push(['requireConsent'])`, or with `limited` `_paq.push(['requireCookieConsent'])`. Without it the other calls do nothing.
 * - once allowed: `setConsentGiven`, or `setCookieConsentGiven`. Not `remember…`, for it is us who remember.
 * - once taken back: `forgetConsentGiven`, or `forgetCookieConsentGiven`
 */
export function matomo(options: MatomoOptions, site: Site): Integration {
  const page = window as { _paq?: { push(command: readonly [string]): unknown } };
  const [require, set, forget] = options.limited
    ? ['requireCookieConsent', 'setCookieConsentGiven', 'forgetCookieConsentGiven']
    : ['requireConsent', 'setConsentGiven', 'forgetConsentGiven'];
  return whenVendor('matomo', options, site, {
    uses: ['analytics'],
    find: () => (page._paq ??= []), // as in Matomo's own snippet
    tell(queue, { analytics }, isFirst) {
      if (isFirst) queue.push([require!]);
      if (analytics || !isFirst) queue.push([analytics ? set! : forget!]);
    },
  });
}

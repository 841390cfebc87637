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
 * - where statistics act until the visitor objects, no consent is required: `optUserOut` after an objection, `forgetUserOptOut` where one is
 *   taken back, https://developer.matomo.org/guides/tracking-javascript-guide#optional-creating-a-custom-opt-out-form
 */
export function matomo(options: MatomoOptions, site: Site): Integration {
  const page = window as { _paq?: { push(command: readonly [string]): unknown } };
  const [require, set, forget] = options.limited
    ? ['requireCookieConsent', 'setCookieConsentGiven', 'forgetCookieConsentGiven']
    : ['requireConsent', 'setConsentGiven', 'forgetConsentGiven'];
  const category = options.categories?.analytics ?? 'analytics';
  const isObjectable = site.objectable.includes(category);
  const [yes, no] = isObjectable ? ['forgetUserOptOut', 'optUserOut'] : [set, forget];
  return whenVendor('matomo', options, site, {
    uses: ['analytics'],
    find: () => (page._paq ??= []), // as in Matomo's own snippet
    stateOf: ({ analytics }, _consent, unopposed) => analytics || !!unopposed?.includes(category),
    tell(queue, isAllowed, isFirst) {
      if (isFirst && !isObjectable) queue.push([require!]);
      if (isAllowed || isObjectable || !isFirst) queue.push([isAllowed ? yes! : no!]);
    },
  });
}

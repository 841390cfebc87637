import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of Adobe's Web SDK. */
export type AlloyOptions = VendorOptions<'analytics'>;

type Alloy = (command: 'setConsent', options: object) => unknown;

/**
 * Adobe Experience Platform Web SDK: https://experienceleague.adobe.com/en/docs/experience-platform/web-sdk/commands/setconsent
 *
 * - on each page of a visitor who has answered as soon as `alloy` is there, and at each change:
 *   `alloy('setConsent', { consent: [{ standard: 'Adobe', version: '2.0', value: { collect: { val: 'y' } } }] })`, or `'n'`
 *
 * Adobe asks for the call on every page, and itself tells its servers of changes only. Until an answer, `defaultConsent` of your `configure` command holds.
 */
export function alloy(options: AlloyOptions, site: Site): Integration {
  let hasSpoken = false;
  return whenVendor('alloy', options, site, {
    uses: ['analytics'],
    find: () => (window as { readonly alloy?: Alloy }).alloy,
    stateOf: ({ analytics }, { decided }) => (decided || analytics || hasSpoken ? { val: analytics ? 'y' : 'n' } : null),
    tell(found, collect) {
      hasSpoken = true;
      return found('setConsent', { consent: [{ standard: 'Adobe', version: '2.0', value: { collect } }] });
    },
  });
}

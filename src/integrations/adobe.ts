import type { Integration, Site } from './integration.js';
import { whenVendor, type VendorOptions } from './when-vendor.js';

/** Options of Adobe's Experience Cloud ID Service. */
export type AdobeOptions = VendorOptions<'functional' | 'analytics' | 'marketing'>;

type Name = 'AAM' | 'ANALYTICS' | 'ECID' | 'TARGET';

interface Adobe {
  readonly OptInCategories: Readonly<Record<Name, string>>;
  readonly optIn?: {
    approve(categories: readonly string[], shouldWaitForComplete: boolean): void;
    deny(categories: readonly string[], shouldWaitForComplete: boolean): void;
    complete(): void;
  };
}

/**
 * Adobe's Opt-in service: https://experienceleague.adobe.com/docs/id-service/using/implementation/opt-in-service/api.html
 *
 * - on each page of a visitor who has answered as soon as `adobe.optIn` is there, and at each change: `adobe.optIn.approve([…], true)` and
 *   `adobe.optIn.deny([…], true)` with what is in `adobe.OptInCategories`, then `adobe.optIn.complete()`
 *
 * `ANALYTICS` goes by analytics, `AAM` (Audience Manager) by marketing, `TARGET` by functional, and `ECID`, which all of them need, by any of the three.
 */
export function adobe(options: AdobeOptions, site: Site): Integration {
  let hasSpoken = false;
  return whenVendor('adobe', options, site, {
    uses: ['functional', 'analytics', 'marketing'],
    find() {
      const { adobe: found } = window as { readonly adobe?: Adobe };
      return found?.optIn ? (found as Required<Adobe>) : null;
    },
    stateOf({ functional, analytics, marketing }, { decided }): Readonly<Record<Name, boolean>> | null {
      const ECID = functional || analytics || marketing;
      return decided || ECID || hasSpoken ? { AAM: marketing, ANALYTICS: analytics, ECID, TARGET: functional } : null;
    },
    tell({ optIn, OptInCategories }, state) {
      const names = Object.keys(state) as Name[];
      const those = (isAllowed: boolean) => names.filter((name) => state[name] === isAllowed).map((name) => OptInCategories[name]);
      hasSpoken = true;
      optIn.approve(those(true), true);
      optIn.deny(those(false), true);
      optIn.complete();
    },
  });
}

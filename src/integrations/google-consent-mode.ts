import type { Consent } from '../consent/consent.js';
import type { Integration } from './integration.js';

/** The seven signals of Consent Mode v2: https://developers.google.com/tag-platform/security/concepts/consent-mode */
type Signal =
  | 'ad_storage'
  | 'ad_user_data'
  | 'ad_personalization'
  | 'analytics_storage'
  | 'functionality_storage'
  | 'personalization_storage'
  | 'security_storage';

/** The category that drives each signal. What visitors set themselves (`functionality`) and security need no consent. */
const CATEGORY_OF: Readonly<Record<Signal, string | null>> = {
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics',
  functionality_storage: null,
  personalization_storage: 'functional',
  security_storage: null,
};

/** Options of the integration, see `GoogleConfig` in the configuration. */
export interface GoogleOptions {
  readonly dataLayer?: string;
  readonly adsDataRedaction?: boolean;
  readonly urlPassthrough?: boolean;
  readonly waitForUpdate?: number;
}

/**
 * Google Consent Mode v2: everything optional denied by default, the stored choice on each page, an update on each change.
 *
 * @param isLate our tag is async or deferred, so Google's tags may be there before the stored choice is known
 */
export function googleConsentMode(options: GoogleOptions, isLate: boolean): Integration {
  const { dataLayer = 'dataLayer', adsDataRedaction = true, urlPassthrough = false, waitForUpdate = 500 } = options;
  const page = window as unknown as Record<string, unknown>;

  /** Google reads commands as `arguments` objects; a pushed list is not one. */
  function gtag(..._command: readonly unknown[]): void {
    // oxlint-disable-next-line prefer-rest-params
    layer().push(arguments);
  }

  function layer(): unknown[] {
    if (!Array.isArray(page[dataLayer])) page[dataLayer] = [];
    return page[dataLayer] as unknown[];
  }

  function update(consent: Consent): void {
    const signals = signalsOf(consent.categories);
    gtag('consent', 'update', signals);
    layer().push({ event: 'consent_update', consent: signals }); // for Tag Manager's triggers
  }

  return {
    name: 'google',
    start(consent) {
      page['gtag'] ??= gtag;
      gtag('consent', 'default', { ...signalsOf([]), ...(isLate ? { wait_for_update: waitForUpdate } : {}) });
      gtag('set', 'ads_data_redaction', adsDataRedaction);
      gtag('set', 'url_passthrough', urlPassthrough);
      if (consent.decided || allowsAnySignal(consent)) update(consent);
    },
    update,
  };
}

function signalsOf(categories: readonly string[]): Readonly<Record<Signal, 'granted' | 'denied'>> {
  const entries = Object.entries(CATEGORY_OF).map(([signal, category]) => [
    signal,
    category === null || categories.includes(category) ? 'granted' : 'denied',
  ]);
  return Object.fromEntries(entries) as Record<Signal, 'granted' | 'denied'>;
}

/** Part of an earlier choice may still hold while the visitor is asked about the rest. */
function allowsAnySignal({ categories }: Consent): boolean {
  return Object.values(CATEGORY_OF).some((category) => category !== null && categories.includes(category));
}

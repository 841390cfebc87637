import type { Consent } from '../consent/consent.js';
import type { IntegrationFacts } from './integration-facts.js';
import type { Integration } from './integration.js';

/** What a category may allow Google. */
type Use = 'functional' | 'analytics' | 'marketing';

/**
 * The seven signals of Consent Mode v2, and the use that drives each: https://developers.google.com/tag-platform/security/concepts/consent-mode
 * What visitors set themselves (`functionality`) and security need no consent.
 */
const USE_OF = {
  ad_storage: 'marketing',
  ad_user_data: 'marketing',
  ad_personalization: 'marketing',
  analytics_storage: 'analytics',
  functionality_storage: null,
  personalization_storage: 'functional',
  security_storage: null,
} as const satisfies Readonly<Record<string, Use | null>>;

type Signals = Readonly<Record<keyof typeof USE_OF, 'granted' | 'denied'>>;

/** Options of the integration, see `GoogleConfig` in the configuration. */
export interface GoogleOptions {
  readonly dataLayer?: string;
  readonly adsDataRedaction?: boolean;
  readonly urlPassthrough?: boolean;
  readonly waitForUpdate?: number;
  readonly categories?: { readonly [Key in Use]?: string };
  readonly regionalDefaults?: readonly { readonly regions: readonly string[]; readonly granted: readonly string[] }[];
  readonly measurementIds?: readonly string[];
}

/**
 * Google Consent Mode v2: everything optional denied by default, the stored choice on each page, an update on each change.
 *
 * @param facts what it has to know of the page
 */
export function googleConsentMode(options: GoogleOptions, { isLate, isSilent }: IntegrationFacts): Integration {
  const { dataLayer = 'dataLayer', adsDataRedaction = true, urlPassthrough = false, waitForUpdate = 500, categories = {} } = options;
  const page = window as unknown as Record<string, unknown>;
  const wait = isLate ? { wait_for_update: waitForUpdate } : {};
  const isGranted = (use: Use | null, allowed: readonly string[]) => use === null || allowed.includes(categories[use] ?? use);

  const signalsOf = (allowed: readonly string[]): Signals =>
    Object.fromEntries(Object.entries(USE_OF).map(([signal, use]) => [signal, isGranted(use, allowed) ? 'granted' : 'denied'])) as Signals;

  /** Google reads commands as `arguments` objects; a pushed list is not one. */
  function gtag(..._command: readonly unknown[]): void {
    // oxlint-disable-next-line prefer-rest-params
    layer().push(arguments);
  }

  function layer(): unknown[] {
    if (!Array.isArray(page[dataLayer])) page[dataLayer] = [];
    return page[dataLayer] as unknown[];
  }

  function update({ categories: allowed }: Consent): void {
    const signals = signalsOf(allowed);
    gtag('consent', 'update', signals);
    layer().push({ event: 'consent_update', consent: signals }); // for Tag Manager's triggers
    // The one switch that stops Analytics altogether: https://developers.google.com/tag-platform/security/guides/privacy#turn_off_google_analytics
    for (const id of options.measurementIds ?? []) page[`ga-disable-${id}`] = !isGranted('analytics', allowed);
  }

  return {
    name: 'google',
    start(consent) {
      page['gtag'] ??= gtag;
      // Where Google's tags cannot wait for us, the page, or our template in Tag Manager, has said so before them. After them it comes too late.
      if (!page['tierconsentDefaults'] && !layer().some(isDenial)) gtag('consent', 'default', { ...signalsOf([]), ...wait });
      for (const { regions, granted } of isSilent() ? (options.regionalDefaults ?? []) : []) {
        gtag('consent', 'default', { ...signalsOf(granted), region: regions, ...wait });
      }
      gtag('set', 'ads_data_redaction', adsDataRedaction);
      gtag('set', 'url_passthrough', urlPassthrough);
      // Part of an earlier choice may still hold while the visitor is asked about the rest. What our template has told may hold no more.
      if (consent.decided || page['tierconsentDefaults'] || Object.values(USE_OF).some((use) => use && isGranted(use, consent.categories)))
        update(consent);
    },
    update,
  };
}

/** Whether an entry of the data layer denies everything that needs consent, everywhere, by default. */
function isDenial(entry: unknown): boolean {
  const [command, kind, signals] = Object.values(Object(entry)) as unknown as readonly [unknown?, unknown?, Partial<Signals>?];
  const isDefault = command === 'consent' && kind === 'default' && !('region' in Object(signals));
  return isDefault && Object.entries(USE_OF).every(([signal, use]) => !use || signals?.[signal as keyof Signals] === 'denied');
}

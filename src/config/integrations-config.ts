import type { Integration } from '../integrations/integration.js';
import type { AdobeOptions } from '../integrations/adobe.js';
import type { AlloyOptions } from '../integrations/alloy.js';
import type { AmplitudeOptions } from '../integrations/amplitude.js';
import type { ClarityOptions } from '../integrations/clarity.js';
import type { HubspotOptions } from '../integrations/hubspot.js';
import type { MatomoOptions } from '../integrations/matomo.js';
import type { MetaOptions } from '../integrations/meta.js';
import type { MixpanelOptions } from '../integrations/mixpanel.js';
import type { PinterestOptions } from '../integrations/pinterest.js';
import type { PosthogOptions } from '../integrations/posthog.js';
import type { ShopifyOptions } from '../integrations/shopify.js';
import type { SnowplowOptions } from '../integrations/snowplow.js';
import type { TiktokOptions } from '../integrations/tiktok.js';
import type { UetOptions } from '../integrations/uet.js';
import type { WordpressOptions } from '../integrations/wordpress.js';

/** Options of the Google Consent Mode v2 integration. See docs/integrations/google.md. */
export interface GoogleConfig {
  /** Name of the data layer's global. @default "dataLayer" */
  readonly dataLayer?: string;
  /** `basic`: Google's tags are tagged, so nothing of Google's loads before a grant. `advanced`: they load at once and ping without cookies. @default "basic" */
  readonly mode?: 'basic' | 'advanced';
  /** Removes ad click identifiers while `ad_storage` is denied. @default true */
  readonly adsDataRedaction?: boolean;
  /** Lets Google pass click information through links while denied. @default false */
  readonly urlPassthrough?: boolean;
  /** How long Google's tags wait for the stored choice, in ms; sent only where our tag is async or deferred. @default 500 */
  readonly waitForUpdate?: number;
  /** Which of your categories stands for each use that Google knows. @default the categories of these names */
  readonly categories?: { readonly functional?: string; readonly analytics?: string; readonly marketing?: string };
  /**
   * What else Google takes as granted before a choice, in regions whose law lets you: `{ "regions": ["US-CA"], "granted": ["analytics"] }`. `granted` are
   * ids of categories. What is tagged waits all the same. Regions in which consent is needed first (EEA, UK, Switzerland) are refused.
   */
  readonly regionalDefaults?: readonly { readonly regions: readonly string[]; readonly granted: readonly string[] }[];
  /** Google Analytics is switched off for these, such as `"G-XXXXXXX"`, while statistics are refused. @default none */
  readonly measurementIds?: readonly string[];
}

type Switch<Options> = boolean | Options;

/** What vendors are told of consent, see docs/integrations/. Each is off by default; `true` takes the integration's defaults. */
export interface IntegrationsConfig {
  readonly google?: Switch<GoogleConfig>;
  readonly uet?: Switch<UetOptions>;
  readonly clarity?: Switch<ClarityOptions>;
  readonly meta?: Switch<MetaOptions>;
  readonly tiktok?: Switch<TiktokOptions>;
  readonly pinterest?: Switch<PinterestOptions>;
  readonly matomo?: Switch<MatomoOptions>;
  readonly hubspot?: Switch<HubspotOptions>;
  readonly shopify?: Switch<ShopifyOptions>;
  readonly wordpress?: Switch<WordpressOptions>;
  readonly amplitude?: Switch<AmplitudeOptions>;
  readonly mixpanel?: Switch<MixpanelOptions>;
  readonly posthog?: Switch<PosthogOptions>;
  readonly snowplow?: Switch<SnowplowOptions>;
  readonly adobe?: Switch<AdobeOptions>;
  readonly alloy?: Switch<AlloyOptions>;
  /** Integrations of your own, in a configuration written in JavaScript. */
  readonly own?: readonly Integration[];
}

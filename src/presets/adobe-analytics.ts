import type { Preset, Source } from './preset.js';

/** Measures visits. */
export const adobeAnalytics = {
  id: 'adobe-analytics',
  category: 'analytics',
  name: 'Adobe Analytics',
  provider: 'Adobe Systems Software Ireland Limited',
  policyUrl: 'https://www.adobe.com/privacy/policy.html',
  hosts: ['*.omtrdc.net', '*.2o7.net', '*.demdex.net', '*.adobedc.net'],
  storage: [
    { name: 'kndctr_*_identity', maxAge: 395, purpose: 'Tells one visitor from another' },
    { name: 'kndctr_*_cluster', maxAge: 0.0208, purpose: 'Remembers which server is near' },
    { name: 'kndctr_*_consent', maxAge: 180, purpose: 'Remembers what the visitor agreed to' },
    { name: 'AMCV_*', maxAge: 730, purpose: 'Tells one visitor from another, for the tools of Adobe' },
    { name: 'AMCVS_*', maxAge: 0, purpose: 'Notes that a visit is under way' },
    { name: 's_ecid', maxAge: 730, purpose: 'Keeps a copy of the visitor’s identifier' },
    { name: 'demdex', maxAge: 180, purpose: 'Recognises the browser on several sites' },
    { name: 's_vi', maxAge: 730, purpose: 'Tells one visitor from another, in older versions' },
    { name: 's_cc', maxAge: 0, purpose: 'Notes whether cookies work' },
    { name: 's_sq', maxAge: 0, purpose: 'Remembers the last click' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: [
    'https://experienceleague.adobe.com/en/docs/core-services/interface/data-collection/cookies/web-sdk',
    'https://experienceleague.adobe.com/docs/id-service/using/id-service-api/configurations/cookielifetime.html',
  ],
  confirms: ['kndctr_*_identity', 'kndctr_*_cluster', 'kndctr_*_consent', 'AMCV_*', 's_ecid', 'demdex'],
  entities: ['Adobe Experience Cloud', 'Adobe Tag Manager'],
} as const satisfies Source<typeof adobeAnalytics>;

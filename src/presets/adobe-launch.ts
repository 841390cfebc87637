import type { Preset, Source } from './preset.js';

/** Loads other tags. Each of them is a service of its own. */
export const adobeLaunch = {
  id: 'adobe-launch',
  category: 'analytics',
  name: 'Adobe Experience Platform Tags',
  provider: 'Adobe Systems Software Ireland Limited',
  policyUrl: 'https://www.adobe.com/privacy/policy.html',
  hosts: ['assets.adobedtm.com'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://experienceleague.adobe.com/en/docs/experience-platform/tags/home'],
  confirms: [],
  entities: ['Adobe Tag Manager'],
} as const satisfies Source<typeof adobeLaunch>;

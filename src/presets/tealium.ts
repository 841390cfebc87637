import type { Preset, Source } from './preset.js';

/** Loads other tags and collects data for them. Each tag is a service of its own. */
export const tealium = {
  id: 'tealium',
  category: 'analytics',
  name: 'Tealium',
  provider: 'Tealium Inc.',
  policyUrl: 'https://tealium.com/privacy/',
  hosts: ['tags.tiqcdn.com', '*.tealiumiq.com'],
  storage: [{ name: 'utag_main*', maxAge: 365, purpose: 'Tells one visitor, and one visit, from another' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: [
    'https://docs.tealium.com/iq-tag-management/data-layer/cookies/',
    'https://docs.tealium.com/platforms/javascript/api/cookie-functions',
  ],
  confirms: ['utag_main*'],
  entities: ['Tealium'],
} as const satisfies Source<typeof tealium>;

import type { Preset, Source } from './preset.js';

/** Links visits to a mailing list. */
export const activecampaign = {
  id: 'activecampaign',
  category: 'marketing',
  name: 'ActiveCampaign',
  provider: 'ActiveCampaign, LLC',
  policyUrl: 'https://www.activecampaign.com/legal/privacy-policy',
  hosts: ['*.app-us1.com', '*.trackcmp.net'],
  storage: [
    { name: 'prism_*', maxAge: 30, purpose: 'Recognises contacts, and what they look at' },
    { name: 'ac_enable_tracking', maxAge: 30, purpose: 'Remembers what the visitor agreed to' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.activecampaign.com/legal/privacy-policy'],
  confirms: [],
  entities: ['ActiveCampaign'],
} as const satisfies Source<typeof activecampaign>;

import type { Preset, Source } from './preset.js';

/** Measures what advertisements led to, and shows them to visitors again. */
export const xPixel = {
  id: 'x-pixel',
  category: 'marketing',
  name: 'X Pixel',
  provider: 'X Internet Unlimited Company',
  policyUrl: 'https://x.com/en/privacy',
  hosts: ['static.ads-twitter.com', 'analytics.twitter.com', 't.co'],
  storage: [
    { name: 'muc_ads', maxAge: 730, purpose: 'Shows advertisements that fit, and measures them' },
    { name: 'personalization_id', maxAge: 730, purpose: 'Recognises the browser for advertisements' },
    { name: 'guest_id_ads', maxAge: 730, purpose: 'Recognises visitors who are not signed in, for advertisements' },
    { name: 'guest_id_marketing', maxAge: 730, purpose: 'Recognises visitors who are not signed in, for advertisements' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.x.com/en/rules-and-policies/x-cookies'],
  confirms: [],
  entities: ['Twitter Online Conversion Tracking', 'Twitter Short URL'],
} as const satisfies Source<typeof xPixel>;

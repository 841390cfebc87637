import type { Preset, Source } from './preset.js';

/** Shows advertisements. In the EEA, the UK and Switzerland Google asks for a certified consent platform, which this is not. */
export const googleAdManager = {
  id: 'google-ad-manager',
  category: 'marketing',
  name: 'Google AdSense and Ad Manager',
  provider: 'Google Ireland Limited',
  policyUrl: 'https://policies.google.com/privacy',
  hosts: ['pagead2.googlesyndication.com', 'tpc.googlesyndication.com', '*.doubleclick.net', 'adservice.google.com'],
  storage: [
    { name: '__gads', maxAge: 395, purpose: 'Shows advertisements, and measures them' },
    { name: '__gpi', maxAge: 395, purpose: 'Shows advertisements that fit' },
    { name: '__eoi', maxAge: 180, purpose: 'Shows advertisements that fit' },
    { name: 'IDE', maxAge: 395, purpose: 'Shows advertisements that fit, on many sites' },
    { name: 'test_cookie', maxAge: 0.0104, purpose: 'Notes whether cookies work' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://business.safety.google/adscookies/'],
  confirms: [],
  entities: ['Google/Doubleclick Ads'],
} as const satisfies Source<typeof googleAdManager>;

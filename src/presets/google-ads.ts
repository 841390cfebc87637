import type { Preset, Source } from './preset.js';

/** Measures what advertisements led to, and shows them to visitors again. */
export const googleAds = {
  id: 'google-ads',
  category: 'marketing',
  name: 'Google Ads',
  provider: 'Google Ireland Limited',
  policyUrl: 'https://policies.google.com/privacy',
  hosts: ['www.googletagmanager.com', 'www.googleadservices.com', '*.doubleclick.net', 'pagead2.googlesyndication.com', 'www.google.com'],
  storage: [
    { name: '_gcl_au', maxAge: 90, purpose: 'Measures what an advertisement led to' },
    { name: '_gcl_aw', maxAge: 90, purpose: 'Remembers a click on an advertisement' },
    { name: '_gcl_dc', maxAge: 90, purpose: 'Remembers a click on an advertisement' },
    { name: '_gac_*', maxAge: 90, purpose: 'Remembers a click on an advertisement' },
    { name: 'IDE', maxAge: 395, purpose: 'Shows advertisements that fit, on many sites' },
    { name: 'test_cookie', maxAge: 0.0104, purpose: 'Notes whether cookies work' },
    { name: 'NID', maxAge: 180, purpose: 'Remembers settings, and shows advertisements that fit' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://business.safety.google/adscookies/'],
  confirms: [],
  entities: ['Google Tag Manager', 'Google/Doubleclick Ads', 'Other Google APIs/SDKs'],
} as const satisfies Source<typeof googleAds>;

import type { Preset, Source } from './preset.js';

/** Shows advertisements, and measures them. */
export const amazonAds = {
  id: 'amazon-ads',
  category: 'marketing',
  name: 'Amazon Ads',
  provider: 'Amazon Europe Core S.à r.l.',
  policyUrl: 'https://www.amazon.co.uk/privacy',
  hosts: ['*.amazon-adsystem.com'],
  storage: [
    { name: 'ad-id', maxAge: 270, purpose: 'Recognises the browser for advertisements' },
    { name: 'ad-privacy', maxAge: 1825, purpose: 'Remembers whether the visitor objected' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.amazon.co.uk/gp/help/customer/display.html?nodeId=201890250'],
  confirms: [],
  entities: ['Amazon Ads'],
} as const satisfies Source<typeof amazonAds>;

import type { Preset, Source } from './preset.js';

/** Counts visits and what visitors do on the site. */
export const googleAnalytics = {
  id: 'google-analytics',
  category: 'analytics',
  name: 'Google Analytics',
  provider: 'Google Ireland Limited',
  policyUrl: 'https://policies.google.com/privacy',
  hosts: ['www.googletagmanager.com', '*.google-analytics.com', 'analytics.google.com', 'stats.g.doubleclick.net'],
  storage: [
    { name: '_ga', maxAge: 730, purpose: 'Tells one visitor from another' },
    { name: '_ga_*', maxAge: 730, purpose: 'Holds the pages of one visit together' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://support.google.com/analytics/answer/11397207'],
  confirms: ['_ga', '_ga_*'],
  entities: ['Google Analytics', 'Google Tag Manager', 'Google/Doubleclick Ads'],
} as const satisfies Source<typeof googleAnalytics>;

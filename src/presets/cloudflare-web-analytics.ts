import type { Preset, Source } from './preset.js';

/** Counts visits and how fast pages are. */
export const cloudflareWebAnalytics = {
  id: 'cloudflare-web-analytics',
  category: 'analytics',
  name: 'Cloudflare Web Analytics',
  provider: 'Cloudflare, Inc.',
  policyUrl: 'https://www.cloudflare.com/privacypolicy/',
  hosts: ['static.cloudflareinsights.com', 'cloudflareinsights.com'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://developers.cloudflare.com/web-analytics/about/'],
  confirms: [],
  entities: ['Cloudflare'],
} as const satisfies Source<typeof cloudflareWebAnalytics>;

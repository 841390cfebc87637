import type { Preset, Source } from './preset.js';

/** Delivers the site, and protects it. */
export const cloudflare = {
  id: 'cloudflare',
  category: 'necessary',
  name: 'Cloudflare',
  provider: 'Cloudflare, Inc.',
  policyUrl: 'https://www.cloudflare.com/privacypolicy/',
  hosts: ['challenges.cloudflare.com'],
  storage: [
    { name: '__cf_bm', maxAge: 0.0208, purpose: 'Tells people from programs' },
    { name: '__cflb', maxAge: 1, purpose: 'Leads a visitor to the same server again' },
    { name: '_cfuvid', maxAge: 0, purpose: 'Counts the requests of one visitor, against overload' },
    { name: 'cf_clearance', maxAge: 365, purpose: 'Remembers that a check was passed' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://developers.cloudflare.com/fundamentals/get-started/cloudflare-cookies/'],
  confirms: ['__cf_bm', '__cflb'],
  entities: [],
} as const satisfies Source<typeof cloudflare>;

import type { Preset, Source } from './preset.js';

/** Measures what advertisements led to, and shows them to visitors again. */
export const redditPixel = {
  id: 'reddit-pixel',
  category: 'marketing',
  name: 'Reddit Pixel',
  provider: 'Reddit, Inc.',
  policyUrl: 'https://www.reddit.com/policies/privacy-policy',
  hosts: ['www.redditstatic.com', '*.reddit.com'],
  storage: [
    { name: '_rdt_uuid', maxAge: 90, purpose: 'Recognises the browser for advertisements' },
    { name: '_rdt_cid', maxAge: 90, purpose: 'Remembers a click on an advertisement' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.reddit.com/policies/cookies'],
  confirms: [],
  entities: ['reddit'],
} as const satisfies Source<typeof redditPixel>;

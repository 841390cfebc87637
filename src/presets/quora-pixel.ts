import type { Preset, Source } from './preset.js';

/** Measures what advertisements led to, and shows them to visitors again. */
export const quoraPixel = {
  id: 'quora-pixel',
  category: 'marketing',
  name: 'Quora Pixel',
  provider: 'Quora, Inc.',
  policyUrl: 'https://www.quora.com/about/privacy',
  hosts: ['a.quora.com', 'q.quora.com'],
  storage: [{ name: 'm-b*', maxAge: 730, purpose: 'Recognises the browser for advertisements' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.quora.com/about/cookies'],
  confirms: [],
  entities: ['Quora Ads'],
} as const satisfies Source<typeof quoraPixel>;

import type { Preset, Source } from './preset.js';

/** Measures what advertisements led to, and shows them to visitors again. */
export const metaPixel = {
  id: 'meta-pixel',
  category: 'marketing',
  name: 'Meta Pixel',
  provider: 'Meta Platforms Ireland Limited',
  policyUrl: 'https://www.facebook.com/privacy/policy/',
  hosts: ['connect.facebook.net', 'www.facebook.com'],
  storage: [
    { name: '_fbp', maxAge: 90, purpose: 'Recognises the browser for advertisements' },
    { name: '_fbc', maxAge: 90, purpose: 'Remembers a click on an advertisement' },
    { name: 'fr', maxAge: 90, purpose: 'Shows advertisements that fit, and measures them' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.facebook.com/policies/cookies/'],
  confirms: [],
  entities: ['Facebook'],
} as const satisfies Source<typeof metaPixel>;

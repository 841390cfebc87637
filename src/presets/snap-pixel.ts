import type { Preset, Source } from './preset.js';

/** Measures what advertisements led to, and shows them to visitors again. */
export const snapPixel = {
  id: 'snap-pixel',
  category: 'marketing',
  name: 'Snap Pixel',
  provider: 'Snap Inc.',
  policyUrl: 'https://values.snap.com/privacy/privacy-policy',
  hosts: ['sc-static.net', 'tr.snapchat.com'],
  storage: [
    { name: '_scid', maxAge: 395, purpose: 'Recognises the browser for advertisements' },
    { name: '_scid_r', maxAge: 395, purpose: 'Keeps a copy of that identifier' },
    { name: 'sc_at', maxAge: 365, purpose: 'Shows advertisements that fit, and measures them' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.snap.com/privacy/cookie-information'],
  confirms: [],
  entities: ['Snapchat'],
} as const satisfies Source<typeof snapPixel>;

import type { Preset, Source } from './preset.js';

/** Delivers fonts. On your own server they need no consent. */
export const googleFonts = {
  id: 'google-fonts',
  category: 'functional',
  name: 'Google Fonts',
  provider: 'Google Ireland Limited',
  policyUrl: 'https://policies.google.com/privacy',
  hosts: ['fonts.googleapis.com', 'fonts.gstatic.com'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://developers.google.com/fonts/faq/privacy'],
  confirms: [],
  entities: ['Google Fonts'],
} as const satisfies Source<typeof googleFonts>;

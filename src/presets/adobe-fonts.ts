import type { Preset, Source } from './preset.js';

/** Delivers fonts. */
export const adobeFonts = {
  id: 'adobe-fonts',
  category: 'functional',
  name: 'Adobe Fonts',
  provider: 'Adobe Systems Software Ireland Limited',
  policyUrl: 'https://www.adobe.com/privacy/policy.html',
  hosts: ['use.typekit.net', 'p.typekit.net'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.adobe.com/privacy/policies/adobe-fonts.html'],
  confirms: [],
  entities: ['Adobe TypeKit'],
} as const satisfies Source<typeof adobeFonts>;

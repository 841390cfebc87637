import type { Preset, Source } from './preset.js';

/** Delivers icons. On your own server they need no consent. */
export const fontAwesome = {
  id: 'font-awesome',
  category: 'functional',
  name: 'Font Awesome',
  provider: 'Fonticons, Inc.',
  policyUrl: 'https://fontawesome.com/privacy',
  hosts: ['*.fontawesome.com'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://fontawesome.com/privacy'],
  confirms: [],
  entities: ['FontAwesome CDN'],
} as const satisfies Source<typeof fontAwesome>;

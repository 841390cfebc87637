import type { Preset, Source } from './preset.js';

/** Records visits and shows where people click. */
export const luckyOrange = {
  id: 'lucky-orange',
  category: 'analytics',
  name: 'Lucky Orange',
  provider: 'Lucky Orange LLC',
  policyUrl: 'https://www.luckyorange.com/legal/privacy',
  hosts: ['*.luckyorange.com', '*.luckyorange.net'],
  storage: [
    { name: '_lo_uid', maxAge: 730, purpose: 'Tells one visitor from another' },
    { name: '_lo_v', maxAge: 365, purpose: 'Counts how often a visitor comes back' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.luckyorange.com/legal/privacy'],
  confirms: [],
  entities: ['Lucky Orange'],
} as const satisfies Source<typeof luckyOrange>;

import type { Preset, Source } from './preset.js';

/** Counts visits. */
export const fathom = {
  id: 'fathom',
  category: 'analytics',
  name: 'Fathom Analytics',
  provider: 'Conva Ventures Inc.',
  policyUrl: 'https://usefathom.com/privacy',
  hosts: ['cdn.usefathom.com'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://usefathom.com/privacy'],
  confirms: [],
  entities: ['Fathom Analytics'],
} as const satisfies Source<typeof fathom>;

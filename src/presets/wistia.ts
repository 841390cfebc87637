import type { Preset, Source } from './preset.js';

/** Plays videos, and measures how they are watched. */
export const wistia = {
  id: 'wistia',
  category: 'functional',
  name: 'Wistia',
  provider: 'Wistia, Inc.',
  policyUrl: 'https://wistia.com/privacy',
  hosts: ['*.wistia.com', '*.wistia.net'],
  storage: [{ name: 'wistia*', kind: 'localStorage', purpose: 'Remembers how far a video was watched' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://wistia.com/privacy'],
  confirms: [],
  entities: ['Wistia'],
} as const satisfies Source<typeof wistia>;

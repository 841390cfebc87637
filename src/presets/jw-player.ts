import type { Preset, Source } from './preset.js';

/** Plays videos. */
export const jwPlayer = {
  id: 'jw-player',
  category: 'marketing',
  name: 'JW Player',
  provider: 'LongTail Ad Solutions, Inc.',
  policyUrl: 'https://jwplayer.com/legal/privacy/',
  hosts: ['*.jwplayer.com', '*.jwpcdn.com', '*.jwpltx.com', '*.jwpsrv.com'],
  storage: [{ name: 'jwplayer.*', kind: 'localStorage', purpose: 'Remembers settings of the player' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://jwplayer.com/legal/privacy/'],
  confirms: [],
  entities: ['LongTail Ad Solutions'],
} as const satisfies Source<typeof jwPlayer>;

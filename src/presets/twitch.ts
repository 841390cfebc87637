import type { Preset, Source } from './preset.js';

/** Plays videos. */
export const twitch = {
  id: 'twitch',
  category: 'marketing',
  name: 'Twitch',
  provider: 'Twitch Interactive, Inc.',
  policyUrl: 'https://www.twitch.tv/p/legal/privacy-notice/',
  hosts: ['*.twitch.tv'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.twitch.tv/p/legal/cookie-notice/'],
  confirms: [],
  entities: ['Twitch'],
} as const satisfies Source<typeof twitch>;

import type { Preset, Source } from './preset.js';

/** Plays music and podcasts. */
export const soundcloud = {
  id: 'soundcloud',
  category: 'marketing',
  name: 'SoundCloud',
  provider: 'SoundCloud Global Limited & Co. KG',
  policyUrl: 'https://soundcloud.com/pages/privacy',
  hosts: ['w.soundcloud.com', '*.sndcdn.com'],
  storage: [{ name: 'sc_anonymous_id', maxAge: 3650, purpose: 'Recognises the browser' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://soundcloud.com/pages/cookies'],
  confirms: [],
  entities: ['SoundCloud'],
} as const satisfies Source<typeof soundcloud>;

import type { Preset, Source } from './preset.js';

/** Plays music and podcasts. */
export const spotify = {
  id: 'spotify',
  category: 'marketing',
  name: 'Spotify',
  provider: 'Spotify AB',
  policyUrl: 'https://www.spotify.com/legal/privacy-policy/',
  hosts: ['open.spotify.com', '*.scdn.co'],
  storage: [
    { name: 'sp_t', maxAge: 365, purpose: 'Recognises the browser' },
    { name: 'sp_landing', maxAge: 1, purpose: 'Remembers from where the visitor came' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.spotify.com/legal/cookies-policy/'],
  confirms: [],
  entities: ['Spotify'],
} as const satisfies Source<typeof spotify>;

import type { Preset, Source } from './preset.js';

/** Plays videos. */
export const youtube = {
  id: 'youtube',
  category: 'marketing',
  name: 'YouTube',
  provider: 'Google Ireland Limited',
  policyUrl: 'https://policies.google.com/privacy',
  hosts: ['www.youtube.com', 'www.youtube-nocookie.com', '*.ytimg.com', '*.ggpht.com', '*.googlevideo.com'],
  storage: [
    { name: 'VISITOR_INFO1_LIVE', maxAge: 180, purpose: 'Recognises the browser, and measures the connection' },
    { name: 'VISITOR_PRIVACY_METADATA', maxAge: 180, purpose: 'Remembers what the visitor agreed to' },
    { name: 'YSC', maxAge: 0, purpose: 'Makes sure that requests come from the visitor' },
    { name: 'PREF', maxAge: 240, purpose: 'Remembers settings of the player' },
    { name: 'yt-remote-*', kind: 'localStorage', purpose: 'Keeps settings of the player' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://policies.google.com/technologies/cookies'],
  confirms: [],
  entities: ['YouTube', 'Google Video'],
} as const satisfies Source<typeof youtube>;

import type { Preset, Source } from './preset.js';

/** Plays videos. */
export const vimeo = {
  id: 'vimeo',
  category: 'functional',
  name: 'Vimeo',
  provider: 'Vimeo.com, Inc.',
  policyUrl: 'https://vimeo.com/privacy',
  hosts: ['player.vimeo.com', '*.vimeocdn.com', 'vimeo.com'],
  storage: [
    { name: 'vuid', maxAge: 730, purpose: 'Counts who has watched a video' },
    { name: 'player', maxAge: 365, purpose: 'Remembers settings of the player' },
    { name: 'player_clearance', maxAge: 7, purpose: 'Tells people from programs' },
    { name: '__cf_bm', maxAge: 0.0208, purpose: 'Tells people from programs' },
    { name: '_cfuvid', maxAge: 0, purpose: 'Counts the requests of one visitor, against overload' },
    { name: 'cf_clearance', maxAge: 365, purpose: 'Remembers that a check was passed' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.vimeo.com/hc/en-us/articles/26080940921361'],
  confirms: ['vuid', 'player', 'player_clearance', '__cf_bm', '_cfuvid', 'cf_clearance'],
  entities: ['Vimeo'],
} as const satisfies Source<typeof vimeo>;

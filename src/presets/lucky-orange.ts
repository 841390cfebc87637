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
    { name: 'lo-uid', maxAge: 730, purpose: 'Tells one visitor from another' },
    { name: 'lo-visits', maxAge: 730, purpose: 'Counts how often a visitor comes back' },
    { name: 'lo-session', kind: 'localStorage', purpose: 'Holds the pages of one visit together' },
    { name: 'lo-visitor', kind: 'localStorage', purpose: 'Keeps facts about the visitor' },
    { name: 'lo-messenger', kind: 'localStorage', purpose: 'Keeps the state of chats and surveys' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://developers.luckyorange.com/libraries/browser/cookies-storage'],
  confirms: ['lo-uid', 'lo-visits', 'lo-session', 'lo-visitor', 'lo-messenger'],
  entities: ['Lucky Orange'],
} as const satisfies Source<typeof luckyOrange>;

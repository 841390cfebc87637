import type { Preset, Source } from './preset.js';

/** Records visits. */
export const fullstory = {
  id: 'fullstory',
  category: 'analytics',
  name: 'Fullstory',
  provider: 'Fullstory, Inc.',
  policyUrl: 'https://www.fullstory.com/legal/privacy-policy/',
  hosts: ['*.fullstory.com'],
  storage: [
    { name: 'fs_uid', maxAge: 365, purpose: 'Tells one visitor, and one visit, from another' },
    { name: 'fs_cid', maxAge: 365, purpose: 'Remembers what the visitor agreed to' },
    { name: 'fs_lua', maxAge: 0.0208, purpose: 'Keeps the time of the last action' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.fullstory.com/hc/en-us/articles/360020829513-Why-Fullstory-uses-First-Party-Cookies'],
  confirms: [],
  entities: ['FullStory'],
} as const satisfies Source<typeof fullstory>;

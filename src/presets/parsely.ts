import type { Preset, Source } from './preset.js';

/** Measures what is read. */
export const parsely = {
  id: 'parsely',
  category: 'analytics',
  name: 'Parse.ly',
  provider: 'Automattic Inc.',
  policyUrl: 'https://www.parse.ly/privacy-policy/',
  hosts: ['*.parsely.com'],
  storage: [
    { name: '_parsely_visitor', maxAge: 395, purpose: 'Tells one visitor from another' },
    { name: '_parsely_session', maxAge: 0.0208, purpose: 'Holds the pages of one visit together' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.parse.ly/privacy-policy/'],
  confirms: [],
  entities: ['Parse.ly'],
} as const satisfies Source<typeof parsely>;

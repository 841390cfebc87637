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
    { name: '_parsely_tpa_blocked', maxAge: 0.5, purpose: 'Notes whether measuring is blocked' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://docs.parse.ly/privacy/cookies/'],
  confirms: ['_parsely_visitor', '_parsely_session', '_parsely_tpa_blocked'],
  entities: ['Parse.ly'],
} as const satisfies Source<typeof parsely>;

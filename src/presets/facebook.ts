import type { Preset, Source } from './preset.js';

/** Shows posts, comments and buttons. */
export const facebook = {
  id: 'facebook',
  category: 'marketing',
  name: 'Facebook posts and buttons',
  provider: 'Meta Platforms Ireland Limited',
  policyUrl: 'https://www.facebook.com/privacy/policy/',
  hosts: ['connect.facebook.net', 'www.facebook.com', '*.fbcdn.net'],
  storage: [
    { name: 'fr', maxAge: 90, purpose: 'Shows advertisements that fit, and measures them' },
    { name: 'datr', maxAge: 730, purpose: 'Recognises the browser, against misuse' },
    { name: 'sb', maxAge: 730, purpose: 'Recognises the browser' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.facebook.com/policies/cookies/'],
  confirms: [],
  entities: ['Facebook'],
} as const satisfies Source<typeof facebook>;

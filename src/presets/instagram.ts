import type { Preset, Source } from './preset.js';

/** Shows posts. */
export const instagram = {
  id: 'instagram',
  category: 'marketing',
  name: 'Instagram',
  provider: 'Meta Platforms Ireland Limited',
  policyUrl: 'https://www.facebook.com/privacy/policy/',
  hosts: ['www.instagram.com', '*.cdninstagram.com'],
  storage: [
    { name: 'csrftoken', maxAge: 365, purpose: 'Protects from misuse' },
    { name: 'mid', maxAge: 730, purpose: 'Recognises the browser' },
    { name: 'ig_did', maxAge: 365, purpose: 'Recognises the device' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://privacycenter.instagram.com/policies/cookies/'],
  confirms: [],
  entities: ['Instagram'],
} as const satisfies Source<typeof instagram>;

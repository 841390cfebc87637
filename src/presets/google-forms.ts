import type { Preset, Source } from './preset.js';

/** Shows forms. */
export const googleForms = {
  id: 'google-forms',
  category: 'functional',
  name: 'Google Forms',
  provider: 'Google Ireland Limited',
  policyUrl: 'https://policies.google.com/privacy',
  hosts: ['docs.google.com'],
  storage: [{ name: 'NID', maxAge: 180, purpose: 'Remembers settings, and shows advertisements that fit' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://policies.google.com/technologies/cookies'],
  confirms: [],
  entities: [],
} as const satisfies Source<typeof googleForms>;

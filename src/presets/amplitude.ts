import type { Preset, Source } from './preset.js';

/** Measures how a product is used. */
export const amplitude = {
  id: 'amplitude',
  category: 'analytics',
  name: 'Amplitude',
  provider: 'Amplitude, Inc.',
  policyUrl: 'https://amplitude.com/privacy',
  hosts: ['*.amplitude.com'],
  storage: [
    { name: 'AMP_*', maxAge: 365, purpose: 'Tells one visitor from another, and remembers from where they came' },
    { name: 'AMP_unsent_*', kind: 'localStorage', purpose: 'Keeps what is still to be sent' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: [
    'https://amplitude.com/docs/sdks/analytics/browser/cookies-and-consent-management',
    'https://www.npmjs.com/package/@amplitude/analytics-browser',
  ],
  confirms: ['AMP_*', 'AMP_unsent_*'],
  entities: ['Amplitude Mobile Analytics'],
} as const satisfies Source<typeof amplitude>;

import type { Preset, Source } from './preset.js';

/** Collects what visitors do and passes it on. Each receiver is a service of its own. */
export const rudderstack = {
  id: 'rudderstack',
  category: 'analytics',
  name: 'RudderStack',
  provider: 'RudderStack Inc.',
  policyUrl: 'https://www.rudderstack.com/privacy-policy/',
  hosts: ['cdn.rudderlabs.com', '*.rudderstack.com'],
  storage: [
    { name: 'rl_*', maxAge: 365, purpose: 'Tells one visitor from another' },
    { name: 'rl_*', kind: 'localStorage', purpose: 'The same, where cookies do not work' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: [
    'https://www.rudderstack.com/docs/sources/sdks/rudderstack-javascript-sdk/data-storage-cookies/',
    'https://www.npmjs.com/package/@rudderstack/analytics-js',
  ],
  confirms: ['rl_*'],
  entities: [],
} as const satisfies Source<typeof rudderstack>;

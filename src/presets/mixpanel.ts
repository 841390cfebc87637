import type { Preset, Source } from './preset.js';

/** Measures how a product is used. */
export const mixpanel = {
  id: 'mixpanel',
  category: 'analytics',
  name: 'Mixpanel',
  provider: 'Mixpanel, Inc.',
  policyUrl: 'https://mixpanel.com/legal/privacy-policy/',
  hosts: ['*.mixpanel.com', '*.mxpnl.com'],
  storage: [
    { name: 'mp_*_mixpanel', maxAge: 365, purpose: 'Tells one visitor from another' },
    { name: 'mp_*_mixpanel', kind: 'localStorage', purpose: 'The same, where the site prefers this place' },
    { name: '__mpq_*', kind: 'localStorage', purpose: 'Keeps what is still to be sent' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.npmjs.com/package/mixpanel-browser'],
  confirms: ['mp_*_mixpanel', '__mpq_*'],
  entities: ['Mixpanel'],
} as const satisfies Source<typeof mixpanel>;

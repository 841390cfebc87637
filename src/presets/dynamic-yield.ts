import type { Preset, Source } from './preset.js';

/** Chooses content for each visitor. */
export const dynamicYield = {
  id: 'dynamic-yield',
  category: 'functional',
  name: 'Dynamic Yield',
  provider: 'Dynamic Yield Ltd.',
  policyUrl: 'https://www.dynamicyield.com/privacy-policy/',
  hosts: ['*.dynamicyield.com'],
  storage: [
    { name: '_dyid', maxAge: 30, purpose: 'Tells one visitor from another' },
    { name: '_dyid', kind: 'localStorage', purpose: 'Tells one visitor from another' },
    { name: '_dyid_server', maxAge: 365, purpose: 'Keeps a copy of the visitor’s identifier' },
    { name: '_dyjsession', maxAge: 0, purpose: 'Holds the pages of one visit together' },
    { name: 'DYID', maxAge: 365, purpose: 'Tells one visitor from another' },
    { name: 'DYSES', maxAge: 0, purpose: 'Holds the pages of one visit together' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://dy.dev/docs/cookie-management'],
  confirms: ['_dyid', '_dyid_server', '_dyjsession', 'DYID', 'DYSES'],
  entities: ['Dynamic Yield'],
} as const satisfies Source<typeof dynamicYield>;

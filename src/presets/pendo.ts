import type { Preset, Source } from './preset.js';

/** Measures how a product is used, and shows hints in it. */
export const pendo = {
  id: 'pendo',
  category: 'analytics',
  name: 'Pendo',
  provider: 'Pendo.io, Inc.',
  policyUrl: 'https://www.pendo.io/legal/privacy-policy/',
  hosts: ['*.pendo.io'],
  storage: [
    { name: '_pendo_visitorId.*', maxAge: 100, purpose: 'Tells one visitor from another' },
    { name: '_pendo_accountId.*', maxAge: 100, purpose: 'Keeps to which account the visitor belongs' },
    { name: '_pendo_*', kind: 'localStorage', purpose: 'Keeps who the visitor is, and which hints were seen' },
    { name: 'pendo_*', kind: 'sessionStorage', maxAge: 0, purpose: 'Tells one tab, and one visit, from another' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: [
    'https://support.pendo.io/hc/en-us/articles/360041032971-Agent-cookies-and-local-storage',
    'https://agent.pendo.io/cookies/localstorage',
  ],
  confirms: ['_pendo_visitorId.*', '_pendo_accountId.*', '_pendo_*', 'pendo_*'],
  entities: ['Pendo'],
} as const satisfies Source<typeof pendo>;

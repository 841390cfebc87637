import type { Preset, Source } from './preset.js';

/** Shows visitors again what they have looked at. */
export const criteo = {
  id: 'criteo',
  category: 'marketing',
  name: 'Criteo',
  provider: 'Criteo SA',
  policyUrl: 'https://www.criteo.com/privacy/',
  hosts: ['*.criteo.com', '*.criteo.net'],
  storage: [
    { name: 'cto_bundle', maxAge: 395, purpose: 'Recognises the browser for advertisements' },
    { name: 'cto_bidid', maxAge: 395, purpose: 'Recognises the browser when advertisements are auctioned' },
    { name: 'cto_lwid', maxAge: 395, purpose: 'Recognises the browser for advertisements' },
    { name: 'cto_*', kind: 'localStorage', purpose: 'Keeps the same identifiers once more' },
    { name: 'uid', maxAge: 395, purpose: 'Recognises the browser for advertisements, on many sites' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.criteo.com/privacy/how-we-use-your-data/'],
  confirms: [],
  entities: ['Criteo'],
} as const satisfies Source<typeof criteo>;

import type { Preset, Source } from './preset.js';

/** Recommends content and shows advertisements. */
export const taboola = {
  id: 'taboola',
  category: 'marketing',
  name: 'Taboola',
  provider: 'Taboola.com Ltd.',
  policyUrl: 'https://www.taboola.com/policies/privacy-policy',
  hosts: ['*.taboola.com'],
  storage: [
    { name: 't_gid', maxAge: 365, purpose: 'Recognises the browser for advertisements, on many sites' },
    { name: 't_pt_gid', maxAge: 365, purpose: 'Recognises the browser for advertisements' },
    { name: 'trc_cookie_storage', maxAge: 365, purpose: 'Recognises the browser for advertisements' },
    { name: 'taboola global:*', kind: 'localStorage', purpose: 'Keeps the same identifiers once more' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://policies.taboola.com/en/cookie-policy'],
  confirms: [],
  entities: ['Taboola'],
} as const satisfies Source<typeof taboola>;

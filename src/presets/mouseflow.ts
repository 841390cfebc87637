import type { Preset, Source } from './preset.js';

/** Records visits and shows where people click. */
export const mouseflow = {
  id: 'mouseflow',
  category: 'analytics',
  name: 'Mouseflow',
  provider: 'Mouseflow ApS',
  policyUrl: 'https://mouseflow.com/legal/company/privacy-policy/',
  hosts: ['*.mouseflow.com'],
  storage: [
    { name: 'mf_user', maxAge: 90, purpose: 'Notes whether the visitor is new or comes back' },
    { name: 'mf_*', maxAge: 0, purpose: 'Holds the pages of one visit together' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.mouseflow.com/en/articles/4282966-what-is-your-cookie-policy'],
  confirms: ['mf_user', 'mf_*'],
  entities: ['Mouseflow'],
} as const satisfies Source<typeof mouseflow>;

import type { Preset, Source } from './preset.js';

/** Counts visits. On your own server, put its host in `hosts`. */
export const matomo = {
  id: 'matomo',
  category: 'analytics',
  name: 'Matomo',
  provider: 'InnoCraft Limited',
  policyUrl: 'https://matomo.org/privacy-policy/',
  hosts: ['*.matomo.cloud'],
  storage: [
    { name: '_pk_id*', maxAge: 395, purpose: 'Tells one visitor from another' },
    { name: '_pk_ses*', maxAge: 0.0208, purpose: 'Holds the pages of one visit together' },
    { name: '_pk_ref*', maxAge: 180, purpose: 'Remembers from where the visitor came' },
    { name: '_pk_cvar*', maxAge: 0.0208, purpose: 'Keeps facts about the visit that the site has set' },
    { name: '_pk_hsr*', maxAge: 0.0208, purpose: 'Notes that this visit is recorded' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://matomo.org/faq/general/faq_146/'],
  confirms: ['_pk_id*', '_pk_ses*', '_pk_ref*', '_pk_cvar*', '_pk_hsr*'],
  entities: ['Matomo'],
} as const satisfies Source<typeof matomo>;

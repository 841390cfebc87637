import type { Preset, Source } from './preset.js';

/** Compares variants of a page. */
export const abTasty = {
  id: 'ab-tasty',
  category: 'analytics',
  name: 'AB Tasty',
  provider: 'AB Tasty SAS',
  policyUrl: 'https://www.abtasty.com/privacy-policy/',
  hosts: ['*.abtasty.com'],
  storage: [
    { name: 'ABTasty', maxAge: 395, purpose: 'Shows the same variant on every visit' },
    { name: 'ABTastySession', maxAge: 0.0208, purpose: 'Holds the pages of one visit together' },
    { name: 'ABTastyData', kind: 'localStorage', purpose: 'Keeps what the visitor has seen and bought' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://docs.abtasty.com/client-side/tag/tag-cookies'],
  confirms: ['ABTasty', 'ABTastySession', 'ABTastyData'],
  entities: ['AB Tasty'],
} as const satisfies Source<typeof abTasty>;

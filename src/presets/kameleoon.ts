import type { Preset, Source } from './preset.js';

/** Compares variants of a page. */
export const kameleoon = {
  id: 'kameleoon',
  category: 'analytics',
  name: 'Kameleoon',
  provider: 'Kameleoon SAS',
  policyUrl: 'https://www.kameleoon.com/privacy-policy',
  hosts: ['*.kameleoon.com', '*.kameleoon.eu', '*.kameleoon.io'],
  storage: [
    { name: 'kameleoonVisitorCode', maxAge: 380, purpose: 'Shows the same variant on every visit' },
    { name: 'kameleoon*', kind: 'localStorage', purpose: 'Remembers which variants were shown' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.rubydoc.info/gems/kameleoon-client-ruby/3.17.0/Kameleoon/Network/Cookie'],
  confirms: ['kameleoonVisitorCode'],
  entities: ['Kameleoon'],
} as const satisfies Source<typeof kameleoon>;

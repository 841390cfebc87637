import type { Preset, Source } from './preset.js';

/** Records visits and shows where people click. */
export const clarity = {
  id: 'clarity',
  category: 'analytics',
  name: 'Microsoft Clarity',
  provider: 'Microsoft Ireland Operations Limited',
  policyUrl: 'https://privacy.microsoft.com/privacystatement',
  hosts: ['*.clarity.ms', 'c.bing.com'],
  storage: [
    { name: '_clck', maxAge: 365, purpose: 'Tells one visitor from another' },
    { name: '_clsk', maxAge: 1, purpose: 'Joins the pages of one visit into one recording' },
    { name: '_cltk', kind: 'sessionStorage', maxAge: 0, purpose: 'Tells one tab from another' },
    { name: 'CLID', maxAge: 365, purpose: 'Remembers when Clarity first saw this visitor on any site' },
    { name: 'ANONCHK', maxAge: 0.0069, purpose: 'Notes whether an identifier is passed on to advertising' },
    { name: 'MUID', maxAge: 390, purpose: 'Recognises the browser on sites of Microsoft' },
    { name: 'MR', maxAge: 7, purpose: 'Notes whether an identifier has to be renewed' },
    { name: 'SM', maxAge: 0, purpose: 'Brings an identifier in line between domains of Microsoft' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://learn.microsoft.com/en-us/clarity/setup-and-installation/cookie-list', 'https://www.npmjs.com/package/clarity-js'],
  confirms: ['_clck', '_clsk', '_cltk'],
  entities: ['Clarity', 'Bing Ads'],
} as const satisfies Source<typeof clarity>;

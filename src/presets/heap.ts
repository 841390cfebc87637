import type { Preset, Source } from './preset.js';

/** Measures how a product is used. */
export const heap = {
  id: 'heap',
  category: 'analytics',
  name: 'Heap',
  provider: 'Heap Inc.',
  policyUrl: 'https://www.heap.io/privacy',
  hosts: ['*.heapanalytics.com'],
  storage: [
    { name: '_hp2_id.*', maxAge: 394, purpose: 'Tells one visitor from another' },
    { name: '_hp2_ses_props.*', maxAge: 0.0208, purpose: 'Holds the pages of one visit together' },
    { name: '_hp2_props.*', maxAge: 394, purpose: 'Keeps facts that the site adds to every event' },
    { name: '_hp5_meta.*', maxAge: 394, purpose: 'Tells one visitor, and one visit, from another' },
    { name: '_hp5_event_props.*', maxAge: 394, purpose: 'Keeps facts that the site adds to every event' },
    { name: '_hp5_let.*', maxAge: 394, purpose: 'Keeps the time of the last event' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.heap.io/hc/en-us/articles/37271939081617-What-cookies-does-Heap-set-and-what-are-they-used-for'],
  confirms: ['_hp2_id.*', '_hp2_ses_props.*', '_hp2_props.*', '_hp5_meta.*', '_hp5_event_props.*', '_hp5_let.*'],
  entities: ['Heap'],
} as const satisfies Source<typeof heap>;

import type { Preset, Source } from './preset.js';

/** Records visits and shows where people click. */
export const crazyEgg = {
  id: 'crazy-egg',
  category: 'analytics',
  name: 'Crazy Egg',
  provider: 'Crazy Egg, Inc.',
  policyUrl: 'https://www.crazyegg.com/privacy',
  hosts: ['*.crazyegg.com'],
  storage: [
    { name: '_ce.s', maxAge: 365, purpose: 'Tells one visitor, and one visit, from another' },
    { name: '_ce.clock_data', maxAge: 1, purpose: 'Brings the clock of the device in line' },
    { name: 'cebs', maxAge: 0, purpose: 'Notes that a visit is under way' },
    { name: 'cebsp_', maxAge: 0, purpose: 'Counts the pages of one visit' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.crazyegg.com/privacy'],
  confirms: [],
  entities: ['Crazy Egg'],
} as const satisfies Source<typeof crazyEgg>;

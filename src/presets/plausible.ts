import type { Preset, Source } from './preset.js';

/** Counts visits. */
export const plausible = {
  id: 'plausible',
  category: 'analytics',
  name: 'Plausible Analytics',
  provider: 'Plausible Insights OÜ',
  policyUrl: 'https://plausible.io/privacy',
  hosts: ['plausible.io'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://plausible.io/data-policy'],
  confirms: [],
  entities: ['Plausible'],
} as const satisfies Source<typeof plausible>;

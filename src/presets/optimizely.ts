import type { Preset, Source } from './preset.js';

/** Compares variants of a page. */
export const optimizely = {
  id: 'optimizely',
  category: 'analytics',
  name: 'Optimizely',
  provider: 'Optimizely North America, Inc.',
  policyUrl: 'https://www.optimizely.com/legal/privacy-notice/',
  hosts: ['*.optimizely.com'],
  storage: [
    { name: 'optimizelyEndUserId', maxAge: 180, purpose: 'Shows the same variant on every visit' },
    { name: 'optimizely_data*', kind: 'localStorage', purpose: 'Remembers which variants were shown' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://support.optimizely.com/hc/en-us/articles/4410284260365-Cookies-and-localStorage-in-snippets'],
  confirms: [],
  entities: ['Optimizely'],
} as const satisfies Source<typeof optimizely>;

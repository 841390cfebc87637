import type { Preset, Source } from './preset.js';

/** Counts visits. */
export const simpleAnalytics = {
  id: 'simple-analytics',
  category: 'analytics',
  name: 'Simple Analytics',
  provider: 'Simple Analytics B.V.',
  policyUrl: 'https://www.simpleanalytics.com/privacy-policy',
  hosts: ['*.simpleanalyticscdn.com'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://docs.simpleanalytics.com/what-we-collect'],
  confirms: [],
  entities: [],
} as const satisfies Source<typeof simpleAnalytics>;

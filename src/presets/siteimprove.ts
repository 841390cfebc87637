import type { Preset, Source } from './preset.js';

/** Counts visits. */
export const siteimprove = {
  id: 'siteimprove',
  category: 'analytics',
  name: 'Siteimprove',
  provider: 'Siteimprove A/S',
  policyUrl: 'https://www.siteimprove.com/privacy/privacy-policy/',
  hosts: ['siteimproveanalytics.com', '*.siteimproveanalytics.io'],
  storage: [{ name: 'nmstat', maxAge: 365, purpose: 'Tells one visitor from another' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.siteimprove.com/privacy/privacy-policy/'],
  confirms: [],
  entities: ['Siteimprove'],
} as const satisfies Source<typeof siteimprove>;

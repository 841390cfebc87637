import type { Preset, Source } from './preset.js';

/** Reports errors. */
export const bugsnag = {
  id: 'bugsnag',
  category: 'analytics',
  name: 'BugSnag',
  provider: 'SmartBear Software Inc.',
  policyUrl: 'https://smartbear.com/privacy/',
  hosts: ['*.bugsnag.com', 'd2wy8f7a9ursnm.cloudfront.net'],
  storage: [{ name: 'bugsnag-anonymous-id', kind: 'localStorage', purpose: 'Counts how many visitors an error meets' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.npmjs.com/package/@bugsnag/browser'],
  confirms: ['bugsnag-anonymous-id'],
  entities: ['Bugsnag'],
} as const satisfies Source<typeof bugsnag>;

import type { Preset, Source } from './preset.js';

/** Reports errors and how fast pages are. */
export const newRelic = {
  id: 'new-relic',
  category: 'analytics',
  name: 'New Relic Browser',
  provider: 'New Relic, Inc.',
  policyUrl: 'https://newrelic.com/termsandconditions/privacy',
  hosts: ['*.newrelic.com', '*.nr-data.net'],
  storage: [{ name: 'NRBA_SESSION*', kind: 'localStorage', purpose: 'Holds the pages of one visit together' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: [
    'https://docs.newrelic.com/docs/browser/new-relic-browser/page-load-timing-resources/session-tracking',
    'https://www.npmjs.com/package/@newrelic/browser-agent',
  ],
  confirms: ['NRBA_SESSION*'],
  entities: ['New Relic'],
} as const satisfies Source<typeof newRelic>;

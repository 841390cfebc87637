import type { Preset, Source } from './preset.js';

/** Collects what visitors do, mostly on a server of the site itself: put its host in `hosts`. */
export const snowplow = {
  id: 'snowplow',
  category: 'analytics',
  name: 'Snowplow',
  provider: 'Snowplow Analytics Limited',
  policyUrl: 'https://snowplow.io/privacy-policy',
  hosts: ['*.snplow.net'],
  storage: [
    { name: '_sp_id.*', maxAge: 730, purpose: 'Tells one visitor from another' },
    { name: '_sp_ses.*', maxAge: 0.0208, purpose: 'Holds the pages of one visit together' },
    { name: 'snowplowOutQueue_*', kind: 'localStorage', purpose: 'Keeps what is still to be sent' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.npmjs.com/package/@snowplow/browser-tracker-core'],
  confirms: ['_sp_id.*', '_sp_ses.*', 'snowplowOutQueue_*'],
  entities: [],
} as const satisfies Source<typeof snowplow>;

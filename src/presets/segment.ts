import type { Preset, Source } from './preset.js';

/** Collects what visitors do and passes it on. Each receiver is a service of its own. */
export const segment = {
  id: 'segment',
  category: 'analytics',
  name: 'Segment',
  provider: 'Twilio Inc.',
  policyUrl: 'https://www.twilio.com/en-us/legal/privacy',
  hosts: ['cdn.segment.com', 'api.segment.io'],
  storage: [
    { name: 'ajs_anonymous_id', maxAge: 365, purpose: 'Tells one visitor from another' },
    { name: 'ajs_user_id', maxAge: 365, purpose: 'Keeps the identifier that the site gave' },
    { name: 'ajs_group_id', maxAge: 365, purpose: 'Keeps to which group the visitor belongs' },
    { name: 'ajs_*', kind: 'localStorage', purpose: 'Keeps the same, and facts about the visitor' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.npmjs.com/package/@segment/analytics-next'],
  confirms: ['ajs_anonymous_id', 'ajs_user_id', 'ajs_group_id', 'ajs_*'],
  entities: ['Segment'],
} as const satisfies Source<typeof segment>;

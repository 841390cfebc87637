import type { Preset, Source } from './preset.js';

/** Books appointments. */
export const calendly = {
  id: 'calendly',
  category: 'functional',
  name: 'Calendly',
  provider: 'Calendly, LLC',
  policyUrl: 'https://calendly.com/legal/privacy-notice',
  hosts: ['calendly.com', '*.calendly.com'],
  storage: [
    { name: '_calendly_session', maxAge: 21, purpose: 'Keeps the state of a booking' },
    { name: '__cf_bm', maxAge: 0.0208, purpose: 'Tells people from programs' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://calendly.com/legal/privacy-notice'],
  confirms: [],
  entities: ['Calendly'],
} as const satisfies Source<typeof calendly>;

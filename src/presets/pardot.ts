import type { Preset, Source } from './preset.js';

/** Links visits to contacts of the sales team. */
export const pardot = {
  id: 'pardot',
  category: 'marketing',
  name: 'Account Engagement (Pardot)',
  provider: 'Salesforce, Inc.',
  policyUrl: 'https://www.salesforce.com/company/legal/privacy/',
  hosts: ['*.pardot.com'],
  storage: [
    { name: 'visitor_id*', maxAge: 365, purpose: 'Recognises visitors, and what they look at' },
    { name: 'pi_opt_in*', maxAge: 365, purpose: 'Remembers what the visitor agreed to' },
    { name: 'lpv*', maxAge: 0.0208, purpose: 'Counts a page once in each visit' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.pardot.com/faqs/administration/pardot-track-activities/'],
  confirms: [],
  entities: ['Pardot'],
} as const satisfies Source<typeof pardot>;

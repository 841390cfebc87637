import type { Preset, Source } from './preset.js';

/** Links visits to a mailing list, and shows forms for it. */
export const mailchimp = {
  id: 'mailchimp',
  category: 'marketing',
  name: 'Mailchimp',
  provider: 'Intuit Inc.',
  policyUrl: 'https://www.intuit.com/privacy/statement/',
  hosts: ['chimpstatic.com', '*.list-manage.com', '*.mailchimp.com'],
  storage: [{ name: '_mcid', maxAge: 365, purpose: 'Recognises subscribers' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://mailchimp.com/legal/cookies/'],
  confirms: [],
  entities: ['Mailchimp'],
} as const satisfies Source<typeof mailchimp>;

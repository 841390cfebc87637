import type { Preset, Source } from './preset.js';

/** Links visits to a mailing list, and shows forms for it. */
export const brevo = {
  id: 'brevo',
  category: 'marketing',
  name: 'Brevo',
  provider: 'Sendinblue SAS',
  policyUrl: 'https://www.brevo.com/legal/privacypolicy/',
  hosts: ['*.brevo.com', 'sibautomation.com'],
  storage: [{ name: 'sib_cuid', maxAge: 180, purpose: 'Recognises contacts, and what they look at' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.brevo.com/hc/en-us/articles/4409601214226'],
  confirms: [],
  entities: [],
} as const satisfies Source<typeof brevo>;

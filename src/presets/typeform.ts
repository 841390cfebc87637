import type { Preset, Source } from './preset.js';

/** Shows forms. */
export const typeform = {
  id: 'typeform',
  category: 'functional',
  name: 'Typeform',
  provider: 'TYPEFORM SL',
  policyUrl: 'https://www.typeform.com/privacy-policy/',
  hosts: ['*.typeform.com'],
  storage: [
    { name: 'attribution_user_id', maxAge: 365, purpose: 'Recognises the visitor' },
    { name: 'tf_respondent_cc', maxAge: 180, purpose: 'Remembers what the visitor agreed to' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.typeform.com/privacy-policy/'],
  confirms: [],
  entities: [],
} as const satisfies Source<typeof typeform>;

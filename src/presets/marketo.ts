import type { Preset, Source } from './preset.js';

/** Links visits to contacts of the sales team. */
export const marketo = {
  id: 'marketo',
  category: 'marketing',
  name: 'Marketo Engage',
  provider: 'Adobe Systems Software Ireland Limited',
  policyUrl: 'https://www.adobe.com/privacy/policy.html',
  hosts: ['munchkin.marketo.net', '*.mktoresp.com', '*.marketo.com'],
  storage: [{ name: '_mkto_trk', maxAge: 730, purpose: 'Recognises visitors, and what they look at' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/javascriptapi/leadtracking/lead-tracking'],
  confirms: [],
  entities: ['Marketo'],
} as const satisfies Source<typeof marketo>;

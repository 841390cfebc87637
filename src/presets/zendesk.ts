import type { Preset, Source } from './preset.js';

/** Shows a chat and a help centre. */
export const zendesk = {
  id: 'zendesk',
  category: 'functional',
  name: 'Zendesk',
  provider: 'Zendesk, Inc.',
  policyUrl: 'https://www.zendesk.com/company/agreements-and-terms/privacy-notice/',
  hosts: ['static.zdassets.com', 'ekr.zdassets.com', '*.zendesk.com', '*.zopim.com'],
  storage: [
    { name: '__zlcmid', maxAge: 365, purpose: 'Finds the conversation of a visitor again' },
    { name: '__zlcprivacy', maxAge: 365, purpose: 'Remembers what the visitor agreed to' },
    { name: 'ZD-*', kind: 'localStorage', purpose: 'Keeps the state of the widget' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://support.zendesk.com/hc/en-us/articles/4408828505754-Enabling-cookie-consent-for-the-Chat-widget'],
  confirms: ['__zlcmid', '__zlcprivacy'],
  entities: ['ZenDesk'],
} as const satisfies Source<typeof zendesk>;

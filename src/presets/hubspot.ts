import type { Preset, Source } from './preset.js';

/** Links visits to contacts, and shows forms and a chat. */
export const hubspot = {
  id: 'hubspot',
  category: 'marketing',
  name: 'HubSpot',
  provider: 'HubSpot Ireland Limited',
  policyUrl: 'https://legal.hubspot.com/privacy-policy',
  hosts: ['*.hs-scripts.com', '*.hs-analytics.net', '*.hs-banner.com', '*.hsforms.net', '*.hsforms.com', '*.hubspot.com'],
  storage: [
    { name: '__hstc', maxAge: 180, purpose: 'Tells one visitor from another' },
    { name: 'hubspotutk', maxAge: 180, purpose: 'Recognises contacts' },
    { name: '__hssc', maxAge: 0.0208, purpose: 'Holds the pages of one visit together' },
    { name: '__hssrc', maxAge: 0, purpose: 'Notes whether the browser was started anew' },
    { name: 'messagesUtk', maxAge: 180, purpose: 'Finds the conversation of a visitor again' },
    { name: 'hs-messages-is-open', maxAge: 0.0208, purpose: 'Remembers that the chat is open' },
    { name: 'hs-messages-hide-welcome-message', maxAge: 1, purpose: 'Remembers that the greeting was closed' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://knowledge.hubspot.com/articles/kcs_article/reports/what-cookies-does-hubspot-set-in-a-visitor-s-browser'],
  confirms: ['hs-messages-is-open'],
  entities: ['Hubspot'],
} as const satisfies Source<typeof hubspot>;

import type { Preset, Source } from './preset.js';

/** Shows advertisements to visitors again. */
export const tradeDesk = {
  id: 'trade-desk',
  category: 'marketing',
  name: 'The Trade Desk',
  provider: 'The Trade Desk, Inc.',
  policyUrl: 'https://www.thetradedesk.com/us/privacy',
  hosts: ['*.adsrvr.org'],
  storage: [
    { name: 'TDID', maxAge: 365, purpose: 'Recognises the browser for advertisements, on many sites' },
    { name: 'TDCPM', maxAge: 365, purpose: 'Brings identifiers for advertisements in line' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.thetradedesk.com/us/privacy'],
  confirms: [],
  entities: ['The Trade Desk'],
} as const satisfies Source<typeof tradeDesk>;

import type { Preset, Source } from './preset.js';

/** Shows a chat. */
export const drift = {
  id: 'drift',
  category: 'functional',
  name: 'Drift',
  provider: 'Salesloft, Inc.',
  policyUrl: 'https://www.salesloft.com/legal/privacy-notice',
  hosts: ['*.driftt.com', '*.drift.com'],
  storage: [
    { name: 'drift_aid', maxAge: 730, purpose: 'Recognises the visitor' },
    { name: 'driftt_aid', maxAge: 730, purpose: 'Recognises the visitor' },
    { name: 'drift_campaign_refresh', maxAge: 0.0208, purpose: 'Holds the pages of one visit together' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.salesloft.com/legal/privacy-notice'],
  confirms: [],
  entities: ['Drift'],
} as const satisfies Source<typeof drift>;

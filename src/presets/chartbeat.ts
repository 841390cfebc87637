import type { Preset, Source } from './preset.js';

/** Measures what is read. */
export const chartbeat = {
  id: 'chartbeat',
  category: 'analytics',
  name: 'Chartbeat',
  provider: 'Chartbeat, Inc.',
  policyUrl: 'https://chartbeat.com/privacy/',
  hosts: ['*.chartbeat.com', '*.chartbeat.net'],
  storage: [
    { name: '_cb', maxAge: 395, purpose: 'Tells one visitor from another' },
    { name: '_chartbeat2', maxAge: 395, purpose: 'Counts how often a visitor comes back' },
    { name: '_cb_svref', maxAge: 0.0208, purpose: 'Remembers from where the visitor came' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.chartbeat.com/hc/en-us/articles/360044659014-Chartbeat-Cookies'],
  confirms: ['_cb_svref'],
  entities: ['Chartbeat'],
} as const satisfies Source<typeof chartbeat>;

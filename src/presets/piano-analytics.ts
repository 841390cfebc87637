import type { Preset, Source } from './preset.js';

/** Counts visits. */
export const pianoAnalytics = {
  id: 'piano-analytics',
  category: 'analytics',
  name: 'Piano Analytics',
  provider: 'Piano Software, Inc.',
  policyUrl: 'https://piano.io/privacy-policy/',
  hosts: ['tag.aticdn.net', '*.xiti.com', '*.pa-cd.com'],
  storage: [
    { name: '_pcid', maxAge: 395, purpose: 'Tells one visitor from another' },
    { name: '_pctx', maxAge: 395, purpose: 'Keeps facts that Piano’s tools share' },
    { name: '_pprv', maxAge: 395, purpose: 'Remembers what the visitor agreed to' },
    { name: 'pa_user', maxAge: 395, purpose: 'Keeps facts about the visitor that the site has set' },
    { name: 'pa_vid', maxAge: 395, purpose: 'Tells one visitor from another, in older versions' },
    { name: 'pa_privacy', maxAge: 395, purpose: 'Remembers what the visitor agreed to, in older versions' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://developers.atinternet-solutions.com/piano-analytics/data-collection/general/cookie-storage'],
  confirms: ['_pcid', '_pctx', '_pprv', 'pa_user', 'pa_vid', 'pa_privacy'],
  entities: ['XiTi'],
} as const satisfies Source<typeof pianoAnalytics>;

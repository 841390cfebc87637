import type { Preset, Source } from './preset.js';

/** Records visits and shows where people click. */
export const contentsquare = {
  id: 'contentsquare',
  category: 'analytics',
  name: 'Contentsquare',
  provider: 'Content Square SAS',
  policyUrl: 'https://contentsquare.com/privacy-center/privacy-policy/',
  hosts: ['*.contentsquare.net', '*.contentsquare.com'],
  storage: [
    { name: '_cs_id', maxAge: 395, purpose: 'Tells one visitor from another' },
    { name: '_cs_s', maxAge: 0.0208, purpose: 'Holds the pages of one visit together' },
    { name: '_cs_c', maxAge: 395, purpose: 'Remembers what the visitor agreed to' },
    { name: '_cs_s_ctx', maxAge: 0.0208, purpose: 'Keeps facts about the visit' },
    { name: '_cs_i', maxAge: 3, purpose: 'Keeps the identifier that the site gave, encrypted' },
    { name: '_cs_cvars', maxAge: 0, purpose: 'Keeps facts about the visit that the site has set' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://docs.contentsquare.com/en/web/cookies/'],
  confirms: ['_cs_id', '_cs_s', '_cs_c', '_cs_s_ctx', '_cs_i', '_cs_cvars'],
  entities: ['ContentSquare'],
} as const satisfies Source<typeof contentsquare>;

import type { Preset, Source } from './preset.js';

/** Recommends content and shows advertisements. */
export const outbrain = {
  id: 'outbrain',
  category: 'marketing',
  name: 'Outbrain',
  provider: 'Outbrain UK Limited',
  policyUrl: 'https://www.outbrain.com/privacy/',
  hosts: ['*.outbrain.com', '*.outbrainimg.com'],
  storage: [
    { name: 'obuid', maxAge: 90, purpose: 'Recognises the browser for advertisements' },
    { name: 'outbrain_cid_fetch', maxAge: 0.0035, purpose: 'Notes that an identifier was asked for' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.outbrain.com/privacy/cookies/'],
  confirms: [],
  entities: ['Outbrain'],
} as const satisfies Source<typeof outbrain>;

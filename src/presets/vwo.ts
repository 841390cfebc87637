import type { Preset, Source } from './preset.js';

/** Compares variants of a page. */
export const vwo = {
  id: 'vwo',
  category: 'analytics',
  name: 'VWO',
  provider: 'Wingify Software Private Limited',
  policyUrl: 'https://vwo.com/privacy-policy/',
  hosts: ['*.visualwebsiteoptimizer.com', '*.vwo.com'],
  storage: [
    { name: '_vis_opt_exp_*', maxAge: 100, purpose: 'Shows the same variant on every visit' },
    { name: '_vis_opt_s', maxAge: 100, purpose: 'Notes whether the visitor is new or comes back' },
    { name: '_vis_opt_test_cookie', maxAge: 0, purpose: 'Notes whether cookies work' },
    { name: '_vwo_uuid*', maxAge: 366, purpose: 'Tells one visitor from another' },
    { name: '_vwo_ds', maxAge: 90, purpose: 'Keeps facts about the visitor' },
    { name: '_vwo_sn', maxAge: 0.0208, purpose: 'Holds the pages of one visit together' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.vwo.com/hc/en-us/articles/360033990873'],
  confirms: ['_vis_opt_exp_*', '_vis_opt_s', '_vis_opt_test_cookie'],
  entities: ['VWO'],
} as const satisfies Source<typeof vwo>;

import type { Preset, Source } from './preset.js';

/** Measures what advertisements led to, and shows them to visitors again. */
export const pinterestTag = {
  id: 'pinterest-tag',
  category: 'marketing',
  name: 'Pinterest Tag',
  provider: 'Pinterest Europe Limited',
  policyUrl: 'https://policy.pinterest.com/en/privacy-policy',
  hosts: ['s.pinimg.com', 'ct.pinterest.com'],
  storage: [
    { name: '_pin_unauth', maxAge: 365, purpose: 'Recognises the browser for advertisements' },
    { name: '_pinterest_ct_ua', maxAge: 365, purpose: 'Recognises the browser for advertisements, on many sites' },
    { name: '_epik', maxAge: 365, purpose: 'Remembers a click on an advertisement' },
    { name: '_derived_epik', maxAge: 365, purpose: 'Keeps an identifier that was found in another way' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies'],
  confirms: [],
  entities: ['Pinterest'],
} as const satisfies Source<typeof pinterestTag>;

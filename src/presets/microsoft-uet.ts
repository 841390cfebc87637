import type { Preset, Source } from './preset.js';

/** Measures what advertisements led to, and shows them to visitors again. */
export const microsoftUet = {
  id: 'microsoft-uet',
  category: 'marketing',
  name: 'Microsoft Advertising',
  provider: 'Microsoft Ireland Operations Limited',
  policyUrl: 'https://privacy.microsoft.com/privacystatement',
  hosts: ['bat.bing.com', 'bat.bing.net'],
  storage: [
    { name: '_uetsid*', maxAge: 1, purpose: 'Holds the pages of one visit together' },
    { name: '_uetvid*', maxAge: 390, purpose: 'Recognises the browser for advertisements' },
    { name: '_uetmsclkid', maxAge: 90, purpose: 'Remembers a click on an advertisement' },
    { name: '_uet*', kind: 'localStorage', purpose: 'Keeps the same identifiers once more' },
    { name: 'MUID', maxAge: 390, purpose: 'Recognises the browser on sites of Microsoft' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_faq'],
  confirms: [],
  entities: ['Bing Ads'],
} as const satisfies Source<typeof microsoftUet>;

import type { Preset, Source } from './preset.js';

/** Measures what advertisements led to, and shows them to visitors again. */
export const linkedinInsight = {
  id: 'linkedin-insight',
  category: 'marketing',
  name: 'LinkedIn Insight Tag',
  provider: 'LinkedIn Ireland Unlimited Company',
  policyUrl: 'https://www.linkedin.com/legal/privacy-policy',
  hosts: ['snap.licdn.com', 'px.ads.linkedin.com', 'www.linkedin.com'],
  storage: [
    { name: 'li_fat_id', maxAge: 30, purpose: 'Recognises members for advertisements' },
    { name: 'li_sugr', maxAge: 90, purpose: 'Guesses who a visitor is' },
    { name: 'bcookie', maxAge: 365, purpose: 'Recognises the browser' },
    { name: 'lidc', maxAge: 1, purpose: 'Remembers which server is near' },
    { name: 'UserMatchHistory', maxAge: 30, purpose: 'Brings identifiers for advertisements in line' },
    { name: 'AnalyticsSyncHistory', maxAge: 30, purpose: 'Notes when identifiers were brought in line' },
    { name: 'lms_ads', maxAge: 30, purpose: 'Recognises members for advertisements' },
    { name: 'lms_analytics', maxAge: 30, purpose: 'Recognises members for statistics' },
    { name: 'li_gc', maxAge: 180, purpose: 'Remembers what the visitor agreed to' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.linkedin.com/legal/l/cookie-table'],
  confirms: [],
  entities: ['LinkedIn Ads'],
} as const satisfies Source<typeof linkedinInsight>;

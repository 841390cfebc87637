import type { Preset, Source } from './preset.js';

/** Measures what advertisements led to, and shows them to visitors again. */
export const tiktokPixel = {
  id: 'tiktok-pixel',
  category: 'marketing',
  name: 'TikTok Pixel',
  provider: 'TikTok Technology Limited',
  policyUrl: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en',
  hosts: ['analytics.tiktok.com'],
  storage: [
    { name: '_ttp', maxAge: 395, purpose: 'Recognises the browser for advertisements' },
    { name: '_tt_enable_cookie', maxAge: 395, purpose: 'Notes whether cookies work' },
    { name: 'tt_sessionId', kind: 'sessionStorage', maxAge: 0, purpose: 'Holds the pages of one visit together' },
    { name: 'tt_appInfo', kind: 'sessionStorage', maxAge: 0, purpose: 'Keeps settings of the pixel' },
    { name: 'tt_pixel_session_index', kind: 'sessionStorage', maxAge: 0, purpose: 'Counts visits' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://ads.tiktok.com/help/article/using-cookies-with-tiktok-pixel'],
  confirms: [],
  entities: ['TikTok'],
} as const satisfies Source<typeof tiktokPixel>;

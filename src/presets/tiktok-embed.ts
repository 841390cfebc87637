import type { Preset, Source } from './preset.js';

/** Shows videos. */
export const tiktokEmbed = {
  id: 'tiktok-embed',
  category: 'marketing',
  name: 'TikTok videos',
  provider: 'TikTok Technology Limited',
  policyUrl: 'https://www.tiktok.com/legal/page/eea/privacy-policy/en',
  hosts: ['*.tiktok.com'],
  storage: [
    { name: 'ttwid', maxAge: 365, purpose: 'Recognises the browser' },
    { name: 'tt_csrf_token', maxAge: 0, purpose: 'Protects from misuse' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.tiktok.com/legal/page/global/cookie-policy/en'],
  confirms: [],
  entities: ['TikTok'],
} as const satisfies Source<typeof tiktokEmbed>;

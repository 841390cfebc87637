import type { Preset, Source } from './preset.js';

/** Shows posts. */
export const xPosts = {
  id: 'x-posts',
  category: 'marketing',
  name: 'Posts of X',
  provider: 'X Internet Unlimited Company',
  policyUrl: 'https://x.com/en/privacy',
  hosts: ['platform.twitter.com', 'syndication.twitter.com', 'platform.x.com', '*.twimg.com'],
  storage: [
    { name: 'guest_id', maxAge: 730, purpose: 'Recognises visitors who are not signed in' },
    { name: 'personalization_id', maxAge: 730, purpose: 'Recognises the browser for advertisements' },
    { name: '__widgetsettings', kind: 'localStorage', purpose: 'Keeps settings of the widget' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.x.com/en/rules-and-policies/x-cookies'],
  confirms: [],
  entities: ['Twitter'],
} as const satisfies Source<typeof xPosts>;

import type { Preset, Source } from './preset.js';

/** Shows a chat. */
export const livechat = {
  id: 'livechat',
  category: 'functional',
  name: 'LiveChat',
  provider: 'Text, Inc.',
  policyUrl: 'https://www.livechat.com/legal/privacy-policy/',
  hosts: ['*.livechatinc.com', '*.livechat-static.com'],
  storage: [
    { name: '__lc_cid', maxAge: 730, purpose: 'Recognises the visitor' },
    { name: '__lc_cst', maxAge: 730, purpose: 'Proves that it is the same visitor' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.livechat.com/legal/privacy-policy/'],
  confirms: [],
  entities: ['LiveChat'],
} as const satisfies Source<typeof livechat>;

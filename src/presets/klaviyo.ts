import type { Preset, Source } from './preset.js';

/** Links visits to a mailing list, and shows forms for it. */
export const klaviyo = {
  id: 'klaviyo',
  category: 'marketing',
  name: 'Klaviyo',
  provider: 'Klaviyo, Inc.',
  policyUrl: 'https://www.klaviyo.com/legal/privacy',
  hosts: ['*.klaviyo.com'],
  storage: [
    { name: '__kla_id', maxAge: 730, purpose: 'Recognises subscribers, and what they look at' },
    { name: 'klaviyoOnsite', kind: 'localStorage', purpose: 'Remembers which forms were shown' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.klaviyo.com/hc/en-us/articles/360034666712'],
  confirms: ['__kla_id'],
  entities: ['Klaviyo'],
} as const satisfies Source<typeof klaviyo>;

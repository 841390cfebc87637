import type { Preset, Source } from './preset.js';

/** Shows a chat. */
export const intercom = {
  id: 'intercom',
  category: 'functional',
  name: 'Intercom',
  provider: 'Intercom R&D Unlimited Company',
  policyUrl: 'https://www.intercom.com/legal/privacy',
  hosts: ['*.intercom.io', '*.intercomcdn.com'],
  storage: [
    { name: 'intercom-id-*', maxAge: 270, purpose: 'Recognises the visitor' },
    { name: 'intercom-session-*', maxAge: 7, purpose: 'Finds the conversation of a visitor again' },
    { name: 'intercom-device-id-*', maxAge: 270, purpose: 'Recognises the device, against misuse' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.intercom.com/help/en/articles/2361922-intercom-messenger-cookies'],
  confirms: ['intercom-id-*', 'intercom-session-*', 'intercom-device-id-*'],
  entities: ['Intercom'],
} as const satisfies Source<typeof intercom>;

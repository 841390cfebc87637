import type { Preset, Source } from './preset.js';

/** Shows a chat. */
export const olark = {
  id: 'olark',
  category: 'functional',
  name: 'Olark',
  provider: 'Habla, Inc.',
  policyUrl: 'https://www.olark.com/privacy-policy/',
  hosts: ['*.olark.com'],
  storage: [
    { name: 'hblid', maxAge: 730, purpose: 'Recognises the visitor' },
    { name: 'olfsk', maxAge: 730, purpose: 'Keeps the state of the chat' },
    { name: 'wcsid', maxAge: 0, purpose: 'Holds the pages of one visit together' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.olark.com/help/cookies'],
  confirms: [],
  entities: ['Olark'],
} as const satisfies Source<typeof olark>;

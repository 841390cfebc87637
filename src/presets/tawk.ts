import type { Preset, Source } from './preset.js';

/** Shows a chat. */
export const tawk = {
  id: 'tawk',
  category: 'functional',
  name: 'tawk.to',
  provider: 'tawk.to inc.',
  policyUrl: 'https://www.tawk.to/privacy-policy/',
  hosts: ['*.tawk.to'],
  storage: [
    { name: 'tawk_uuid_*', maxAge: 180, purpose: 'Recognises the visitor' },
    { name: 'twk_uuid_*', maxAge: 180, purpose: 'Recognises the visitor' },
    { name: 'twk_idm_key', maxAge: 0, purpose: 'Keeps the connection of a visitor' },
    { name: 'TawkConnectionTime', maxAge: 0, purpose: 'Keeps the connection of a visitor in several tabs' },
    { name: 'twk_token_*', kind: 'localStorage', purpose: 'Keeps the connection of a visitor' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.tawk.to/article/what-are-tawkto-cookies-and-what-do-they-do'],
  confirms: ['tawk_uuid_*', 'twk_idm_key', 'TawkConnectionTime', 'twk_token_*'],
  entities: ['Tawk.to'],
} as const satisfies Source<typeof tawk>;

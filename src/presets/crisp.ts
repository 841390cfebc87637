import type { Preset, Source } from './preset.js';

/** Shows a chat. */
export const crisp = {
  id: 'crisp',
  category: 'functional',
  name: 'Crisp',
  provider: 'Crisp IM SAS',
  policyUrl: 'https://crisp.chat/en/privacy/',
  hosts: ['*.crisp.chat'],
  storage: [{ name: 'crisp-client/*', maxAge: 180, purpose: 'Finds the conversation of a visitor again' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://docs.crisp.chat/guides/chatbox-sdks/web-sdk/cookie-policies/'],
  confirms: [],
  entities: ['Crisp'],
} as const satisfies Source<typeof crisp>;

import type { Preset, Source } from './preset.js';

/** Shows a chat. */
export const freshchat = {
  id: 'freshchat',
  category: 'functional',
  name: 'Freshchat',
  provider: 'Freshworks Inc.',
  policyUrl: 'https://www.freshworks.com/privacy/',
  hosts: ['*.freshchat.com'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.freshworks.com/privacy/'],
  confirms: [],
  entities: ['Freshchat'],
} as const satisfies Source<typeof freshchat>;

import type { Preset, Source } from './preset.js';

/** Loads other tags. Each of them is a service of its own. */
export const googleTagManager = {
  id: 'google-tag-manager',
  category: 'analytics',
  name: 'Google Tag Manager',
  provider: 'Google Ireland Limited',
  policyUrl: 'https://policies.google.com/privacy',
  hosts: ['www.googletagmanager.com'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://support.google.com/tagmanager/answer/9323295'],
  confirms: [],
  entities: ['Google Tag Manager'],
} as const satisfies Source<typeof googleTagManager>;

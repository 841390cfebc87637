import type { Preset, Source } from './preset.js';

/** Plays videos. */
export const dailymotion = {
  id: 'dailymotion',
  category: 'marketing',
  name: 'Dailymotion',
  provider: 'Dailymotion SA',
  policyUrl: 'https://legal.dailymotion.com/en/privacy-policy/',
  hosts: ['*.dailymotion.com', '*.dmcdn.net'],
  storage: [
    { name: 'ts', maxAge: 395, purpose: 'Tells one visitor from another' },
    { name: 'v1st', maxAge: 395, purpose: 'Tells one visitor from another' },
    { name: 'dmvk', maxAge: 0, purpose: 'Protects from misuse' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://legal.dailymotion.com/en/cookie-policy/'],
  confirms: [],
  entities: ['Dailymotion'],
} as const satisfies Source<typeof dailymotion>;

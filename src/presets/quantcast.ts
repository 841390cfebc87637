import type { Preset, Source } from './preset.js';

/** Measures audiences for advertising. */
export const quantcast = {
  id: 'quantcast',
  category: 'marketing',
  name: 'Quantcast',
  provider: 'Quantcast Corp.',
  policyUrl: 'https://www.quantcast.com/privacy/',
  hosts: ['*.quantserve.com', '*.quantcount.com'],
  storage: [
    { name: '__qca', maxAge: 395, purpose: 'Tells one visitor from another' },
    { name: 'mc', maxAge: 395, purpose: 'Recognises the browser for advertisements, on many sites' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.quantcast.com/privacy/'],
  confirms: [],
  entities: ['Quantcast'],
} as const satisfies Source<typeof quantcast>;

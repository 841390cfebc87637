import type { Preset, Source } from './preset.js';

/** Shows advertisements to visitors again. */
export const adroll = {
  id: 'adroll',
  category: 'marketing',
  name: 'AdRoll',
  provider: 'NextRoll, Inc.',
  policyUrl: 'https://www.nextroll.com/privacy',
  hosts: ['*.adroll.com'],
  storage: [
    { name: '__adroll_fpc', maxAge: 365, purpose: 'Recognises the browser for advertisements' },
    { name: '__ar_v4', maxAge: 365, purpose: 'Measures what an advertisement led to' },
    { name: '__adroll', maxAge: 395, purpose: 'Recognises the browser for advertisements, on many sites' },
    { name: '__adroll_shared', maxAge: 395, purpose: 'Recognises the browser for advertisements, on many sites' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.nextroll.com/privacy'],
  confirms: [],
  entities: ['Adroll'],
} as const satisfies Source<typeof adroll>;

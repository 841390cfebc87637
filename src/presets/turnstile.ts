import type { Preset, Source } from './preset.js';

/** Tells people from programs. */
export const turnstile = {
  id: 'turnstile',
  category: 'necessary',
  name: 'Cloudflare Turnstile',
  provider: 'Cloudflare, Inc.',
  policyUrl: 'https://www.cloudflare.com/privacypolicy/',
  hosts: ['challenges.cloudflare.com'],
  storage: [{ name: 'cf_clearance', maxAge: 365, purpose: 'Remembers that a check was passed' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://developers.cloudflare.com/turnstile/get-started/pre-clearance'],
  confirms: [],
  entities: [],
} as const satisfies Source<typeof turnstile>;

import type { Preset, Source } from './preset.js';

/** Tells people from programs. */
export const hcaptcha = {
  id: 'hcaptcha',
  category: 'necessary',
  name: 'hCaptcha',
  provider: 'Intuition Machines, Inc.',
  policyUrl: 'https://www.hcaptcha.com/privacy',
  hosts: ['hcaptcha.com', '*.hcaptcha.com'],
  storage: [{ name: 'hmt_id', maxAge: 30, purpose: 'Tells people from programs' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.hcaptcha.com/privacy'],
  confirms: [],
  entities: [],
} as const satisfies Source<typeof hcaptcha>;

import type { Preset, Source } from './preset.js';

/** Tells people from programs. Some authorities ask for consent first. */
export const recaptcha = {
  id: 'recaptcha',
  category: 'necessary',
  name: 'Google reCAPTCHA',
  provider: 'Google Ireland Limited',
  policyUrl: 'https://policies.google.com/privacy',
  hosts: ['www.google.com', 'www.gstatic.com', 'www.recaptcha.net'],
  storage: [
    { name: '_GRECAPTCHA', maxAge: 180, purpose: 'Tells people from programs' },
    { name: '_grecaptcha', kind: 'localStorage', purpose: 'Tells people from programs' },
    { name: 'rc::*', kind: 'localStorage', purpose: 'Tells people from programs' },
    { name: 'rc::*', kind: 'sessionStorage', maxAge: 0, purpose: 'Tells people from programs' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://cloud.google.com/recaptcha/docs/faq'],
  confirms: [],
  entities: ['Other Google APIs/SDKs', 'Google CDN', 'Google reCAPTCHA'],
} as const satisfies Source<typeof recaptcha>;

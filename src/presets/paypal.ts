import type { Preset, Source } from './preset.js';

/** Takes payments. */
export const paypal = {
  id: 'paypal',
  category: 'necessary',
  name: 'PayPal',
  provider: 'PayPal (Europe) S.à r.l. et Cie, S.C.A.',
  policyUrl: 'https://www.paypal.com/privacy-center',
  hosts: ['*.paypal.com', '*.paypalobjects.com'],
  storage: [
    { name: 'ts', maxAge: 1095, purpose: 'Protects payments from fraud' },
    { name: 'ts_c', maxAge: 1095, purpose: 'Protects payments from fraud' },
    { name: 'nsid', maxAge: 0, purpose: 'Holds a payment together' },
    { name: 'tsrce', maxAge: 3, purpose: 'Remembers from where a payment was started' },
    { name: 'l7_az', maxAge: 0.0208, purpose: 'Remembers which server is near' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.paypal.com/legalhub/cookie-full'],
  confirms: [],
  entities: ['PayPal'],
} as const satisfies Source<typeof paypal>;

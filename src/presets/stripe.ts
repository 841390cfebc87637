import type { Preset, Source } from './preset.js';

/** Takes payments. */
export const stripe = {
  id: 'stripe',
  category: 'necessary',
  name: 'Stripe',
  provider: 'Stripe Payments Europe, Limited',
  policyUrl: 'https://stripe.com/privacy',
  hosts: ['js.stripe.com', 'api.stripe.com', 'm.stripe.com', 'm.stripe.network', 'hooks.stripe.com'],
  storage: [
    { name: '__stripe_mid', maxAge: 365, purpose: 'Protects payments from fraud' },
    { name: '__stripe_sid', maxAge: 0.0208, purpose: 'Protects payments from fraud' },
    { name: 'm', maxAge: 730, purpose: 'Protects payments from fraud' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://stripe.com/legal/cookies-policy'],
  confirms: [],
  entities: ['Stripe'],
} as const satisfies Source<typeof stripe>;

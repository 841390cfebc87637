import type { Preset, Source } from './preset.js';

/** Reports errors, and records visits where the site wants it. */
export const sentry = {
  id: 'sentry',
  category: 'analytics',
  name: 'Sentry',
  provider: 'Functional Software, Inc.',
  policyUrl: 'https://sentry.io/privacy/',
  hosts: ['*.sentry.io', '*.sentry-cdn.com'],
  storage: [{ name: 'sentryReplaySession', kind: 'sessionStorage', maxAge: 0, purpose: 'Joins the pages of one visit into one recording' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.npmjs.com/package/@sentry/replay'],
  confirms: ['sentryReplaySession'],
  entities: ['Sentry'],
} as const satisfies Source<typeof sentry>;

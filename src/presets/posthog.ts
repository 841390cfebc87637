import type { Preset, Source } from './preset.js';

/** Measures how a product is used. */
export const posthog = {
  id: 'posthog',
  category: 'analytics',
  name: 'PostHog',
  provider: 'PostHog, Inc.',
  policyUrl: 'https://posthog.com/privacy',
  hosts: ['*.posthog.com'],
  storage: [
    { name: 'ph_*_posthog', maxAge: 365, purpose: 'Tells one visitor from another' },
    { name: 'ph_*_posthog', kind: 'localStorage', purpose: 'Keeps settings and facts about the visitor' },
    { name: 'ph_*_window_id', kind: 'sessionStorage', maxAge: 0, purpose: 'Tells one tab from another' },
    { name: 'ph_*_primary_window_exists', kind: 'sessionStorage', maxAge: 0, purpose: 'Notes that a tab is open already' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://posthog.com/docs/libraries/js/persistence', 'https://www.npmjs.com/package/posthog-js'],
  confirms: ['ph_*_posthog', 'ph_*_window_id', 'ph_*_primary_window_exists'],
  entities: [],
} as const satisfies Source<typeof posthog>;

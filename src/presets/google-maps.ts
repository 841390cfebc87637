import type { Preset, Source } from './preset.js';

/** Shows maps. */
export const googleMaps = {
  id: 'google-maps',
  category: 'functional',
  name: 'Google Maps',
  provider: 'Google Ireland Limited',
  policyUrl: 'https://policies.google.com/privacy',
  hosts: ['maps.googleapis.com', 'maps.gstatic.com', 'maps.google.com', 'www.google.com'],
  storage: [{ name: 'NID', maxAge: 180, purpose: 'Remembers settings, and shows advertisements that fit' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://policies.google.com/technologies/cookies'],
  confirms: [],
  entities: ['Google Maps', 'Other Google APIs/SDKs'],
} as const satisfies Source<typeof googleMaps>;

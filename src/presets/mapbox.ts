import type { Preset, Source } from './preset.js';

/** Shows maps. */
export const mapbox = {
  id: 'mapbox',
  category: 'functional',
  name: 'Mapbox',
  provider: 'Mapbox, Inc.',
  policyUrl: 'https://www.mapbox.com/legal/privacy',
  hosts: ['*.mapbox.com'],
  storage: [{ name: 'mapbox.eventData*', kind: 'localStorage', purpose: 'Counts who loads maps' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.mapbox.com/telemetry', 'https://www.npmjs.com/package/mapbox-gl'],
  confirms: ['mapbox.eventData*'],
  entities: ['Mapbox'],
} as const satisfies Source<typeof mapbox>;

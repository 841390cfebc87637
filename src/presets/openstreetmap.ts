import type { Preset, Source } from './preset.js';

/** Shows maps. */
export const openstreetmap = {
  id: 'openstreetmap',
  category: 'functional',
  name: 'OpenStreetMap',
  provider: 'OpenStreetMap Foundation',
  policyUrl: 'https://osmfoundation.org/wiki/Privacy_Policy',
  hosts: ['tile.openstreetmap.org', '*.tile.openstreetmap.org', 'www.openstreetmap.org'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://osmfoundation.org/wiki/Privacy_Policy'],
  confirms: [],
  entities: [],
} as const satisfies Source<typeof openstreetmap>;

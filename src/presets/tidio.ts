import type { Preset, Source } from './preset.js';

/** Shows a chat. */
export const tidio = {
  id: 'tidio',
  category: 'functional',
  name: 'Tidio',
  provider: 'Tidio LLC',
  policyUrl: 'https://www.tidio.com/privacy-policy/',
  hosts: ['*.tidio.co', '*.tidiochat.com'],
  storage: [{ name: 'tidio_state_*', kind: 'localStorage', purpose: 'Finds the conversation of a visitor again' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.tidio.com/privacy-policy/'],
  confirms: [],
  entities: ['Tidio Live Chat'],
} as const satisfies Source<typeof tidio>;

import type { Preset, Source } from './preset.js';

/** Reports errors and how fast pages are. */
export const datadogRum = {
  id: 'datadog-rum',
  category: 'analytics',
  name: 'Datadog RUM',
  provider: 'Datadog, Inc.',
  policyUrl: 'https://www.datadoghq.com/legal/privacy/',
  hosts: ['www.datadoghq-browser-agent.com', '*.browser-intake-datadoghq.com', '*.browser-intake-datadoghq.eu'],
  storage: [{ name: '_dd_s*', maxAge: 365, purpose: 'Tells one visitor, and one visit, from another' }],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://www.npmjs.com/package/@datadog/browser-core'],
  confirms: ['_dd_s*'],
  entities: [],
} as const satisfies Source<typeof datadogRum>;

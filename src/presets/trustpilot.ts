import type { Preset, Source } from './preset.js';

/** Shows reviews. */
export const trustpilot = {
  id: 'trustpilot',
  category: 'functional',
  name: 'Trustpilot',
  provider: 'Trustpilot A/S',
  policyUrl: 'https://legal.trustpilot.com/for-reviewers/end-user-privacy-terms',
  hosts: ['widget.trustpilot.com'],
  storage: [],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://legal.trustpilot.com/for-reviewers/end-user-privacy-terms'],
  confirms: [],
  entities: ['Trust Pilot'],
} as const satisfies Source<typeof trustpilot>;

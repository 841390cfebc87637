import type { Preset, Source } from './preset.js';

/** Records visits and shows where people click. */
export const hotjar = {
  id: 'hotjar',
  category: 'analytics',
  name: 'Hotjar',
  provider: 'Hotjar Limited',
  policyUrl: 'https://www.hotjar.com/legal/policies/privacy/',
  hosts: ['*.hotjar.com', '*.hotjar.io'],
  storage: [
    { name: '_hjSessionUser_*', maxAge: 365, purpose: 'Tells one visitor from another' },
    { name: '_hjSession_*', maxAge: 0.0208, purpose: 'Holds the pages of one visit together' },
    { name: '_hjClosedSurveyInvites', maxAge: 365, purpose: 'Remembers that an invitation to a survey was closed' },
    { name: '_hjDonePolls', maxAge: 365, purpose: 'Remembers that a survey was answered' },
    { name: '_hjMinimizedPolls', maxAge: 365, purpose: 'Remembers that a survey was made small' },
    { name: '_hjUserAttributes', kind: 'localStorage', purpose: 'Keeps what the site told about the visitor' },
    { name: 'hjViewportId', kind: 'sessionStorage', maxAge: 0, purpose: 'Keeps the size of the window' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.hotjar.com/hc/en-us/articles/6952777582999-Cookies-Set-by-the-Hotjar-Tracking-Code'],
  confirms: [],
  entities: ['Hotjar'],
} as const satisfies Source<typeof hotjar>;

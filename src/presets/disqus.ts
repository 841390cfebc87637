import type { Preset, Source } from './preset.js';

/** Shows comments. */
export const disqus = {
  id: 'disqus',
  category: 'marketing',
  name: 'Disqus',
  provider: 'Disqus, Inc.',
  policyUrl: 'https://help.disqus.com/en/articles/1717103-disqus-privacy-policy',
  hosts: ['*.disqus.com', '*.disquscdn.com'],
  storage: [
    { name: 'disqus_unique', maxAge: 365, purpose: 'Recognises the visitor' },
    { name: '__jid', maxAge: 0.0208, purpose: 'Notes that a visit is under way' },
  ],
} as const satisfies Preset;

/** Where this can be read, and what of it was. @internal */
export const source = {
  urls: ['https://help.disqus.com/en/articles/1717155-use-of-cookies'],
  confirms: [],
  entities: ['Disqus'],
} as const satisfies Source<typeof disqus>;

/** What a developer may write into a configuration, and what does not compile. Compiled, never run. */
import { createConsent, importConsent, type Config } from 'tierconsent';

// Every option at once.
createConsent({
  assetsUrl: '/assets/',
  policyVersion: '2026-11-01',
  policyUrl: '/privacy',
  controller: { name: 'Example Ltd', contactUrl: 'mailto:privacy@example.com', rightsUrl: '/rights' },
  language: 'de',
  text: { de: { title: 'Hallo' }, 'pt-BR': { title: 'Olá', save: 'Salvar' } },
  layout: 'card',
  position: 'bottom-start',
  theme: 'dark',
  reopen: 'none',
  dismissible: true,
  services: [
    { id: 'video', category: 'marketing', hosts: ['*.video.example'], storage: [{ name: '_v*', kind: 'localStorage', maxAge: 0 }] },
  ],
  durations: [30, 182],
  defaultDuration: 30,
  region: 'DE',
  regime: 'opt-in',
  gpc: 'everywhere',
  integrations: {
    google: { mode: 'advanced', waitForUpdate: 800 },
    matomo: { limited: true, categories: { analytics: 'analytics' } },
    own: [{ name: 'acme', start: (consent) => consent.categories.includes('analytics'), update() {} }],
  },
  records: { endpoint: '/consent' },
  cookie: { name: 'consent', domain: 'example.com', path: '/', sameSite: 'Strict' },
  onRevoke: 'keep',
  firewall: 'report',
  compat: ['klaro'],
  debug: true,
});

// One configuration for both.
const shared = { policyUrl: '/privacy', compat: ['cookiebot', 'onetrust'] } as const;
void importConsent(shared).then(() => createConsent(shared));

// @ts-expect-error an option that there is not
createConsent({ them: 'dark' });
// @ts-expect-error an option that there is not, beside one that there is
createConsent({ theme: 'dark', policyURL: '/privacy' });
// @ts-expect-error a consent manager that there is not
createConsent({ compat: ['cookibot'] });
// @ts-expect-error a word that there is not
createConsent({ theme: 'drak' });
// @ts-expect-error a word that there is not
createConsent({ layout: 'wide' });
// @ts-expect-error a text where a number is wanted
createConsent({ defaultDuration: '30' });
// @ts-expect-error a text where numbers are wanted
createConsent({ durations: ['30'] });
// @ts-expect-error a category without an id
createConsent({ categories: [{ name: 'Ads' }] });
// @ts-expect-error a tier without categories
createConsent({ tiers: [{ id: 'low' }] });
// @ts-expect-error a service without a category
createConsent({ services: [{ id: 'video' }] });
// @ts-expect-error nothing at all
createConsent(null);
// @ts-expect-error something else entirely
createConsent('/privacy');

// The same inside of an option.
// @ts-expect-error
createConsent({ cookie: { nam: 'consent' } });
// @ts-expect-error
createConsent({ controller: { nme: 'Example Ltd' } });
// @ts-expect-error
createConsent({ integrations: { gogle: true } });
// @ts-expect-error
createConsent({ integrations: { google: { datalayer: 'ours' } } });
// @ts-expect-error Microsoft's advertising has no use for statistics
createConsent({ integrations: { uet: { categories: { analytics: 'analytics' } } } });
// @ts-expect-error an integration has to hear of changes
createConsent({ integrations: { own: [{ name: 'acme', start() {} }] } });
// @ts-expect-error
createConsent({ text: { en: { titel: 'Hello' } } });
// @ts-expect-error
createConsent({ services: [{ id: 'video', category: 'marketing', host: ['video.example'] }] });

// A configuration is never written into.
declare const config: Config;
// @ts-expect-error
config.theme = 'dark';
// @ts-expect-error
config.durations?.push(30);

/** A developer who configures categories and tiers works with those, by name, without writing a type. Compiled, never run. */
import { createConsent, type CategoryOf, type Config, type Consent, type TierOf } from 'tierconsent';
import { sure, type Equal } from './equal.js';

const widget = createConsent({
  categories: [{ id: 'essential' }, { id: 'statistics', name: 'Counting' }, { id: 'ads' }],
  tiers: [
    { id: 'low', categories: ['essential'] },
    { id: 'middle', categories: ['essential', 'statistics'], badge: 'Half' },
    { id: 'high', categories: ['essential', 'statistics', 'ads'] },
  ],
  services: [{ id: 'pixel', category: 'ads', storage: [{ name: '_p', maxAge: 30 }] }],
});

sure<Equal<typeof widget.consent, Consent<'low' | 'middle' | 'high', 'essential' | 'statistics' | 'ads'>>>();
widget.choose('middle');
widget.choose(['ads']);
widget.allows('statistics');
// @ts-expect-error a default tier is not offered here
widget.choose('gold');
// @ts-expect-error a default category is not asked for here
widget.allows('marketing');

// Own categories under the default tiers' names, and own tiers over the default categories.
const renamed = createConsent({
  tiers: [
    { id: 'nothing', categories: ['necessary'] },
    { id: 'everything', categories: ['necessary', 'functional', 'analytics', 'marketing'] },
  ],
});
sure<Equal<typeof renamed.consent, Consent<'nothing' | 'everything', 'necessary' | 'functional' | 'analytics' | 'marketing'>>>();

createConsent({
  // @ts-expect-error a misspelled category in a tier
  tiers: [
    { id: 'low', categories: ['necessary'] },
    { id: 'high', categories: ['necessary', 'analitics'] },
  ],
});

createConsent({
  // @ts-expect-error a misspelled category of a service
  services: [{ id: 'pixel', category: 'marketting' }],
});

createConsent({
  categories: [{ id: 'essential' }, { id: 'ads' }],
  tiers: [
    { id: 'low', categories: ['essential'] },
    { id: 'high', categories: ['essential', 'ads'] },
  ],
  // @ts-expect-error a default category, where the site has its own
  services: [{ id: 'pixel', category: 'marketing' }],
});

// A configuration that stands in a file of its own keeps its names with `as const satisfies Config`.
const config = {
  categories: [{ id: 'essential' }, { id: 'ads' }],
  tiers: [
    { id: 'low', categories: ['essential'] },
    { id: 'high', categories: ['essential', 'ads'] },
  ],
} as const satisfies Config;
const fromFile = createConsent(config);
sure<Equal<TierOf<typeof config>, 'low' | 'high'>>();
sure<Equal<CategoryOf<typeof config>, 'essential' | 'ads'>>();
fromFile.choose('high');
// @ts-expect-error a misspelled tier
fromFile.choose('hihg');

// One that is only known when the page runs can be used as well, with any name.
const fetched: Config = { theme: 'dark' };
createConsent(fetched).choose('whatever');

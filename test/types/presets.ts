/** What a developer takes from the presets, and what does not compile. Compiled, never run. */
import { createConsent, type Config } from 'tierconsent';
import { googleAnalytics, youtube, type Preset, type PresetId } from 'tierconsent/presets';
import { sure, type Equal } from './equal.js';

// As it is, and with another category.
createConsent({ services: [googleAnalytics, { ...youtube, category: 'functional' }] });

createConsent({
  categories: [{ id: 'necessary' }, { id: 'media' }],
  tiers: [
    { id: 'private', categories: ['necessary'] },
    { id: 'open', categories: ['necessary', 'media'] },
  ],
  services: [{ ...youtube, category: 'media' }],
});

createConsent({
  categories: [{ id: 'necessary' }, { id: 'media' }],
  // @ts-expect-error this site has no category for it
  services: [googleAnalytics],
});

sure<Equal<typeof googleAnalytics.id, 'google-analytics'>>();
sure<Equal<typeof youtube.category, 'marketing'>>();

export const known: PresetId = 'youtube';
// @ts-expect-error there is none of this name
export const unknown: PresetId = 'you-tube';

export const anyPreset: Preset = youtube;

// By name, and with what is different on the site.
createConsent({
  services: ['google-analytics', { preset: 'youtube', category: 'functional', name: 'Films' }, { id: 'own', category: 'analytics' }],
});

// @ts-expect-error there is none of this name
createConsent({ services: ['google-analitics'] });
// @ts-expect-error nor of this one
createConsent({ services: [{ preset: 'you-tube' }] });
// @ts-expect-error also where all else of it is sound
createConsent({ services: [{ preset: 'you-tube', id: 'films', category: 'marketing' }] });
// @ts-expect-error a service needs a category, or a preset that has one
createConsent({ services: [{ id: 'own' }] });
// @ts-expect-error a category that the site does not have
createConsent({ services: [{ preset: 'youtube', category: 'marketting' }] });

// What category a preset has, the compiler does not know: on a site with its own it may have to be said, which is told at run time.
createConsent({
  categories: [{ id: 'necessary' }, { id: 'media' }],
  tiers: [
    { id: 'private', categories: ['necessary'] },
    { id: 'open', categories: ['necessary', 'media'] },
  ],
  services: ['youtube', { preset: 'vimeo', category: 'media' }],
});

export const services = ['youtube', { preset: 'vimeo' }] as const satisfies Config['services'];
createConsent({ services });

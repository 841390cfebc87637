/** What a developer takes from the presets, and what does not compile. Compiled, never run. */
import { createConsent } from 'tierconsent';
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

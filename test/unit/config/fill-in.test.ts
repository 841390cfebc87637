import { describe, expect, it } from 'vitest';
import { fillIn } from '../../../src/config/fill-in.js';
import type { ServiceEntry } from '../../../src/config/config.js';
import { youtube } from '../../../src/presets.js';
import { settings } from '../builders.js';

const filledIn = (entry: ServiceEntry) => {
  const made = settings({ services: [entry] });
  return { isKnown: fillIn(made, youtube), service: made.services[0]! };
};

describe('A service that is the name of a preset', () => {
  it('has that name for its id, and no category that anybody could allow, until the preset is there', () => {
    const { services, policy } = settings({ services: ['youtube'] });
    expect(services).toEqual([{ id: 'youtube', preset: 'youtube', category: '' }]);
    expect(policy.services).toEqual(['youtube']);
  });

  it('is all that the preset says, once it is there', () => {
    expect(filledIn('youtube')).toEqual({ isKnown: true, service: { ...youtube, preset: undefined } });
  });
});

describe('A service on top of a preset', () => {
  it('keeps whatever the owner wrote, and takes the rest', () => {
    const own = { id: 'films', category: 'functional', name: 'Films', storage: [] };
    const { service, isKnown } = filledIn({ preset: 'youtube', ...own });
    expect(service).toEqual({ ...youtube, ...own, preset: undefined });
    expect(isKnown).toBe(true);
  });

  it('keeps the owner’s functions', () => {
    const onGrant = () => {};
    expect(filledIn({ preset: 'youtube', onGrant }).service.onGrant).toBe(onGrant);
  });

  it('takes what the owner left undefined', () => {
    const left = { preset: 'youtube', name: undefined, id: undefined, category: undefined } as unknown as ServiceEntry;
    expect(filledIn(left).service).toMatchObject({ id: 'youtube', name: 'YouTube', category: 'marketing' });
  });
});

describe('A preset that has arrived', () => {
  it('leaves services of other presets, and services of that id that name none, alone', () => {
    const made = settings({ services: ['vimeo', { id: 'youtube', category: 'functional' }] });
    const before = structuredClone(made.services);
    expect(fillIn(made, youtube)).toBe(true);
    expect(made.services).toEqual(before);
  });

  it('fills in every service that names it', () => {
    const made = settings({ services: ['youtube', { preset: 'youtube', id: 'films' }] });
    fillIn(made, youtube);
    expect(made.services.map(({ id, name, category }) => [id, name, category])).toEqual([
      ['youtube', 'YouTube', 'marketing'],
      ['films', 'YouTube', 'marketing'],
    ]);
  });

  it('cannot give a category that the site does not have, and all else is known', () => {
    const categories = [{ id: 'necessary' }, { id: 'media' }];
    const tiers = [
      { id: 'none', categories: ['necessary'] },
      { id: 'all', categories: ['necessary', 'media'] },
    ];
    const made = settings({ categories, tiers, services: ['youtube'] });
    expect(fillIn(made, youtube)).toBe(false);
    expect(made.services[0]).toEqual({ ...youtube, category: '', preset: undefined });
  });
});

import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../src/consent/consent.js';
import { NOW, policy } from '../builders.js';

describe('recordOf()', () => {
  const circumstances = { at: NOW, days: 90, via: 'preferences', id: 'a-1', gpc: true } as const;

  it('notes the answer and its circumstances', () => {
    const site = policy({ version: '7', categories: [...policy().categories, 'social'] });
    expect(recordOf(site, { categories: ['necessary', 'marketing'], services: ['youtube'] }, circumstances)).toEqual({
      tier: 'custom',
      categories: ['marketing'],
      refused: ['functional', 'analytics', 'social'],
      services: ['youtube'],
      policy: '7',
      objectable: [],
      recipients: null,
      kept: false,
      ...circumstances,
    });
  });

  it.each([
    [[], 'silver'],
    [['necessary'], 'silver'],
    [['analytics', 'functional'], 'gold'],
    [['marketing', 'functional', 'analytics', 'necessary'], 'platinum'],
    [['functional'], 'custom'],
  ])('labels %j as %s', (categories, tier) => {
    expect(recordOf(policy(), { categories, services: [] }, circumstances).tier).toBe(tier);
  });

  it('does not note what the policy does not have', () => {
    expect(recordOf(policy(), { categories: ['analytics', 'horoscope'], services: [] }, circumstances).categories).toEqual(['analytics']);
  });

  it('notes what was refused as explicitly as what was agreed to', () => {
    const more = policy({ categories: [...policy().categories, 'social'] });
    const refusedIn = (categories: readonly string[], site = more) => recordOf(site, { categories, services: [] }, circumstances).refused;
    expect(refusedIn([])).toEqual(['functional', 'analytics', 'marketing', 'social']);
    expect(refusedIn(['functional', 'analytics', 'marketing', 'social'])).toEqual([]);
    expect(refusedIn([], policy({ barred: ['marketing'] })), 'nobody was asked about what is barred').toEqual(['functional', 'analytics']);
  });

  it('need not say what was refused of the default categories, which every reader knows', () => {
    expect(recordOf(policy(), { categories: ['analytics'], services: [] }, circumstances).refused).toBeNull();
    const more = policy({ categories: [...policy().categories, 'social'] });
    expect(recordOf(more, { categories: [], services: [] }, circumstances, ['social']).refused, 'not asked about the rest').toBeNull();
  });

  it('notes neither of what was not asked', () => {
    const made = recordOf(policy(), { categories: ['analytics'], services: [] }, circumstances, ['marketing', 'analytics']);
    expect([made.categories, made.refused]).toEqual([['analytics'], ['functional']]);
  });

  it('cannot be changed, not even through what it was made from', () => {
    const services = ['youtube'];
    const made = recordOf(policy(), { categories: ['functional', 'analytics'], services }, circumstances);
    services.push('chat');
    expect(made.services).toEqual(['youtube']);
    expect(
      Object.isFrozen(made) && Object.isFrozen(made.categories) && Object.isFrozen(made.refused) && Object.isFrozen(made.services),
    ).toBe(true);
  });
});

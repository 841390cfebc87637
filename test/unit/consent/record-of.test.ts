import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../src/consent/consent.js';
import { NOW, policy } from '../builders.js';

describe('recordOf()', () => {
  const circumstances = { at: NOW, days: 90, via: 'preferences', id: 'a-1', gpc: true } as const;

  it('notes the answer and its circumstances', () => {
    expect(recordOf(policy({ version: '7' }), { categories: ['necessary', 'marketing'], services: ['youtube'] }, circumstances)).toEqual({
      tier: 'custom',
      categories: ['marketing'],
      refused: ['functional', 'analytics'],
      services: ['youtube'],
      policy: '7',
      objectable: [],
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
    const refusedIn = (categories: readonly string[], site = policy()) =>
      recordOf(site, { categories, services: [] }, circumstances).refused;
    expect(refusedIn([])).toEqual(['functional', 'analytics', 'marketing']);
    expect(refusedIn(['functional', 'analytics', 'marketing'])).toEqual([]);
    expect(refusedIn([], policy({ barred: ['marketing'] })), 'nobody was asked about what is barred').toEqual(['functional', 'analytics']);
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

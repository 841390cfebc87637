import { describe, expect, it } from 'vitest';
import { recordOf } from '../../../src/consent/consent.js';
import { NOW, policy } from '../builders.js';

describe('recordOf()', () => {
  const circumstances = { at: NOW, days: 90, via: 'preferences', id: 'a-1', gpc: true } as const;

  it('notes the answer and its circumstances', () => {
    expect(recordOf(policy({ version: '7' }), { categories: ['necessary', 'marketing'], services: ['youtube'] }, circumstances)).toEqual({
      tier: 'custom',
      categories: ['marketing'],
      services: ['youtube'],
      policy: '7',
      objectable: [],
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

  it('cannot be changed, not even through what it was made from', () => {
    const services = ['youtube'];
    const made = recordOf(policy(), { categories: ['functional', 'analytics'], services }, circumstances);
    services.push('chat');
    expect(made.services).toEqual(['youtube']);
    expect(Object.isFrozen(made) && Object.isFrozen(made.categories) && Object.isFrozen(made.services)).toBe(true);
  });
});

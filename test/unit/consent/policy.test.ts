import { describe, expect, it } from 'vitest';
import {
  allowedByRefusal,
  completeCategories,
  defaultCategories,
  defaultTiers,
  isStandard,
  necessaryOf,
  tierOf,
} from '../../../src/consent/policy.js';
import { policy } from '../builders.js';

describe('The default policy', () => {
  it('asks about four categories', () => {
    expect(defaultCategories).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
  });

  it.each([
    ['silver', ['necessary']],
    ['gold', ['necessary', 'functional', 'analytics']],
    ['platinum', ['necessary', 'functional', 'analytics', 'marketing']],
  ])('gives %s exactly %j', (id, categories) => {
    expect(defaultTiers.find((tier) => tier.id === id)?.categories).toEqual(categories);
  });

  it('offers the most private tier first', () => {
    expect(defaultTiers.map(({ id }) => id)).toEqual(['silver', 'gold', 'platinum']);
  });
});

describe('necessaryOf()', () => {
  it('takes the category of that name, even where the most private tier holds more', () => {
    const tiers = [{ id: 'low', categories: ['necessary', 'analytics'] }];
    expect(necessaryOf(['necessary', 'analytics'], tiers)).toEqual(['necessary']);
  });

  it('takes the most private tier on a site that calls it something else', () => {
    const tiers = [
      { id: 'low', categories: ['essential', 'security'] },
      { id: 'high', categories: ['essential', 'security', 'ads'] },
    ];
    expect(necessaryOf(['essential', 'security', 'ads'], tiers)).toEqual(['essential', 'security']);
  });

  it('takes nothing where there are no tiers', () => {
    expect(necessaryOf(['ads'], [])).toEqual([]);
  });
});

describe('completeCategories()', () => {
  it('adds what is necessary', () => {
    expect(completeCategories(policy(), ['analytics'])).toEqual(['necessary', 'analytics']);
  });

  it('keeps the order of the policy and each category once', () => {
    expect(completeCategories(policy(), ['marketing', 'functional', 'marketing', 'necessary'])).toEqual([
      'necessary',
      'functional',
      'marketing',
    ]);
  });

  it('leaves out what the policy does not know', () => {
    expect(completeCategories(policy(), ['analitics', '__proto__'])).toEqual(['necessary']);
  });
});

describe('tierOf()', () => {
  it.each([
    [['necessary'], 'silver'],
    [['necessary', 'functional', 'analytics'], 'gold'],
    [['analytics', 'necessary', 'functional'], 'gold'],
    [['necessary', 'functional', 'analytics', 'marketing'], 'platinum'],
  ] as const)('calls %j %s', (categories, tier) => {
    expect(tierOf(policy(), categories)).toBe(tier);
  });

  it.each([[['necessary', 'functional']], [['necessary', 'marketing']], [['necessary', 'analytics', 'marketing']], [[]]])(
    'calls %j custom, never the nearest tier',
    (categories) => {
      expect(tierOf(policy(), categories)).toBe('custom');
    },
  );

  it('knows a tier that an owner wrote down without the necessary category', () => {
    const tiers = [
      { id: 'none', categories: [] },
      { id: 'all', categories: ['analytics'] },
    ];
    const site = policy({ categories: ['necessary', 'analytics'], tiers });
    expect(tierOf(site, ['necessary'])).toBe('none');
    expect(tierOf(site, ['necessary', 'analytics'])).toBe('all');
  });
});

describe('allowedByRefusal()', () => {
  it('is nothing where the most private tier holds what is necessary', () => {
    expect(allowedByRefusal(policy())).toEqual([]);
  });

  it('names what that tier allows beside it', () => {
    const tiers = [{ id: 'silver', categories: ['necessary', 'functional'] }];
    expect(allowedByRefusal(policy({ tiers }))).toEqual(['functional']);
  });
});

describe('isStandard()', () => {
  const silver = { id: 'silver', categories: ['necessary'] };

  it.each(['silver', 'gold', 'platinum'])('is so for %s as it comes', (id) => {
    expect(isStandard(policy(), id)).toBe(true);
  });

  it('is so whatever the order in which an owner lists the categories', () => {
    const gold = { id: 'gold', categories: ['analytics', 'functional', 'necessary'] };
    expect(isStandard(policy({ tiers: [silver, gold] }), 'gold')).toBe(true);
  });

  it.each([
    ['holds more', ['necessary', 'functional', 'analytics', 'marketing']],
    ['holds less', ['necessary', 'functional']],
    ['holds something else', ['necessary', 'functional', 'marketing']],
  ])('is not so for a gold that %s', (_, categories) => {
    expect(isStandard(policy({ tiers: [silver, { id: 'gold', categories }] }), 'gold')).toBe(false);
  });

  it('is not so for a tier that builds on another one that is missing, or is something else', () => {
    const platinum = defaultTiers[2]!;
    expect(isStandard(policy({ tiers: [silver, platinum] }), 'platinum')).toBe(false);
    expect(isStandard(policy({ tiers: [silver, { id: 'gold', categories: ['necessary', 'functional'] }, platinum] }), 'platinum')).toBe(
      false,
    );
  });

  it('is not so for an owner’s own tier, nor for a default one that the site does not offer', () => {
    const site = policy({ tiers: [silver, { id: 'everything', categories: ['necessary', 'marketing'] }] });
    expect(isStandard(site, 'everything')).toBe(false);
    expect(isStandard(site, 'gold')).toBe(false);
  });
});

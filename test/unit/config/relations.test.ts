import { describe, expect, it } from 'vitest';
import type { TierConfig } from '../../../src/config/config.js';
import { problemsIn } from '../builders.js';

const categories = [{ id: 'necessary' }, { id: 'analytics' }, { id: 'ads' }];

/** As many tiers as lists, each named for its place. */
const tiersOf = (...lists: readonly (readonly string[])[]): readonly TierConfig[] =>
  lists.map((each, index) => ({ id: `tier-${index}`, categories: each }));

/** So many tiers, each with one category more than the one before. */
const growing = (count: number) => {
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  return { categories: ids.map((id) => ({ id })), tiers: tiersOf(...ids.slice(0, count).map((_, index) => ids.slice(0, index + 1))) };
};

const two = tiersOf(['necessary'], ['necessary', 'analytics', 'ads']);

describe('The tiers of a site', () => {
  it.each([2, 3, 4, 5])('may be %d', (count) => {
    expect(problemsIn(growing(count))).toEqual([]);
  });

  it.each([0, 1, 6])('may not be %d', (count) => {
    expect(problemsIn(growing(count))).toEqual([`tiers: expected 2 to 5, found ${count}.`]);
  });

  it('each include everything of the one before', () => {
    const tiers = tiersOf(['necessary'], ['necessary', 'analytics', 'ads'], ['necessary']);
    expect(problemsIn({ categories, tiers })).toEqual([
      'tiers[2].categories: must include everything of the tier before it; add "analytics", "ads".',
    ]);
  });

  it.each([
    ['the same', tiersOf(['necessary'], ['necessary'])],
    ['the same, in another order', tiersOf(['necessary', 'ads'], ['ads', 'necessary'])],
    ['the same, the necessary left out', tiersOf(['necessary'], [])],
    ['the same, one of it twice', tiersOf(['necessary'], ['necessary', 'necessary'])],
    ['only what is necessary', tiersOf([], ['necessary'])],
  ])('do not allow %s as the one before: its name would stand for both', (_, tiers) => {
    expect(problemsIn({ categories, tiers })).toEqual([expect.stringMatching(/^tiers\[1\]\.categories/)]);
  });

  it('have names of their own', () => {
    const tiers = [...tiersOf(['necessary'], ['necessary', 'ads']), { id: 'tier-0', categories: ['necessary', 'analytics', 'ads'] }];
    expect(problemsIn({ categories, tiers })).toEqual(['tiers[2].id: "tier-0" is already used before.']);
  });

  it('hold categories that the site has', () => {
    const tiers = tiersOf(['necessary'], ['necessary', 'analitics']);
    expect(problemsIn({ categories, tiers })).toEqual(['tiers[1].categories[1]: unknown category "analitics". Did you mean "analytics"?']);
  });

  it('are not asked to pass on a category that does not exist', () => {
    const tiers = tiersOf(['necessary', 'analitics'], ['necessary', 'analytics']);
    expect(problemsIn({ categories, tiers })).toEqual(['tiers[0].categories[1]: unknown category "analitics". Did you mean "analytics"?']);
  });

  it('are not called custom, which is the name of every other mix', () => {
    const tiers = [two[0], { id: 'custom', categories: ['necessary', 'analytics', 'ads'] }];
    expect(problemsIn({ categories, tiers })).toEqual([expect.stringMatching(/^tiers\[1\]\.id: /)]);
  });
});

describe('The categories of a site', () => {
  it('are at least one', () => {
    expect(problemsIn({ categories: [], tiers: tiersOf([], []) })).toContain('categories: expected at least one, found 0.');
  });

  it('have names of their own', () => {
    expect(problemsIn({ categories: [...categories, { id: 'ads' }], tiers: two })).toEqual([
      'categories[3].id: "ads" is already used before.',
    ]);
  });

  it('may be called anything, with tiers to match', () => {
    const own = [{ id: 'essential' }, { id: 'extra' }];
    expect(problemsIn({ categories: own, tiers: tiersOf(['essential'], ['essential', 'extra']) })).toEqual([]);
  });

  it('may be more than the tiers hold', () => {
    expect(problemsIn({ categories: [...categories, { id: 'research' }], tiers: two })).toEqual([]);
  });
});

describe('The services of a site', () => {
  it('have names of their own', () => {
    const services = [
      { id: 'chat', category: 'functional' },
      { id: 'chat', category: 'marketing' },
    ];
    expect(problemsIn({ services })).toEqual(['services[1].id: "chat" is already used before.']);
  });

  it('belong to a category that the site has', () => {
    expect(problemsIn({ services: [{ id: 'chat', category: 'marketting' }] })).toEqual([
      'services[0].category: unknown category "marketting". Did you mean "marketing"?',
    ]);
  });

  it('may leave the category to a preset, but not give one that the site does not have', () => {
    expect(problemsIn({ services: ['youtube', { preset: 'vimeo' }] })).toEqual([]);
    expect(problemsIn({ services: ['vimeo', { preset: 'youtube', category: 'marketting' }] })).toEqual([
      'services[1].category: unknown category "marketting". Did you mean "marketing"?',
    ]);
  });

  it('have an id of their own each, also where two come from one preset', () => {
    const problem = 'services[1].id: "youtube" is already used before.';
    expect(problemsIn({ services: ['youtube', { preset: 'youtube' }] })).toEqual([problem]);
    expect(problemsIn({ services: ['youtube', { preset: 'youtube', id: 'films' }] })).toEqual([]);
  });

  it('need an id and a category where they name no preset', () => {
    expect(problemsIn({ services: [{ id: 'youtube' } as never, { preset: undefined } as never] })).toEqual([
      'services[0].category: is missing.',
      'services[1].id: is missing.',
      'services[1].category: is missing.',
    ]);
  });

  it.each([
    ['Google Analytics', 'services[0]: expected the name of a preset, such as "google-analytics", found "Google Analytics".'],
    ['../secret', 'services[0]: expected the name of a preset, such as "google-analytics", found "../secret".'],
    [{ preset: 'a/b' }, 'services[0].preset: expected the name of a preset, such as "google-analytics", found "a/b".'],
    [{ preset: 'youtube', nmae: 'Films' }, 'services[0].nmae: is not an option. Did you mean "name"?'],
    [7, 'services[0]: expected an object, found 7.'],
  ])('are no %j', (entry, problem) => {
    expect(problemsIn({ services: [entry as never] })).toEqual([problem]);
  });

  it('may be called like a category or a tier', () => {
    expect(
      problemsIn({
        services: [
          { id: 'analytics', category: 'analytics' },
          { id: 'gold', category: 'marketing' },
        ],
      }),
    ).toEqual([]);
  });
});

describe('The durations of a site', () => {
  it('are at least one', () => {
    expect(problemsIn({ durations: [] })).toEqual(['durations: expected at least one, found 0.']);
  });

  it('hold the preselected one', () => {
    expect(problemsIn({ durations: [30, 60], defaultDuration: 90 })).toEqual([
      'defaultDuration: expected one of the durations, 30, 60, found 90.',
    ]);
  });

  it('hold the preselected one, even where the owner lists none', () => {
    expect(problemsIn({ defaultDuration: 100 })).toEqual(['defaultDuration: expected one of the durations, 30, 90, 182, 365, found 100.']);
  });
});

describe('An integration of the owner’s own', () => {
  it.each([null, {}])('is told what it lacks where it is %j', (found) => {
    expect(problemsIn({ integrations: { own: [found] } })).toEqual([
      expect.stringMatching(/^integrations\.own\[0\]\.name: /),
      expect.stringMatching(/^integrations\.own\[0\]\.start: /),
      expect.stringMatching(/^integrations\.own\[0\]\.update: /),
    ]);
  });
});

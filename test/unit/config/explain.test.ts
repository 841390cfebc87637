import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/config/config-error.js';
import { explain } from '../../../src/config/explain.js';
import { problemsIn } from '../builders.js';

describe('What an owner reads of a wrong configuration', () => {
  it('is exactly this', () => {
    const { message } = explain({
      them: 'dark',
      tiers: [
        { id: 'silver', categories: ['analitics'] },
        { id: 'gold', categories: ['necessary', 'analytics'] },
      ],
    });
    expect(message).toBe(
      [
        '[tierconsent] 2 problems in the configuration:',
        '  • them: is not an option. Did you mean "theme"?',
        '  • tiers[0].categories[0]: unknown category "analitics". Did you mean "analytics"?',
        '  Nothing was released. See docs/reference/config.md',
      ].join('\n'),
    );
  });

  it('counts one problem in the singular', () => {
    expect(explain({ them: 'dark' }).message).toBe(
      [
        '[tierconsent] 1 problem in the configuration:',
        '  • them: is not an option. Did you mean "theme"?',
        '  Nothing was released. See docs/reference/config.md',
      ].join('\n'),
    );
  });

  it('needs no path where everything is wrong', () => {
    expect(explain(7).message).toContain('\n  • expected an object, found 7.\n');
  });

  it('is an error with a name that minifiers leave alone, and with every problem by itself', () => {
    const error = explain({ them: 'dark', layout: 'wide' });
    expect(error).toBeInstanceOf(ConfigError);
    expect(error).toBeInstanceOf(Error);
    expect(error.name).toBe('ConfigError');
    expect(error.issues.map(({ path }) => path)).toEqual(['them', 'layout']);
    expect(Object.isFrozen(error.issues)).toBe(true);
  });

  it('names all problems at once, of whatever kind', () => {
    const problems = problemsIn({
      them: 'dark',
      layout: 'wide',
      policyUrl: '',
      defaultDuration: 100,
      categories: [{ id: 'necessary' }, { id: 'ads' }, { id: 'ads' }],
      tiers: [
        { id: 'low', categories: ['necessary'] },
        { id: 'high', categories: ['necessary', 'adz'] },
      ],
      services: [{ id: 'chat', category: 'ads', hosts: ['https://chat.example'] }, { category: 'ads' }],
    });
    expect(problems.map((problem) => problem.split(':')[0]).sort()).toEqual(
      [
        'them',
        'layout',
        'policyUrl',
        'defaultDuration',
        'categories[2].id',
        'tiers[1].categories[1]',
        'services[0].hosts[0]',
        'services[1].id',
      ].sort(),
    );
  });

  it.each([
    [
      'tiers',
      {
        categories: [{ id: 'essential' }],
        tiers: [
          { id: 'A', categories: ['essential'] },
          { id: 'b', categories: ['essential'] },
        ],
      },
      'tiers[0].id',
    ],
    ['durations', { durations: [7, 14.5], defaultDuration: 7 }, 'durations[1]'],
    [
      'categories',
      {
        categories: [{ id: 'A' }, { id: 'b' }],
        tiers: [
          { id: 'a', categories: ['b'] },
          { id: 'b', categories: ['b'] },
        ],
      },
      'categories[0].id',
    ],
  ])('makes up no problems that only follow from wrong %s', (_, config, path) => {
    expect(problemsIn(config).map((problem) => problem.split(':')[0])).toEqual([path]);
  });

  it('shows long values in short', () => {
    expect(problemsIn({ theme: 'dark '.repeat(20) })).toEqual([
      `theme: expected "auto" or "light" or "dark", found "${'dark '.repeat(20).slice(0, 56)}….`,
    ]);
  });

  it('stays on one line, whatever was found', () => {
    expect(problemsIn({ theme: 'dark\nlight' })).toEqual(['theme: expected "auto" or "light" or "dark", found "dark\\nlight".']);
  });

  it.each([
    ['cooky.name', { cooky: {} }, 'cooky: is not an option. Did you mean "cookie"?'],
    ['cookie.nam', { cookie: { nam: 'x' } }, 'cookie.nam: is not an option. Did you mean "name"?'],
    ['a vendor', { integrations: { gogle: true } }, 'integrations.gogle: is not an option. Did you mean "google"?'],
    ['upper case', { policyURL: '/privacy' }, 'policyURL: is not an option. Did you mean "policyUrl"?'],
    ['a value', { theme: 'drak' }, 'theme: expected "auto" or "light" or "dark", found "drak". Did you mean "dark"?'],
    ['something far off', { colour: 'red' }, 'colour: is not an option.'],
    [
      'a required key',
      { services: [{ id: 'chat', categories: 'marketing' }] },
      'services[0].categories: is not an option. Did you mean "category"?',
    ],
  ])('suggests the likely fix for %s', (_, config, problem) => {
    expect(problemsIn(config)).toContain(problem);
  });

  it('says of a function in JSON where it could stand', () => {
    expect(problemsIn({ services: [{ id: 'tube', category: 'marketing', onGrant: 'start()' }] })).toEqual([
      'services[0].onGrant: expected a function, which only a configuration in JavaScript can hold, found "start()".',
    ]);
  });

  it('lists the known categories where none is near', () => {
    expect(problemsIn({ services: [{ id: 'chat', category: 'support' }] })).toEqual([
      'services[0].category: unknown category "support". Known are "necessary", "functional", "analytics", "marketing".',
    ]);
  });

  it.each([
    ['an object that no text can be made of', { theme: { toString: 0 } }, 'theme: expected "auto" or "light" or "dark", found an object.'],
    [
      'an object without a prototype',
      { theme: Object.create(null) as object },
      'theme: expected "auto" or "light" or "dark", found an object.',
    ],
    // oxlint-disable-next-line no-sparse-arrays -- two commas where one was meant
    ['a hole in a list', { durations: [30, , 90] }, 'durations[1]: expected a whole number of days from 1 to 395, found undefined.'],
  ])('has words for %s', (_, config, problem) => {
    expect(problemsIn(config)).toEqual([problem]);
  });
});

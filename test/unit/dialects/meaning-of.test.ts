import { describe, expect, it } from 'vitest';
import { dialectNames } from '../../../src/config/dialect-names.js';
import { dialects } from '../../../src/dialects/dialects.js';
import { categoryOf, serviceOf } from '../../../src/dialects/meaning-of.js';
import { defaultCategories } from '../../../src/consent/policy.js';

const site = {
  categories: defaultCategories,
  services: [
    { id: 'google-analytics', category: 'analytics' },
    { id: 'tube', name: 'You Tube', category: 'marketing' },
  ],
};

describe('categoryOf()', () => {
  it.each([
    ['necessary', ['necessary', 'essential', 'strict', 'ESSENTIAL']],
    ['functional', ['functional', 'functionality', 'preferences', 'PERSONALIZATION']],
    ['analytics', ['analytics', 'statistics', 'performance', 'measurement', 'ANALYTICS']],
    ['marketing', ['marketing', 'advertising', 'advertisement', 'targeting', 'ads', 'social', 'social_networking']],
  ])('knows what most managers call %s', (category, words) => {
    expect(words.map((word) => categoryOf(word, { marks: [] }, site))).toEqual(words.map(() => category));
  });

  it.each([
    ['onetrust', { C0001: 'necessary', C0002: 'analytics', C0003: 'functional', C0004: 'marketing', C0005: 'marketing', C0006: null }],
    ['iubenda', { 1: 'necessary', 2: 'functional', 3: 'functional', 4: 'analytics', 5: 'marketing', 6: null, s: null }],
    ['humanity', { 1: 'necessary', 2: 'functional', 3: 'analytics', 4: 'marketing', 5: null }],
    ['complianz', { functional: 'necessary', preferences: 'functional', statistics: 'analytics', marketing: 'marketing' }],
  ] as const)('knows what %s means by its own words', (name, words) => {
    expect(Object.fromEntries(Object.keys(words).map((word) => [word, categoryOf(word, dialects[name], site)]))).toEqual(words);
  });

  it.each([
    '',
    'foo',
    'unclassified',
    'other',
    'non-necessary',
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    '0',
    'necessary ',
  ])('knows nothing by the name of %j, whoever wrote it', (word) => {
    expect(dialectNames.map((name) => categoryOf(word, dialects[name], site))).toEqual(dialectNames.map(() => null));
  });

  it('takes a word that is the name of one of the site’s own categories for that', () => {
    const own = { ...site, categories: ['necessary', 'analytics', 'targeting', 'statistics'] };
    expect(categoryOf('targeting', dialects.cookieconsent, own)).toBe('targeting');
    expect(categoryOf('statistics', dialects.cookiebot, own)).toBe('statistics');
    expect(categoryOf('performance', dialects.cookiefirst, own)).toBe('analytics');
  });

  it('knows nothing where the site does not have such a category', () => {
    const narrow = { ...site, categories: ['basics', 'analytics'] };
    expect(['necessary', 'marketing', 'C0004'].map((word) => categoryOf(word, dialects.onetrust, narrow))).toEqual([null, null, null]);
  });
});

describe('serviceOf()', () => {
  it.each([
    ['google-analytics', 'google-analytics'],
    ['Google Analytics', 'google-analytics'],
    ['You Tube', 'tube'],
    ['you tube', 'tube'],
    ['tube', 'tube'],
    ['YouTube', null],
    ['', null],
    ['constructor', null],
  ])('finds the service %j as %j', (name, id) => {
    expect(serviceOf(name, site)).toBe(id);
  });
});

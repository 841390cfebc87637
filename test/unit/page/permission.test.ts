// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { needsOf, permissionFor } from '../../../src/page/permission.js';
import { consent, policy } from '../builders.js';

const services = [
  { id: 'youtube', category: 'marketing' },
  { id: 'count', category: 'analytics' },
];

function tagged(attributes: Readonly<Record<string, string>>): Element {
  const script = document.createElement('script');
  Object.entries(attributes).forEach(([name, value]) => script.setAttribute(`data-${name}`, value));
  return script;
}

/** What becomes of a tag while these categories, and perhaps a service, are allowed. */
function judged(attributes: Readonly<Record<string, string>>, allowed: readonly string[] | null, service?: string) {
  const given = consent(allowed, { services: service ? [service] : [] });
  return permissionFor(tagged(attributes), { policy: policy(), consent: given, services });
}

const all = ['functional', 'analytics', 'marketing'];

describe('permissionFor()', () => {
  it.each<[string, Record<string, string>, readonly string[] | null, boolean]>([
    ['necessary, before a choice', { category: 'necessary' }, null, true],
    ['optional, before a choice', { category: 'analytics' }, null, false],
    ['optional, after a refusal', { category: 'analytics' }, [], false],
    ['optional, once it is allowed', { category: 'analytics' }, ['analytics'], true],
    ['optional, while something else is allowed', { category: 'analytics' }, ['marketing'], false],
    ['two, of which one is allowed', { category: 'analytics marketing' }, ['analytics'], false],
    ['two, of which the other is allowed', { category: 'analytics marketing' }, ['marketing'], false],
    ['two, once both are allowed', { category: 'analytics marketing' }, ['analytics', 'marketing'], true],
    ['two, with untidy spaces', { category: '  analytics\n\tmarketing ' }, ['analytics', 'marketing'], true],
    ['the opposite, before a choice', { category: '!marketing' }, null, true],
    ['the opposite, after a refusal', { category: '!marketing' }, [], true],
    ['the opposite, once it is allowed', { category: '!marketing' }, ['marketing'], false],
    ['one and the opposite of another', { category: 'analytics !marketing' }, ['analytics'], true],
    ['one and the opposite of another, both allowed', { category: 'analytics !marketing' }, all, false],
    ['the opposite of what is necessary', { category: '!necessary' }, all, false],
    ['a category and a service that is not allowed', { category: 'marketing', service: 'youtube' }, [], false],
    ['a category that is allowed, and a service', { category: 'marketing', service: 'youtube' }, ['marketing'], true],
    ['only a service, by its category', { service: 'youtube' }, ['marketing'], true],
    ['only a service, whose category is refused', { service: 'youtube' }, ['analytics'], false],
    ['only services, by the category of each', { service: 'youtube count' }, ['marketing', 'analytics'], true],
    ['only services, of which one is allowed by its category', { service: 'count youtube' }, ['analytics'], false],
    ['an empty category and a service, by its category', { category: '', service: 'count' }, ['analytics'], true],
  ])('for a tag that names %s', (_, attributes, allowed, expected) => {
    expect(judged(attributes, allowed)).toBe(expected);
  });

  it.each<[string, Record<string, string>, boolean]>([
    ['names it beside a refused category', { category: 'marketing', service: 'youtube' }, true],
    ['names only it', { service: 'youtube' }, true],
    ['names it beside another that is not', { category: 'marketing', service: 'count youtube' }, false],
    ['names only it and another that is not', { service: 'youtube count' }, false],
    ['names another of the same category', { category: 'marketing', service: 'other' }, false],
    ['names none', { category: 'marketing' }, false],
    ['names something that begins like it', { category: 'marketing', service: 'youtube-2' }, false],
  ])('while one service is allowed on its own, for a tag that %s', (_, attributes, expected) => {
    expect(judged(attributes, [], 'youtube')).toBe(expected);
  });

  it.each<[string, Record<string, string>, string]>([
    ['a misspelled category', { category: 'analitics' }, 'analitics'],
    ['a misspelled one among others', { category: 'analytics marketting' }, 'marketting'],
    ['the opposite of a misspelled one', { category: '!marketting' }, 'marketting'],
    ['a category in capitals', { category: 'Analytics' }, 'Analytics'],
    ['a tier', { category: 'gold' }, 'gold'],
    ['a service that nobody listed', { service: 'unknown' }, 'unknown'],
    ['one that nobody listed beside another', { service: 'youtube unknown' }, 'unknown'],
    ['a misspelled category beside a service', { category: 'marketting', service: 'youtube' }, 'marketting'],
    ['two opposites at once', { category: '!!marketing' }, '!marketing'],
    ['nothing', { category: '' }, ''],
    ['only an exclamation mark', { category: '!' }, ''],
    ['a word that every object has', { category: 'constructor' }, 'constructor'],
    ['a service that every object has', { service: '__proto__' }, '__proto__'],
  ])('never lets act what names %s, whatever is allowed, and says which word it is', (_, attributes, word) => {
    expect(judged(attributes, all, 'youtube')).toBe(word);
  });
});

describe('needsOf()', () => {
  it('is what the tag says', () => {
    expect(needsOf(tagged({ category: 'analytics !marketing', service: 'count' }), services)).toEqual(['analytics', '!marketing']);
  });

  it('is the category of each service where the tag names only those', () => {
    expect(needsOf(tagged({ service: 'youtube count' }), services)).toEqual(['marketing', 'analytics']);
  });

  it('is the category of the service where the tag names only that', () => {
    expect(needsOf(tagged({ service: 'youtube' }), services)).toEqual(['marketing']);
  });
});

describe('Two services of a tag', () => {
  it('are allowed if one is by itself, and the other by its category', () => {
    expect(judged({ service: 'youtube count' }, ['analytics'], 'youtube')).toBe(true);
  });
});

describe('A service that nobody listed', () => {
  it('is not taken for the category of the same name', () => {
    const element = document.createElement('script');
    element.setAttribute('data-service', 'necessary');
    const undecided = { decided: false, tier: null, categories: ['necessary'], services: [], record: null };
    expect(permissionFor(element, { policy: policy({ categories: ['necessary'] }), consent: undecided, services: [] })).toBe('necessary');
  });
});

import { describe, expect, it } from 'vitest';
import { agreedIn, interpret, recordOf, undecided, type Surroundings } from '../../../src/consent/consent.js';
import { objectionsTakenBack } from '../../../src/consent/objection.js';
import { consentToTier, NOW, policy, record } from '../builders.js';

const OPTIONAL = ['functional', 'analytics', 'marketing'];
const EVERYTHING = ['necessary', ...OPTIONAL];
/** As in California. */
const american = policy({ objectable: OPTIONAL });
/** Statistics as in the United Kingdom. */
const british = policy({ objectable: ['analytics'] });
const silence: Surroundings = { mayPresume: true };
const signalled: Surroundings = { mayPresume: true, signal: 'gpc' };

describe('A visitor who has not answered', () => {
  it('allows until they object what the law lets them object to, and is undecided', () => {
    expect(interpret(american, null, NOW, silence)).toEqual({
      decided: false,
      tier: null,
      categories: EVERYTHING,
      services: [],
      record: null,
    });
    expect(interpret(british, null, NOW, silence).categories).toEqual(['necessary', 'analytics']);
  });

  it.each(['gpc', 'dnt'] as const)('has objected to advertising by a signal (%s)', (signal) => {
    expect(interpret(american, null, NOW, { ...silence, signal }).categories).toEqual(['necessary', 'functional', 'analytics']);
  });

  it('allows nothing by silence where an objection could not be kept', () => {
    expect(interpret(american, null, NOW, { mayPresume: false }).categories).toEqual(['necessary']);
    expect(undecided(american).categories).toEqual(['necessary']);
  });

  it('allows nothing by silence where consent is needed, whatever stands in the way of a cookie', () => {
    expect(interpret(policy(), null, NOW, signalled).categories).toEqual(['necessary']);
  });
});

describe('An objection', () => {
  const refusal = recordOf(american, { categories: [], services: [] }, { at: NOW, days: 365, via: 'banner', id: null, gpc: false });

  it('is remembered as one: what could be objected to, and was not agreed to', () => {
    expect(refusal).toMatchObject({ tier: 'silver', categories: [], objectable: OPTIONAL });
    expect(interpret(american, refusal, NOW, silence)).toMatchObject({ decided: true, tier: 'silver', categories: ['necessary'] });
  });

  it('outlives a new version of the policy', () => {
    const next = policy({ objectable: OPTIONAL, version: '2' });
    expect(interpret(next, refusal, NOW, silence)).toMatchObject({ decided: false, categories: ['necessary'] });
    const gold = record({ objectable: OPTIONAL });
    expect(interpret(next, gold, NOW, silence)).toMatchObject({ decided: false, categories: ['necessary', 'functional', 'analytics'] });
  });

  it('outlives its own time, as long as it is known', () => {
    expect(interpret(american, refusal, NOW + 366 * 86_400, silence)).toMatchObject({ decided: false, categories: ['necessary'] });
  });

  it('holds where consent is needed, too, and nobody is asked again', () => {
    expect(interpret(policy(), refusal, NOW)).toMatchObject({ decided: true, categories: ['necessary'] });
  });
});

describe('What nobody objected to', () => {
  it('is no consent where that is needed: it is off, and the visitor is asked', () => {
    const chosen = record({ tier: 'platinum', categories: OPTIONAL, objectable: OPTIONAL });
    expect(interpret(policy(), chosen, NOW)).toMatchObject({ decided: false, categories: ['necessary'], record: null });
    expect(interpret(british, chosen, NOW)).toMatchObject({ decided: false, categories: ['necessary', 'analytics'] });
  });

  it('needs no second question where it needs no consent at all', () => {
    const chosen = record({ tier: 'custom', categories: ['analytics'], objectable: ['analytics'] });
    const french = policy({ necessary: ['necessary', 'analytics'] });
    expect(interpret(french, chosen, NOW).decided).toBe(true);
  });

  it('is not told to vendors as consent', () => {
    const consent = consentToTier('platinum', british);
    expect(agreedIn(british, consent, british.objectable).categories).toEqual(['necessary', 'functional', 'marketing']);
    expect(agreedIn(british, consent, [])).toBe(consent);
  });
});

describe('Global Privacy Control', () => {
  const before = record({ tier: 'platinum', categories: OPTIONAL, services: ['youtube'] });

  it('switches advertising off that was allowed before the browser sent it, and the rest holds', () => {
    expect(interpret(policy(), before, NOW, signalled)).toMatchObject({
      decided: true,
      tier: 'gold',
      categories: ['necessary', 'functional', 'analytics'],
      services: [],
    });
  });

  it('gives way to what the visitor chose while the browser sent it', () => {
    const after = { ...before, gpc: true };
    expect(interpret(policy(), after, NOW, signalled)).toMatchObject({ tier: 'platinum', categories: EVERYTHING, services: ['youtube'] });
  });

  it('allows nothing', () => {
    expect(interpret(policy(), null, NOW, { signal: 'gpc' }).categories).toEqual(['necessary']);
  });

  it('counts for more than the older Do Not Track, which does not overrule an answer', () => {
    expect(interpret(policy(), before, NOW, { signal: 'dnt' }).tier).toBe('platinum');
  });
});

describe('What is barred', () => {
  const forChildren = policy({ barred: ['marketing'], services: ['chat'] });

  it('is never allowed, whatever was or is chosen', () => {
    const earlier = record({ tier: 'platinum', categories: OPTIONAL, services: ['youtube', 'chat'] });
    expect(interpret(forChildren, earlier, NOW)).toMatchObject({
      decided: true,
      tier: 'gold',
      categories: ['necessary', 'functional', 'analytics'],
      services: ['chat'],
    });
    const chosen = recordOf(forChildren, { categories: OPTIONAL, services: [] }, { at: NOW, days: 30, via: 'api', id: null, gpc: false });
    expect(chosen).toMatchObject({ tier: 'gold', categories: ['functional', 'analytics'] });
  });

  it('is not asked for again', () => {
    const earlier = record({ tier: 'platinum', categories: ['functional', 'analytics'] });
    expect(interpret(forChildren, earlier, NOW).decided).toBe(true);
  });
});

describe('objectionsTakenBack()', () => {
  const services = [
    { id: 'youtube', category: 'marketing' },
    { id: 'chat', category: 'necessary' },
  ];
  const objecting = interpret(american, record({ tier: 'silver', categories: [] }), NOW);

  it('names the categories and services that an answer would allow again', () => {
    const answer = { categories: ['necessary', 'analytics'], services: ['youtube', 'chat'] };
    expect(objectionsTakenBack({ policy: american, services }, objecting, answer)).toEqual(['analytics', 'youtube']);
  });

  it('names nothing where nothing was objected to', () => {
    const silent = interpret(american, null, NOW, silence);
    expect(objectionsTakenBack({ policy: american, services }, silent, { categories: OPTIONAL, services: ['youtube'] })).toEqual([]);
  });

  it('names nothing that needs consent, for that cannot be objected to', () => {
    expect(
      objectionsTakenBack({ policy: policy(), services }, consentToTier('silver'), { categories: OPTIONAL, services: ['youtube'] }),
    ).toEqual([]);
  });
});

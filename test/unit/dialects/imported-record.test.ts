import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import type { DialectName } from '../../../src/config/dialect-names.js';
import { interpret } from '../../../src/consent/consent.js';
import { dialects } from '../../../src/dialects/dialects.js';
import { importedRecord, type Found } from '../../../src/dialects/imported-record.js';
import type { OldAnswer } from '../../../src/dialects/old-answer.js';
import { DAY, NOW, settings } from '../builders.js';
import { alwaysHolds } from '../fuzz-size.js';

type Words = Readonly<Record<string, boolean>>;

const AT = NOW - 10 * DAY;

function found(name: DialectName, words: Words, otherwise: Partial<OldAnswer> = {}): Found {
  return { dialect: dialects[name], answer: { words: new Map(Object.entries(words)), services: [], at: AT, until: null, ...otherwise } };
}

/** What a visitor has who gave these answers before. */
function imported(answers: readonly Found[], config: Config = {}) {
  const site = settings(config);
  const record = importedRecord(answers, site, NOW);
  if (!record) return null;
  const { decided, categories } = interpret(site.policy, record, NOW);
  return { decided, on: categories.filter((id) => id !== 'necessary').join(' '), ...record };
}

const everything = { necessary: true, preferences: true, statistics: true, marketing: true };

describe('importedRecord()', () => {
  it('allows what was allowed, keeps what was refused, and asks for nothing more', () => {
    expect(imported([found('cookiebot', { ...everything, marketing: false })])).toMatchObject({
      decided: true,
      tier: 'gold',
      on: 'functional analytics',
    });
    expect(imported([found('cookiebot', everything)])).toMatchObject({
      decided: true,
      tier: 'platinum',
      on: 'functional analytics marketing',
    });
    expect(imported([found('cookiebot', { ...everything, statistics: false })])).toMatchObject({
      tier: 'custom',
      on: 'functional marketing',
    });
  });

  it('has the date of the old answer, and lasts as long as if it had been given here', () => {
    expect(imported([found('cookiebot', everything)])).toMatchObject({ at: AT, days: 182, via: 'api', policy: '1', gpc: false, id: null });
  });

  it('ends no later than the old answer', () => {
    expect(imported([found('civic', everything, { until: AT + 30 * DAY + 5 })])).toMatchObject({ at: AT, days: 30 });
    expect(imported([found('civic', everything, { until: AT + 1000 * DAY })])).toMatchObject({ days: 182 });
  });

  it.each<[string, Partial<OldAnswer>]>([
    ['is older than a choice may get here', { at: NOW - 182 * DAY }],
    ['has ended', { until: NOW - 1 }],
    ['ended before it began', { until: AT - DAY }],
    ['is from the future', { at: NOW + 1 }],
  ])('is none for an answer that %s', (_, otherwise) => {
    expect(imported([found('civic', everything, otherwise)])).toBeNull();
    expect(imported([found('civic', { analytics: false }, otherwise)])).toBeNull();
  });

  it('keeps a refusal of everything, also of what was never asked', () => {
    expect(imported([found('cookiebot', { necessary: true, statistics: false })])).toMatchObject({
      decided: true,
      tier: 'silver',
      on: '',
      at: AT,
    });
    expect(imported([found('cookieconsent', { necessary: true })])).toMatchObject({ decided: true, tier: 'silver' });
  });

  it('asks where this site wants more than was asked, and lets hold what was allowed', () => {
    expect(imported([found('cookiebot', { necessary: true, statistics: true })])).toMatchObject({ decided: false, on: 'analytics' });
    expect(imported([found('cookiebot', { statistics: true, marketing: false })])).toMatchObject({ decided: false, on: 'analytics' });
  });

  it('is none where nothing is left to keep and something is to be asked', () => {
    expect(imported([found('cookiebot', { statistics: false, other: true })])).toBeNull();
  });

  it('does not ask for a category that no level has', () => {
    const config: Config = {
      categories: [{ id: 'necessary' }, { id: 'analytics' }, { id: 'rare' }],
      tiers: [
        { id: 'private', categories: ['necessary'] },
        { id: 'open', categories: ['necessary', 'analytics'] },
      ],
    };
    expect(imported([found('cookiebot', { statistics: true })], config)).toMatchObject({ decided: true, tier: 'open', on: 'analytics' });
  });

  it('allows a category only if everything that was asked of it was allowed', () => {
    expect(imported([found('onetrust', { C0002: true, C0003: true, C0004: true, C0005: false })])).toMatchObject({
      on: 'functional analytics',
    });
    expect(imported([found('cookieyes', { functional: true, analytics: true, performance: false, advertisement: true })])).toMatchObject({
      on: 'functional marketing',
    });
  });

  it('allows nothing of what it does not know', () => {
    expect(imported([found('onetrust', { C0001: true, BG51: true, __proto__x: true })])).toBeNull();
    const config: Config = {
      categories: [{ id: 'basics' }, { id: 'research' }],
      tiers: [
        { id: 'private', categories: ['basics'] },
        { id: 'open', categories: ['basics', 'research'] },
      ],
    };
    expect(imported([found('cookiebot', everything)], config)).toBeNull();
  });

  it('is only good for a refusal where nobody noted a date: that holds from now on, for the shortest time', () => {
    const undated = { at: null };
    expect(imported([found('cookieyes', { analytics: true, advertisement: false }, undated)])).toBeNull();
    const refusal = found('cookieyes', { necessary: true, analytics: false, advertisement: false }, undated);
    expect(imported([refusal])).toMatchObject({ decided: true, tier: 'silver', at: NOW, days: 30 });
  });

  it('keeps every refusal of several answers, and the older date', () => {
    const answers = [found('cookiebot', everything), found('onetrust', { C0002: false, C0003: true }, { at: AT - DAY })];
    expect(imported(answers)).toMatchObject({ on: 'functional marketing', at: AT - DAY });
    expect(imported([found('cookiebot', everything), found('klaro', { matomo: true }, { at: null })])).toBeNull();
  });

  describe('with services', () => {
    const services = [
      { id: 'session', category: 'necessary' },
      { id: 'matomo', category: 'analytics' },
      { id: 'tube', category: 'marketing', name: 'You Tube' },
      { id: 'pixel', category: 'marketing' },
    ];

    it('allows those that were allowed one by one, and never their category', () => {
      expect(imported([found('klaro', { session: true, matomo: true, chat: true })], { services })).toMatchObject({
        decided: false,
        on: '',
        services: ['matomo'],
      });
    });

    it('allows none in whose category another was refused', () => {
      expect(imported([found('klaro', { matomo: true, tube: true, pixel: false })], { services })).toMatchObject({
        services: ['matomo'],
        on: '',
      });
    });

    it('takes a refusal of all that are optional for a refusal of everything', () => {
      expect(imported([found('klaro', { session: true, matomo: false }, { at: null })], { services })).toMatchObject({
        decided: true,
        tier: 'silver',
      });
    });

    it('allows those of CookieConsent by id or name, and no category by that name', () => {
      const answer = found('cookieconsent', { necessary: true, ads: false }, { services: ['matomo', 'functional', 'session'] });
      expect(imported([answer], { services })).toMatchObject({ decided: false, on: '', services: ['matomo'] });
      const refused = found('cookieconsent', { marketing: false }, { services: ['You Tube'] });
      expect(imported([refused], { services })).toBeNull();
    });
  });

  it('never allows what was refused, and nothing that was not allowed', () => {
    const words = fc.dictionary(fc.constantFrom('necessary', 'preferences', 'statistics', 'marketing', 'ads', 'foo'), fc.boolean());
    const answer = fc.record({
      words,
      at: fc.option(fc.integer({ min: NOW - 400 * DAY, max: NOW + DAY })),
      until: fc.option(fc.integer({ min: 0, max: NOW + 400 * DAY })),
    });
    alwaysHolds(
      fc.property(fc.array(answer, { minLength: 1, maxLength: 3 }), (answers) => {
        const result = imported(answers.map(({ words: given, at, until }) => found('cookiebot', given, { at, until })));
        if (!result) return;
        const said = (own: string, theirs: readonly string[], verdict: boolean) =>
          answers.some(({ words: given }) => theirs.some((word) => given[word] === verdict)) && result.on.split(' ').includes(own);
        for (const [own, theirs] of [
          ['functional', ['preferences']],
          ['analytics', ['statistics']],
          ['marketing', ['marketing', 'ads']],
        ] as const) {
          expect(said(own, theirs, false)).toBe(false);
          if (result.on.split(' ').includes(own)) expect(said(own, theirs, true)).toBe(true);
        }
        expect(result.at).toBeLessThanOrEqual(NOW);
        for (const { until } of answers)
          if (until !== null && result.at !== NOW) expect(result.at + result.days * DAY).toBeLessThanOrEqual(until);
      }),
    );
  });
});

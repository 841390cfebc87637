import { describe, expect, it } from 'vitest';
import { allowsService, interpret, nothingAllowed, undecided } from '../../../src/consent/consent.js';
import type { ConsentRecord } from '../../../src/consent/record.js';
import { DAY, NOW, policy, record } from '../builders.js';

const TOLERANCE = 300;

function allowed(changes: Partial<ConsentRecord>, now = NOW, under = policy()) {
  const { decided, tier, categories } = interpret(under, record(changes), now);
  return { decided, tier, categories };
}

const asksAgain = { decided: false, tier: null, categories: ['necessary'] };

describe('nothingAllowed()', () => {
  it('does not even allow what is necessary', () => {
    expect(nothingAllowed()).toEqual({ decided: false, tier: null, categories: [], services: [], record: null });
  });

  it('cannot be changed', () => {
    const nothing = nothingAllowed();
    expect([nothing, nothing.categories, nothing.services].every(Object.isFrozen)).toBe(true);
  });
});

describe('undecided()', () => {
  it('allows what is necessary, and leaves the question open', () => {
    expect(undecided(policy())).toEqual({ decided: false, tier: null, categories: ['necessary'], services: [], record: null });
  });

  it('cannot be changed', () => {
    const consent = undecided(policy());
    expect(Object.isFrozen(consent) && Object.isFrozen(consent.categories) && Object.isFrozen(consent.services)).toBe(true);
  });
});

describe('interpret()', () => {
  it('lets a visitor who never chose be asked', () => {
    expect(interpret(policy(), null, NOW)).toEqual(undecided(policy()));
  });

  it('gives a visitor what they chose', () => {
    const chosen = record();
    expect(interpret(policy(), chosen, NOW + DAY)).toEqual({
      decided: true,
      tier: 'gold',
      categories: ['necessary', 'functional', 'analytics'],
      services: [],
      record: chosen,
    });
  });

  it('remembers a refusal like any other choice', () => {
    expect(allowed({ tier: 'silver', categories: [] })).toEqual({ decided: true, tier: 'silver', categories: ['necessary'] });
  });

  it('allows single services beside the categories', () => {
    expect(interpret(policy(), record({ tier: 'silver', categories: [], services: ['youtube'] }), NOW).services).toEqual(['youtube']);
  });

  it('cannot be changed', () => {
    const consent = interpret(policy(), record(), NOW);
    expect(Object.isFrozen(consent) && Object.isFrozen(consent.categories) && Object.isFrozen(consent.services)).toBe(true);
  });

  describe('time', () => {
    it('holds a choice until its last second', () => {
      expect(allowed({ days: 30 }, NOW + 30 * DAY - 1).decided).toBe(true);
    });

    it('asks again once the choice is too old', () => {
      expect(allowed({ days: 30 }, NOW + 30 * DAY)).toEqual(asksAgain);
    });

    it('lets a refusal hold exactly as long as a consent', () => {
      for (const now of [NOW, NOW + 182 * DAY - 1, NOW + 182 * DAY]) {
        expect(allowed({ tier: 'silver', categories: [] }, now).decided).toBe(allowed({}, now).decided);
      }
    });

    it('forgives a clock that was a little ahead', () => {
      expect(allowed({ at: NOW + TOLERANCE }).decided).toBe(true);
    });

    it('asks nobody who refused everything before 180 days, however short they wanted it', () => {
      const refusal = { tier: 'silver', categories: [], days: 30 };
      expect(allowed(refusal, NOW + 180 * DAY - 1)).toEqual({ decided: true, tier: 'silver', categories: ['necessary'] });
      expect(allowed(refusal, NOW + 180 * DAY)).toEqual(asksAgain);
    });

    it('does not believe a choice from the future', () => {
      expect(allowed({ at: NOW + TOLERANCE + 1 })).toEqual(asksAgain);
    });
  });

  describe('another policy', () => {
    it('asks again when the owner asks for something new', () => {
      expect(allowed({ policy: '1' }, NOW, policy({ version: '2' }))).toEqual(asksAgain);
    });

    it('drops single services with it', () => {
      expect(interpret(policy({ version: '2' }), record({ services: ['youtube'] }), NOW).services).toEqual([]);
    });

    it('does not take "1.0" for "1"', () => {
      expect(allowed({ policy: '1.0' })).toEqual(asksAgain);
    });
  });

  describe('a site that has changed', () => {
    const silver = { id: 'silver', categories: ['necessary'] };

    it('keeps what it still knows when a category is gone, and asks again', () => {
      const result = interpret(policy(), record({ tier: 'custom', categories: ['analytics', 'horoscope'] }), NOW);
      expect(result).toMatchObject({ decided: false, tier: null, categories: ['necessary', 'analytics'], record: null });
    });

    it('asks again when the chosen tier has grown, and does not grant what was never asked', () => {
      const gold = { id: 'gold', categories: ['necessary', 'functional', 'analytics', 'marketing'] };
      expect(allowed({}, NOW, policy({ tiers: [silver, gold] }))).toEqual({
        decided: false,
        tier: null,
        categories: ['necessary', 'functional', 'analytics'],
      });
    });

    it('still allows single services while it asks about the rest', () => {
      const gold = { id: 'gold', categories: ['necessary', 'functional', 'analytics', 'marketing'] };
      const result = interpret(policy({ tiers: [silver, gold] }), record({ services: ['youtube'] }), NOW);
      expect(result.services).toEqual(['youtube']);
    });

    it('lets a service go that it does not have any more, without asking again', () => {
      const result = interpret(policy({ services: ['chat'] }), record({ services: ['youtube', 'chat'] }), NOW);
      expect([result.decided, result.services]).toEqual([true, ['chat']]);
    });

    it('does not ask those who refused when another tier has grown', () => {
      const gold = { id: 'gold', categories: ['necessary', 'functional', 'analytics', 'marketing'] };
      expect(allowed({ tier: 'silver', categories: [] }, NOW, policy({ tiers: [silver, gold] }))).toEqual({
        decided: true,
        tier: 'silver',
        categories: ['necessary'],
      });
    });

    it('does not ask again because something became necessary', () => {
      const site = policy({ necessary: ['necessary', 'functional'] });
      expect(allowed({ tier: 'gold', categories: ['analytics'] }, NOW, site)).toEqual({
        decided: true,
        tier: 'gold',
        categories: ['necessary', 'functional', 'analytics'],
      });
    });

    it('keeps a choice whose tier has shrunk, under the name that is true now', () => {
      const gold = { id: 'gold', categories: ['necessary', 'functional'] };
      expect(allowed({}, NOW, policy({ tiers: [silver, gold] }))).toEqual({
        decided: true,
        tier: 'custom',
        categories: ['necessary', 'functional', 'analytics'],
      });
    });

    it('keeps a choice whose tier is called something else now', () => {
      const better = { id: 'better', categories: ['necessary', 'functional', 'analytics'] };
      expect(allowed({}, NOW, policy({ tiers: [silver, better] })).tier).toBe('better');
    });
  });

  describe('a site that has got a category since', () => {
    const site = policy({ categories: [...policy().categories, 'social'] });
    const asked = { refused: ['marketing'] };

    it('keeps every answer, and leaves what is new off and open', () => {
      const consent = interpret(site, record(asked), NOW);
      expect(consent).toMatchObject({
        decided: true,
        tier: 'gold',
        categories: ['necessary', 'functional', 'analytics'],
        unasked: ['social'],
      });
      expect([consent.record, Object.isFrozen(consent)]).toEqual([record(asked), true]);
    });

    it('has no open question once that was answered, either way', () => {
      for (const answer of [{ refused: ['marketing', 'social'] }, { ...asked, categories: ['functional', 'analytics', 'social'] }]) {
        expect(interpret(site, record(answer), NOW)).not.toHaveProperty('unasked');
      }
    });

    it('takes a cookie that says nothing of refusals for one about the default categories', () => {
      expect(interpret(policy(), record(), NOW)).not.toHaveProperty('unasked');
      expect(interpret(site, record(), NOW)).toMatchObject({ decided: true, unasked: ['social'] });
    });

    it('asks about that alone, also where it stands in the tier that they chose', () => {
      const tiers = [
        { id: 'silver', categories: ['necessary'] },
        { id: 'gold', categories: ['necessary', 'functional', 'analytics', 'social'] },
      ];
      expect(interpret({ ...site, tiers }, record(), NOW)).toMatchObject({ decided: true, tier: 'custom', unasked: ['social'] });
    });

    it('takes it for one about everything on a site without the default categories', () => {
      const own = policy({ categories: ['necessary', 'functional', 'analytics', 'social'] });
      expect(interpret(own, record(), NOW)).toMatchObject({ decided: true });
      expect(interpret(own, record(), NOW)).not.toHaveProperty('unasked');
    });

    it('asks about nothing that needs no consent, or can have none', () => {
      for (const change of [{ necessary: ['necessary', 'social'] }, { barred: ['social'] }, { objectable: ['social'] }]) {
        const consent = interpret({ ...site, ...change }, record(asked), NOW);
        expect(consent).toMatchObject({ decided: true });
        expect(consent).not.toHaveProperty('unasked');
      }
      expect(interpret({ ...site, objectable: ['social'] }, record(asked), NOW).categories).not.toContain('social');
    });

    it('asks about everything, and not twice, once the choice is over or the policy another', () => {
      expect(interpret(site, record(asked), NOW + 182 * DAY)).toEqual(undecided(site));
      expect(interpret({ ...site, version: '2' }, record(asked), NOW)).toEqual(undecided(site));
    });

    it('does not ask who refused a category because it moved into the tier that they chose', () => {
      const tiers = [
        { id: 'silver', categories: ['necessary'] },
        { id: 'gold', categories: ['necessary', 'functional', 'analytics', 'marketing'] },
      ];
      expect(interpret(policy({ tiers }), record(asked), NOW)).toMatchObject({ decided: true, tier: 'custom' });
    });
  });

  it('calls a mix custom', () => {
    expect(allowed({ tier: 'custom', categories: ['marketing'] })).toEqual({
      decided: true,
      tier: 'custom',
      categories: ['necessary', 'marketing'],
    });
  });

  it('believes the categories, not the label', () => {
    expect(allowed({ tier: 'platinum', categories: [] })).toEqual(asksAgain);
    expect(allowed({ tier: 'silver', categories: ['functional', 'analytics'] }).tier).toBe('gold');
  });
});

describe('allowsService()', () => {
  const allows = (changes: Partial<ConsentRecord>) =>
    allowsService(interpret(policy(), record(changes), NOW), { id: 'chat', category: 'marketing' });

  it('is so through its category, or on its own', () => {
    expect(allows({ categories: ['marketing'] })).toBe(true);
    expect(allows({ categories: [], services: ['chat'] })).toBe(true);
  });

  it('is not so through another category or service', () => {
    expect(allows({ categories: ['analytics'], services: ['youtube'] })).toBe(false);
  });
});

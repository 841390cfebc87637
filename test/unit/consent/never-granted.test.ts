import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret, recordOf } from '../../../src/consent/consent.js';
import { defaultCategories } from '../../../src/consent/policy.js';
import { decodeRecord, encodeRecord, expiryOf } from '../../../src/consent/record.js';
import { anyPolicy, anyRecord, anySurroundings, someIds } from '../arbitraries.js';
import { DAY, NOW } from '../builders.js';
import { alwaysHolds } from '../fuzz-size.js';

/** What sites ask about that configure nothing. */
const usual: readonly string[] = defaultCategories;

describe('What visitors refused or never saw', () => {
  it('is never granted, whatever the record says and however the site has changed since', () => {
    alwaysHolds(
      fc.property(anyPolicy, anyRecord, anySurroundings, (site, remembered, around) => {
        const { categories, services } = interpret(site, remembered, NOW, around);
        const agreed = [...site.necessary, ...remembered.categories];
        expect(categories.filter((id) => !agreed.includes(id))).toEqual([]);
        expect(services.filter((id) => !remembered.services.includes(id) || !site.services.includes(id))).toEqual([]);
      }),
    );
  });

  it('is never granted on the way from an answer through the cookie to another site, policy or region, however late', () => {
    const later = fc.integer({ min: 0, max: 400 * DAY });
    alwaysHolds(
      fc.property(fc.tuple(anyPolicy, anyPolicy), someIds, anySurroundings, later, ([then, today], answered, around, seconds) => {
        const chosen = recordOf(then, { categories: answered, services: [] }, { at: NOW, days: 182, via: 'banner', id: null, gpc: false });
        const { categories } = interpret(today, decodeRecord(encodeRecord(chosen)), NOW + seconds, around);
        const mayBe = [...today.necessary, ...answered];
        expect(categories.filter((id) => !mayBe.includes(id))).toEqual([]);
      }),
    );
  });

  it('is never granted by silence where consent is needed, whatever the browser says', () => {
    alwaysHolds(
      fc.property(anyPolicy, anySurroundings, (site, around) => {
        const { decided, categories } = interpret(site, null, NOW, around);
        const mayBe = [...site.necessary, ...(around.mayPresume ? site.objectable : [])];
        expect(decided).toBe(false);
        expect(categories.filter((id) => !mayBe.includes(id))).toEqual([]);
        const isSignalled = (id: string) => around.signal !== null && site.advertising.includes(id) && !site.necessary.includes(id);
        expect(categories.filter(isSignalled)).toEqual([]);
      }),
    );
  });

  it('is never granted by a choice that is not in force', () => {
    alwaysHolds(
      fc.property(anyPolicy, anyRecord, fc.integer({ min: 0, max: 1e9 }), (site, remembered, later) => {
        const { decided, categories, services } = interpret(site, remembered, expiryOf(remembered) + later);
        expect(decided).toBe(false);
        const kept = site.objectable.filter((id) => remembered.categories.includes(id)); // what was never objected to needs no choice
        expect(categories).toEqual(site.categories.filter((id) => [...site.necessary, ...kept].includes(id)));
        expect(services).toEqual([]);
      }),
    );
  });
});

describe('What visitors agreed to', () => {
  it('is kept, as far as the site still has it', () => {
    alwaysHolds(
      fc.property(anyPolicy, anyRecord, (site, remembered) => {
        const valid = { ...remembered, at: NOW, policy: site.version };
        const { categories } = interpret(site, valid, NOW);
        const { necessary, objectable, barred } = site;
        const isConsent = (id: string) => !remembered.objectable.includes(id) || [...necessary, ...objectable].includes(id);
        const known = remembered.categories.filter((id) => site.categories.includes(id) && !barred.includes(id) && isConsent(id));
        expect(known.filter((id) => !categories.includes(id))).toEqual([]);
      }),
    );
  });

  it('never shrinks because they agree to one thing more', () => {
    alwaysHolds(
      fc.property(anyPolicy, anyRecord, someIds, (site, remembered, more) => {
        const less = interpret(site, remembered, NOW).categories;
        const extended = { ...remembered, categories: [...remembered.categories, ...more] };
        const all = interpret(site, extended, NOW).categories;
        expect(less.filter((id) => !all.includes(id))).toEqual([]);
      }),
    );
  });

  it('is never less because they said more, and never more because their browser objects, or silence counts for nothing', () => {
    const heard = fc.record({ around: anySurroundings, isGpcGone: fc.boolean(), later: fc.integer({ min: -DAY, max: 400 * DAY }) });
    alwaysHolds(
      fc.property(
        anyPolicy,
        anyRecord,
        fc.tuple(someIds, fc.subarray(['youtube', 'chat', 'map'])),
        heard,
        (site, said, [ids, own], when) => {
          const { around, isGpcGone, later } = when;
          const less = { ...said, categories: said.categories.filter((id) => ids.includes(id)), gpc: said.gpc && isGpcGone };
          const fewer = { ...less, services: said.services.filter((id) => own.includes(id)) };
          const [few, many, unheard] = [
            interpret(site, fewer, NOW + later, around),
            interpret(site, said, NOW + later, around),
            interpret(site, said, NOW + later, { ...around, signal: null }),
          ];
          for (const [one, other] of [
            [few, many],
            [many, unheard],
            [interpret(site, null, NOW, { signal: around.signal }), interpret(site, null, NOW, around)],
            [interpret(site, null, NOW, around), interpret(site, null, NOW, { mayPresume: true })],
            [interpret(site, null, NOW + later), few], // who never said a word, and whose silence does not count, has least
          ] as const) {
            expect(one.categories.filter((id) => !other.categories.includes(id))).toEqual([]);
            expect(one.services.filter((id) => !other.services.includes(id))).toEqual([]);
          }
        },
      ),
    );
  });

  it('is in force whenever it was chosen under this very policy', () => {
    alwaysHolds(
      fc.property(anyPolicy, someIds, (site, answered) => {
        const chosen = recordOf(site, { categories: answered, services: [] }, { at: NOW, days: 1, via: 'api', id: null, gpc: false });
        const consent = interpret(site, chosen, NOW);
        expect(consent).toMatchObject({ decided: true, tier: chosen.tier, record: chosen });
      }),
    );
  });

  it('holds, and so does every refusal, when the site has more: what is new alone is open, and off', () => {
    alwaysHolds(
      fc.property(anyPolicy, anyPolicy, someIds, (then, today, answered) => {
        const site = { ...today, version: then.version, objectable: [] };
        const before = { ...then, objectable: [] };
        const chosen = recordOf(
          before,
          { categories: answered, services: [] },
          { at: NOW, days: 182, via: 'banner', id: null, gpc: false },
        );
        const { decided, categories, unasked = [] } = interpret(site, decodeRecord(encodeRecord(chosen)), NOW + DAY);
        if (!chosen.categories.every((id) => site.categories.includes(id))) return void expect(decided).toBe(false);
        expect(decided).toBe(true);
        const wasAsked = before.categories.filter((id) => ![...before.necessary, ...before.barred].includes(id));
        // A cookie about the default categories does not say so: only a site that still has them all can tell.
        if (chosen.refused === null && !usual.every((id) => site.categories.includes(id))) return;
        const isOptional = (id: string) => ![...site.necessary, ...site.barred].includes(id);
        expect(unasked).toEqual(site.categories.filter((id) => isOptional(id) && !wasAsked.includes(id)));
        expect(categories.filter((id) => isOptional(id))).toEqual(
          site.categories.filter((id) => isOptional(id) && answered.includes(id) && wasAsked.includes(id)),
        );
      }),
    );
  });

  it('is asked about again exactly where a category is unknown, or where their tier holds more than it did', () => {
    alwaysHolds(
      fc.property(anyPolicy, anyRecord, (any, said) => {
        const [site, remembered] = [
          { ...any, objectable: [], barred: [] },
          { ...said, objectable: [], refused: null },
        ]; // where consent is needed first, of a cookie that does not say what was refused
        const { tier: id, categories } = remembered;
        const hasUsual = usual.every((each) => site.categories.includes(each)); // then the cookie was about these, but for the first
        const asked = usual.slice(1);
        const unknown = categories.filter((each) => !site.categories.includes(each));
        const more = (site.tiers.find((tier) => tier.id === id)?.categories ?? []).filter(
          (each) => !site.necessary.includes(each) && !categories.includes(each) && (!hasUsual || asked.includes(each)),
        );
        const { decided } = interpret(site, { ...remembered, at: NOW, policy: site.version }, NOW);
        expect(decided).toBe(unknown.length + more.length === 0);
      }),
    );
  });
});

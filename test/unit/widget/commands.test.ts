import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerOf } from '../../../src/widget/commands.js';
import { anyPolicy, someIds } from '../arbitraries.js';
import { anyValue } from '../any-config.js';
import { alwaysHolds } from '../fuzz-size.js';

describe('choose()', () => {
  it('takes a tier or a list of categories that the site has, and nothing else that a caller may pass', () => {
    const choice = fc.oneof(anyValue, someIds, fc.constantFrom('tier-0', 'tier-1', 'tier-4', '__proto__', '0'));
    alwaysHolds(
      fc.property(anyPolicy, choice, (site, chosen) => {
        const tier = site.tiers.find(({ id }) => id === chosen);
        const isKnown = tier !== undefined || (Array.isArray(chosen) && chosen.every((id) => site.categories.includes(id as string)));
        if (!isKnown) return void expect(() => answerOf(chosen, site)).toThrow();
        expect(answerOf(chosen, site)).toEqual({ categories: tier?.categories ?? chosen, services: [] });
      }),
    );
  });
});

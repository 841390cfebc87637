import fc from 'fast-check';
import type { Policy } from '../../src/consent/policy.js';
import { markOf } from '../../src/consent/recipients.js';
import { MAX_DAYS, type ConsentRecord, type Method } from '../../src/consent/record.js';
import { NOW } from './builders.js';

const IDS = ['necessary', 'functional', 'analytics', 'marketing', 'social', 'research'];

const SERVICES = ['youtube', 'chat', 'map'];

const METHODS: readonly Method[] = ['banner', 'preferences', 'embed', 'page', 'api'];

/** Any categories, known to a policy or not. */
export const someIds = fc.subarray(IDS);

/** Any site: which categories it has, which of them are necessary, and tiers of which each includes the one below it. */
export const anyPolicy: fc.Arbitrary<Policy> = fc
  .record({
    categories: fc.subarray(IDS, { minLength: 1 }),
    steps: fc.array(someIds, { minLength: 2, maxLength: 5 }),
    version: fc.constantFrom('1', '2'),
    isNamed: fc.boolean(),
    services: fc.subarray(SERVICES),
    advertising: someIds,
    barred: someIds,
    presumed: someIds,
  })
  .map(({ categories, steps, version, isNamed, services, advertising, barred, presumed }) => {
    const tiers = steps.map((_, index) => ({
      id: `tier-${index}`,
      categories: categories.filter((id) => steps.slice(0, index + 1).some((step) => step.includes(id))),
    }));
    const necessary = isNamed ? categories.filter((id) => id === 'necessary') : tiers[0]!.categories;
    const objectable = categories.filter((id) => presumed.includes(id) && ![...necessary, ...barred].includes(id));
    return {
      version,
      categories,
      necessary,
      objectable,
      advertising,
      barred: barred.filter((id) => !necessary.includes(id)),
      tiers,
      services,
    };
  });

/** Any record that could stand in a cookie. */
export const anyRecord: fc.Arbitrary<ConsentRecord> = fc
  .record({
    tier: fc.constantFrom('tier-0', 'tier-1', 'tier-2', 'gold', 'custom'),
    categories: someIds,
    refused: fc.option(someIds),
    services: fc.subarray(SERVICES),
    at: fc.integer({ min: NOW - MAX_DAYS * 86_400, max: NOW + 86_400 }),
    days: fc.integer({ min: 1, max: MAX_DAYS }),
    policy: fc.constantFrom('1', '2'),
    via: fc.constantFrom(...METHODS),
    id: fc.option(fc.uuid()),
    gpc: fc.boolean(),
    objectable: someIds,
    recipients: fc.option(fc.subarray(SERVICES).map((ids) => ids.map(markOf).join(''))),
    kept: fc.boolean(),
  })
  .map((record) => ({ ...record, refused: record.refused?.filter((id) => !record.categories.includes(id)) ?? null }));

/** Any browser: whether silence may count, and which signal it sends. */
export const anySurroundings = fc.record({ mayPresume: fc.boolean(), signal: fc.constantFrom('gpc' as const, 'dnt' as const, null) });

/** What an owner may call the version of a policy: any text, but for quotation marks. */
export const anyVersion = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).filter((text) => !text.includes('"'));

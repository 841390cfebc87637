import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret, recordOf } from '../../../src/consent/consent.js';
import { decodeRecord, encodeRecord } from '../../../src/consent/record.js';
import { markOf } from '../../../src/consent/recipients.js';
import { NOW, policy, settings } from '../builders.js';
import { alwaysHolds } from '../fuzz-size.js';

const circumstances = { at: NOW, days: 182, via: 'banner', id: null, gpc: false } as const;

/** A site that asks again about services. */
const siteWith = (services: readonly (readonly [id: string, category: string])[], askAgain: 'categories' | 'services' = 'services') =>
  settings({ askAgain, services: services.map(([id, category]) => ({ id, category })) }).policy;

const before = siteWith([['plausible', 'analytics']]);
const chosen = (categories: readonly string[], site = before) =>
  decodeRecord(encodeRecord(recordOf(site, { categories, services: [] }, circumstances)));

describe('A site that asks again about services', () => {
  it('withholds a category that has got a service, asks about it, and keeps the rest', () => {
    const today = siteWith([
      ['plausible', 'analytics'],
      ['hotjar', 'analytics'],
    ]);
    expect(interpret(today, chosen(['functional', 'analytics']), NOW)).toMatchObject({
      decided: true,
      categories: ['necessary', 'functional'],
      unasked: ['analytics'],
    });
    const answered = recordOf(today, { categories: ['functional', 'analytics'], services: [] }, circumstances);
    expect(interpret(today, answered, NOW)).not.toHaveProperty('unasked');
  });

  it('asks nobody about a category that they refused, a service that is gone, or one in a category that needs no consent', () => {
    const more = siteWith([
      ['plausible', 'analytics'],
      ['hotjar', 'analytics'],
    ]);
    expect(interpret(more, chosen(['functional']), NOW)).not.toHaveProperty('unasked');
    expect(interpret(siteWith([]), chosen(['analytics']), NOW)).not.toHaveProperty('unasked');
    const needed = siteWith([
      ['plausible', 'analytics'],
      ['stripe', 'necessary'],
    ]);
    expect(interpret(needed, chosen(['analytics']), NOW)).not.toHaveProperty('unasked');
  });

  it('takes a choice that names no services for one that knew them all', () => {
    const silent = chosen(['analytics'], policy());
    expect(silent?.recipients).toBeNull();
    expect(interpret(before, silent, NOW)).not.toHaveProperty('unasked');
  });

  it('does not take the answer to something else, such as a video, for one about it', () => {
    const today = siteWith([
      ['plausible', 'analytics'],
      ['hotjar', 'analytics'],
    ]);
    const { categories, unasked } = interpret(today, chosen(['functional', 'analytics']), NOW);
    const after = recordOf(today, { categories, services: ['hotjar'] }, { ...circumstances, via: 'embed' }, unasked);
    expect(interpret(today, after, NOW)).toMatchObject({ categories: ['necessary', 'functional'], unasked: ['analytics'] });
  });
});

describe('A site that does not', () => {
  it('notes no services, and asks nobody', () => {
    const site = siteWith([['plausible', 'analytics']], 'categories');
    expect(encodeRecord(recordOf(site, { categories: [], services: [] }, circumstances))).not.toContain('of=');
    const more = siteWith([['hotjar', 'analytics']], 'categories');
    expect(interpret(more, chosen(['analytics']), NOW)).not.toHaveProperty('unasked');
  });
});

describe('markOf()', () => {
  it('is three characters that need no escape, the same each time', () => {
    alwaysHolds(
      fc.property(fc.string(), (id) => {
        expect(markOf(id)).toMatch(/^[0-9a-z]{3}$/);
        expect(markOf(id)).toBe(markOf(id));
      }),
    );
    expect(new Set(['plausible', 'hotjar', 'google-analytics', 'youtube', 'vimeo', 'a', 'b'].map(markOf)).size).toBe(7);
  });
});

import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { interpret, nothingAllowed, recordOf, type Answer } from '../../../src/consent/consent.js';
import type { Method } from '../../../src/consent/record.js';
import { receiptOf, type Answered, type Earlier, type Receipt } from '../../../src/records/receipt.js';
import { NOW, settings } from '../builders.js';

const circumstances = { site: 'example.com', lang: 'en-GB', text: 'sha256-0' };
const nobody: Earlier = { ...nothingAllowed(), id: null };

/** What is proved of an answer. */
function receipt(
  categories: readonly string[],
  { config = {}, earlier = nobody, via = 'banner', gpc = false, services = [] }: Given = {},
): Receipt {
  const site = settings(config);
  const answer: Answer = { categories, services };
  const record = recordOf(site.policy, answer, { at: NOW, days: 30, via, id: 'b', gpc });
  return receiptOf(site, earlier, interpret(site.policy, record, NOW) as Answered, { ...circumstances, at: NOW });
}

interface Given {
  readonly config?: Config;
  readonly earlier?: Earlier;
  readonly via?: Method;
  readonly gpc?: boolean;
  readonly services?: readonly string[];
}

/** Who had answered before. */
const after = (categories: readonly string[], services: readonly string[] = []): Earlier => ({
  decided: true,
  categories: ['necessary', ...categories],
  services,
  id: 'a',
});

const video: Config = { services: [{ id: 'youtube', category: 'marketing' }] };

describe('receiptOf()', () => {
  it('says when, where and until when, and nothing else of the visitor', () => {
    const made = receipt(['functional', 'analytics'], { config: { policyVersion: '7', region: 'de' } });
    expect(made).toMatchObject({
      ...circumstances,
      v: 1,
      id: 'b',
      prev: null,
      t: '2025-11-22T12:00:00.000Z',
      exp: '2025-12-22T12:00:00.000Z',
    });
    expect(made).toMatchObject({ policy: '7', region: 'DE', regime: 'opt-in', tier: 'gold', gpc: false });
    expect(Object.keys(made).sort()).toEqual(
      'event exp gpc id lang layer method policy prev purposes regime region services site t text tier ui v'.split(' '),
    );
  });

  it('is frozen, all of it', () => {
    const made = receipt([]);
    expect([made, made.purposes, made.services].every(Object.isFrozen)).toBe(true);
  });

  it.each(['', 'xx', 'T1'])('knows no region "%s"', (region) => {
    expect(receipt([], { config: { region } }).region).toBeNull();
  });

  it.each<[Method, string, 1 | 2 | null]>([
    ['banner', 'banner-button', 1],
    ['preferences', 'prefs-save', 2],
    ['embed', 'embed-click', null],
    ['page', 'page-button', null],
    ['api', 'api', null],
  ])('tells of %s', (via, method, layer) => {
    expect(receipt([], { via })).toMatchObject({ method, layer });
  });

  it('names what was refused as well as what was granted', () => {
    expect(receipt(['analytics']).purposes).toEqual({
      necessary: 'exempt',
      functional: 'refused',
      analytics: 'granted',
      marketing: 'refused',
    });
  });

  it('calls nothing granted that acts until the visitor objects', () => {
    const { purposes } = receipt(['functional', 'analytics'], { config: { region: 'US-CA' } });
    expect(purposes).toEqual({ necessary: 'exempt', functional: 'not-objected', analytics: 'not-objected', marketing: 'objected' });
  });

  it('calls exempt what the owner exempts in a region', () => {
    const config: Config = {
      region: 'FR',
      categories: [{ id: 'necessary' }, { id: 'analytics', basis: { FR: 'exempt' } }, { id: 'marketing' }],
    };
    const tiers = [
      { id: 'low', categories: ['necessary'] },
      { id: 'high', categories: ['necessary', 'analytics', 'marketing'] },
    ];
    expect(receipt([], { config: { ...config, tiers } }).purposes).toMatchObject({ analytics: 'exempt', marketing: 'refused' });
  });

  it('leaves out what children were never asked for', () => {
    expect(receipt([], { config: { audience: 'children' } }).purposes).not.toHaveProperty('marketing');
  });

  it.each<[string, readonly string[], Earlier]>([
    ['given', ['functional'], nobody],
    ['refused', [], nobody],
    ['given', ['functional'], after([])],
    ['renewed', [], after([])],
    ['renewed', ['functional'], after(['functional'])],
    ['changed', ['functional', 'analytics'], after(['functional'])],
    ['changed', ['analytics'], after(['functional'])],
    ['withdrawn', ['functional'], after(['functional', 'analytics'])],
    ['withdrawn', [], after(['functional', 'analytics'])],
  ])('is %s: %j', (event, categories, earlier) => {
    expect(receipt(categories, { earlier })).toMatchObject({ event, prev: earlier.id });
  });

  it.each<[string, readonly string[], Earlier]>([
    ['objected', [], nobody],
    ['objected', ['functional', 'analytics'], nobody],
    ['given', ['functional', 'analytics', 'marketing'], nobody],
    ['objected', ['functional'], after(['functional', 'analytics'])],
    ['given', ['functional'], after([])],
    ['renewed', ['functional'], after(['functional'])],
  ])('where visitors object is %s: %j', (event, categories, earlier) => {
    expect(receipt(categories, { earlier, config: { region: 'US-CA' } }).event).toBe(event);
  });

  it('says nothing of a category that is new, and was not asked about', () => {
    const then = settings();
    const now = settings({
      categories: [...then.categories, { id: 'social' }],
      tiers: [...then.tiers.slice(0, 2), { id: 'platinum', categories: [...then.tiers[2]!.categories, 'social'] }],
    });
    const given = { at: NOW, days: 30, via: 'embed', id: 'b', gpc: false } as const;
    const consent = interpret(now.policy, recordOf(then.policy, { categories: ['analytics'], services: [] }, given), NOW) as Answered;
    const made = receiptOf(now, after(['analytics']), consent, { ...circumstances, at: NOW });
    expect(made.purposes).toEqual({ necessary: 'exempt', functional: 'refused', analytics: 'granted', marketing: 'refused' });
  });

  it('is a change, and no renewal, when what is new is refused', () => {
    expect(receipt(['analytics'], { earlier: { ...after(['analytics']), unasked: ['marketing'] } }).event).toBe('changed');
  });

  it('is of the moment of the answer, also where that adds to a choice of before', () => {
    const { policy } = settings();
    const record = recordOf(policy, { categories: [], services: [] }, { at: NOW, days: 365, via: 'banner', id: 'b', gpc: false });
    const made = receiptOf(settings(), nobody, interpret(policy, record, NOW) as Answered, { ...circumstances, at: NOW + 86_400 });
    expect([made.t, made.exp]).toEqual(['2025-11-23T12:00:00.000Z', '2026-11-22T12:00:00.000Z']);
  });

  it('names a service that is allowed on its own, and one that is not any more', () => {
    expect(receipt([], { config: video, services: ['youtube'] })).toMatchObject({ services: { youtube: 'granted' }, event: 'given' });
    const earlier = after([], ['youtube']);
    expect(receipt([], { config: video, earlier })).toMatchObject({ services: { youtube: 'refused' }, event: 'withdrawn' });
    expect(receipt(['marketing'], { config: video, earlier }).services).toEqual({});
  });

  it('tells of the privacy signal that counted', () => {
    expect(receipt([], { gpc: true }).gpc).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { problemsIn, settings } from '../builders.js';

const OPTIONAL = ['functional', 'analytics', 'marketing'];
const british: Config = {
  categories: [
    { id: 'necessary' },
    { id: 'functional', basis: { GB: 'exempt' } },
    { id: 'analytics', basis: { GB: 'objectable' } },
    { id: 'marketing' },
  ],
};

describe('What may act where', () => {
  it.each(['DE', 'GB', 'BR', 'US-NY', 'XX', ''])('is nothing before consent in "%s"', (region) => {
    const { policy, regime } = settings({ region });
    expect([regime, policy.objectable]).toEqual(['opt-in', []]);
  });

  it.each(['US-CA', 'us-ca'])('is everything until the visitor objects in %s', (region) => {
    const { policy, regime } = settings({ region });
    expect([regime, policy.objectable, policy.necessary]).toEqual(['opt-out', OPTIONAL, ['necessary']]);
  });

  it('is what an owner says of a category in that region', () => {
    const { policy, regime } = settings({ ...british, region: 'GB' });
    expect([regime, policy.objectable, policy.necessary]).toEqual(['opt-in', ['analytics'], ['necessary', 'functional']]);
  });

  it('is not what an owner says of another region', () => {
    expect(settings({ ...british, region: 'DE' }).policy.objectable).toEqual([]);
  });

  it('may be consent alone for a category in an opt-out region', () => {
    const categories = [{ id: 'necessary' }, { id: 'ads', basis: { 'US-CA': 'consent' } }, { id: 'extra' }] as const;
    const tiers = [
      { id: 'a', categories: ['necessary'] },
      { id: 'b', categories: ['necessary', 'ads', 'extra'] },
    ];
    expect(settings({ region: 'US-CA', categories, tiers }).policy.objectable).toEqual(['extra']);
  });

  it('offers no tier twice where a category needs no consent', () => {
    const categories = [{ id: 'necessary' }, { id: 'analytics', basis: { FR: 'exempt' } }, { id: 'marketing' }] as const;
    const tiers = [
      { id: 'a', categories: ['necessary'] },
      { id: 'b', categories: ['necessary', 'analytics'] },
      { id: 'c', categories: ['necessary', 'analytics', 'marketing'] },
    ];
    expect(settings({ region: 'FR', categories, tiers }).tiers.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(settings({ region: 'DE', categories, tiers }).tiers.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });
});

describe('For how long an answer holds', () => {
  it('is a year at least where silence counts, for an objection must', () => {
    const { durations, defaultDuration } = settings({ region: 'US-CA' });
    expect([durations, defaultDuration]).toEqual([[365], 365]);
  });

  it('is what an owner wrote, as far as that is long enough', () => {
    const { durations, defaultDuration } = settings({ region: 'US-CA', durations: [30, 370, 390], defaultDuration: 390 });
    expect([durations, defaultDuration]).toEqual([[370, 390], 390]);
    expect(settings({ region: 'US-CA', durations: [30, 60], defaultDuration: 60 }).durations).toEqual([365]);
  });
});

describe('Children', () => {
  const { policy, regime, categories, tiers } = settings({
    audience: 'children',
    region: 'US-CA',
    services: [
      { id: 'youtube', category: 'marketing' },
      { id: 'chat', category: 'functional' },
    ],
  });

  it('are asked first everywhere', () => {
    expect([regime, policy.objectable]).toEqual(['opt-in', []]);
  });

  it('are not offered advertising, nor a tier for it, nor one of its services', () => {
    expect(policy.barred).toEqual(['marketing']);
    expect(categories.map(({ id }) => id)).toEqual(['necessary', 'functional', 'analytics']);
    expect(tiers.map(({ id }) => id)).toEqual(['silver', 'gold']);
    expect(policy.services).toEqual(['chat']);
  });

  it('are not offered a category of the owner’s own either, unless it is said to be no advertising', () => {
    const own = (advertising?: boolean) =>
      settings({
        audience: 'children',
        categories: [{ id: 'necessary' }, { id: 'comments', ...(advertising !== undefined && { advertising }) }],
        tiers: [
          { id: 'a', categories: ['necessary'] },
          { id: 'b', categories: ['necessary', 'comments'] },
        ],
      }).policy.barred;
    expect([own(), own(true), own(false)]).toEqual([['comments'], ['comments'], []]);
  });
});

describe('An owner', () => {
  it('is told where advertising is to go without consent', () => {
    const config = {
      categories: [{ id: 'necessary' }, { id: 'functional' }, { id: 'analytics' }, { id: 'marketing', basis: { GB: 'objectable' } }],
    };
    expect(problemsIn(config)).toEqual(['categories[3].basis.GB: expected "consent", for it is for advertising, found "objectable".']);
  });

  it('is told of a region by a name that nobody knows', () => {
    const config = {
      categories: [{ id: 'necessary' }, { id: 'functional' }, { id: 'analytics', basis: { UK: 'objectable' } }, { id: 'marketing' }],
    };
    expect(problemsIn(config)).toEqual([
      'categories[2].basis.UK: expected an ISO 3166-2 code in capitals, such as "GB" or "US-CA", found "UK".',
    ]);
  });
});

describe('A service whose category only its preset knows', () => {
  it('cannot be allowed on its own by children, for it may be advertising', () => {
    const services = ['youtube', { preset: 'vimeo', category: 'functional' }] as const;
    expect(settings({ services }).policy.services).toEqual(['youtube', 'vimeo']);
    expect(settings({ services, audience: 'children' }).policy.services).toEqual(['vimeo']);
  });
});

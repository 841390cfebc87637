import { describe, expect, it } from 'vitest';
import { compare, isRealChange, revokedServices } from '../../../src/consent/change.js';
import { nothingAllowed, type Consent } from '../../../src/consent/consent.js';
import { DAY, NOW, consent, consentToTier } from '../builders.js';

describe('compare()', () => {
  it('tells what a visitor granted', () => {
    const [previous, now] = [consentToTier('silver'), consentToTier('gold')];
    expect(compare(previous, now, 'preferences')).toEqual({
      consent: now,
      previous,
      granted: ['functional', 'analytics'],
      revoked: [],
      source: 'preferences',
    });
  });

  it('tells what a visitor took back', () => {
    const change = compare(consentToTier('platinum'), consentToTier('silver'), 'api');
    expect(change.granted).toEqual([]);
    expect(change.revoked).toEqual(['functional', 'analytics', 'marketing']);
  });

  it('tells both at once, in the order of the policy', () => {
    const change = compare(consent(['functional', 'analytics']), consent(['marketing', 'analytics']), 'banner');
    expect(change.granted).toEqual(['marketing']);
    expect(change.revoked).toEqual(['functional']);
  });

  it('counts what is necessary as granted at the start of a page', () => {
    expect(compare(nothingAllowed(), consent(null), 'restored').granted).toEqual(['necessary']);
  });

  it('cannot be changed by one of those who hear of it', () => {
    const change = compare(nothingAllowed(), consentToTier('gold'), 'restored');
    expect([change, change.granted, change.revoked, change.previous, change.consent].every(Object.isFrozen)).toBe(true);
  });
});

describe('isRealChange()', () => {
  const isReal = (previous: Consent, now: Consent) => isRealChange(compare(previous, now, 'banner'));

  it('is so when something was granted', () => {
    expect(isReal(consentToTier('silver'), consentToTier('gold'))).toBe(true);
  });

  it('is so when something was taken back', () => {
    expect(isReal(consentToTier('gold'), consentToTier('silver'))).toBe(true);
  });

  it('is so for a first refusal, which grants nothing', () => {
    expect(isReal(consent(null), consentToTier('silver'))).toBe(true);
  });

  it('is so when a refusal is forgotten', () => {
    expect(isReal(consentToTier('silver'), consent(null))).toBe(true);
  });

  it('is so when one service was allowed, and when one was taken back', () => {
    const [without, withOne] = [consent([]), consent([], { services: ['youtube'] })];
    expect(isReal(without, withOne)).toBe(true);
    expect(isReal(withOne, without)).toBe(true);
  });

  it('is so when the same categories have another name', () => {
    const renamed = { ...consentToTier('gold'), tier: 'better' };
    expect(isReal(consentToTier('gold'), renamed)).toBe(true);
  });

  it('is not so when the same choice is made again later', () => {
    expect(isReal(consentToTier('gold'), consent(['functional', 'analytics'], { at: NOW - DAY, days: 30, via: 'api' }))).toBe(false);
  });

  it('is not so while a visitor has still not chosen', () => {
    expect(isReal(consent(null), consent(null))).toBe(false);
  });
});

describe('revokedServices()', () => {
  const [map, pixel] = [
    { id: 'youtube', category: 'functional' },
    { id: 'chat', category: 'marketing' },
  ];
  const revoked = (previous: Consent, now: Consent) => revokedServices(compare(previous, now, 'preferences'), [map, pixel]);

  it('are those of a category that was taken back', () => {
    expect(revoked(consent(['functional', 'marketing']), consent(['functional']))).toEqual([pixel]);
  });

  it('are those that were allowed on their own and are not any more', () => {
    expect(revoked(consent([], { services: ['youtube', 'chat'] }), consent([], { services: ['chat'] }))).toEqual([map]);
  });

  it('are not those that stay allowed on their own while their category is taken back', () => {
    expect(revoked(consent(['marketing']), consent([], { services: ['chat'] }))).toEqual([]);
  });

  it('are not those that are allowed through their category from now on, instead of on their own', () => {
    expect(revoked(consent([], { services: ['chat'] }), consent(['marketing']))).toEqual([]);
  });

  it('are none where nothing was allowed before', () => {
    expect(revoked(nothingAllowed(), consentToTier('silver'))).toEqual([]);
  });
});

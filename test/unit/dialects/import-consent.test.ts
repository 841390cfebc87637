// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import type { ConsentRecord } from '../../../src/consent/record.js';
import { importConsent } from '../../../src/dialects/import-consent.js';
import { DAY, NOW, record, settings } from '../builders.js';

/** A store that remembers in here. */
function storeWith(held: ConsentRecord | null = null) {
  return {
    read: () => held,
    isBlank: () => false,
    keeps: () => true,
    write: (next: ConsentRecord | null) => void (held = next),
    held: () => held,
  };
}

const refusal = `{stamp:'x'%2Cnecessary:true%2Cmarketing:false%2Cmethod:'explicit'%2Cutc:${(NOW - DAY) * 1000}}`;

const theirs = `a=b; CookieConsent=${refusal}; c`;

const run = (config: Config, jar = theirs, store = storeWith()) => importConsent(settings(config), store, jar, NOW);

describe('importConsent()', () => {
  beforeEach(() => localStorage.clear());

  it('remembers the old answer, and gives it back', () => {
    const store = storeWith();
    expect(run({ compat: ['cookiebot'] }, theirs, store)).toMatchObject({ tier: 'silver', at: NOW - DAY });
    expect(store.held()).toMatchObject({ tier: 'silver', at: NOW - DAY });
  });

  it.each<[string, Config]>([
    ['is listed', { compat: ['klaro', 'cookiebot'] }],
    ['may be any', { compat: 'auto' }],
    ['is not told of', {}],
  ])('finds it where the manager %s', (_, config) => {
    expect(run(config)).not.toBeNull();
  });

  it('does not look at the answer to a manager that is not listed', () => {
    expect(run({ compat: ['onetrust', 'osano'] })).toBeNull();
    expect(run({ compat: ['cookiebot'] })).not.toBeNull();
  });

  it('does so once', () => {
    expect(run({ compat: 'auto' })).not.toBeNull();
    expect(run({ compat: 'auto' })).toBeNull();
  });

  it('never does where there is a choice of ours, nor when that is gone', () => {
    const store = storeWith(record());
    expect(run({ compat: 'auto' }, theirs, store)).toBeNull();
    expect(store.held()).toEqual(record());
    expect(run({ compat: 'auto' })).toBeNull();
  });

  it('never does where there is a cookie of ours that cannot be read', () => {
    expect(run({ compat: 'auto', cookie: { name: 'consent' } }, `consent=v=2&on=all; ${theirs}`)).toBeNull();
  });

  it('writes nothing to the device of a visitor who had nothing to do with another manager', () => {
    expect(run({ compat: 'auto' }, 'a=b')).toBeNull();
    expect(run({ compat: 'auto' }, '')).toBeNull();
    expect(localStorage).toHaveLength(0);
  });

  it('takes neither of two cookies of the same name that differ', () => {
    const grant = theirs.replace('marketing:false', 'marketing:true');
    expect(run({ compat: 'auto' }, `${theirs}; ${grant}`)).toBeNull();
    expect(run({ compat: 'auto' }, `${theirs}; ${theirs}`)).not.toBeNull();
  });

  it('takes nothing that is longer than a cookie gets', () => {
    expect(run({ compat: 'auto' }, theirs.replace("'x'", `'${'x'.repeat(5000)}'`))).toBeNull();
  });

  it('asks anew where it cannot be noted that it was done', () => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'localStorage')!;
    Object.defineProperty(globalThis, 'localStorage', {
      configurable: true,
      get: () => {
        throw new Error('blocked');
      },
    });
    expect(run({ compat: 'auto' })).toBeNull();
    Object.defineProperty(globalThis, 'localStorage', own);
  });
});

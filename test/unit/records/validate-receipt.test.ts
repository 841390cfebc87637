import { describe, expect, it } from 'vitest';
import { validateReceipt } from '../../../src/records/validate-receipt.js';
import { sampleReceipt } from './sample-receipt.js';

const problemsOf = (value: unknown) => {
  const result = validateReceipt(value);
  return result.ok ? [] : result.problems;
};

describe('validateReceipt()', () => {
  it('takes a receipt, and returns a frozen copy', () => {
    const given = structuredClone(sampleReceipt);
    const result = validateReceipt(given);
    expect(result).toEqual({ ok: true, receipt: sampleReceipt });
    const { receipt } = result as Extract<typeof result, { ok: true }>;
    expect(receipt).not.toBe(given);
    expect([receipt, receipt.purposes, receipt.services].every(Object.isFrozen)).toBe(true);
  });

  it.each(['ip', 'userAgent', 'path', 'referrer', 'account', '__proto__', 'toString', 'constructor'])('lets no %s slip in', (key) => {
    const text = JSON.stringify(sampleReceipt).replace(/}$/, `,${JSON.stringify(key)}:"x"}`);
    expect(problemsOf(JSON.parse(text))).toEqual([`${key}: expected nothing, for a receipt has no such field`]);
  });

  it.each(Object.keys(sampleReceipt))('misses %s', (key) => {
    const { [key as 'v']: _, ...rest } = sampleReceipt;
    expect(problemsOf(rest)).toEqual([`${key}: expected, found nothing`]);
  });

  it.each<[string, object, string]>([
    ['an account as its id', { id: 'jane' }, 'id: expected a random UUID, found "jane"'],
    ['an account as the id before', { prev: 'jane' }, 'prev: expected a random UUID, or null, found "jane"'],
    ['a page as its site', { site: 'example.com/account' }, 'site: expected a host name, found "example.com/account"'],
    ['a query as its site', { site: 'example.com?user=7' }, 'site: expected a host name, found "example.com?user=7"'],
    ['another format', { v: 2 }, 'v: expected 1, found 2'],
    [
      'a 31st of February',
      { t: '2026-02-31T00:00:00.000Z' },
      't: expected a time such as "2026-11-22T09:14:22.000Z", found "2026-02-31T00:00:00.000Z"',
    ],
    ['an end before its beginning', { exp: sampleReceipt.t }, `exp: expected a time after ${sampleReceipt.t}, found ${sampleReceipt.t}`],
    [
      'a state that there is not',
      { purposes: { analytics: 'yes' } },
      'purposes.analytics: expected "granted" or "refused" or "exempt" or "objected" or "not-objected", found "yes"',
    ],
    ['no purposes', { purposes: {} }, 'purposes: expected at least one category, found {}'],
    ['purposes in a list', { purposes: ['analytics'] }, 'purposes: expected an object, found ["analytics"]'],
    [
      'an address among its services',
      { services: { 'https://x/?u=7': 'granted' } },
      'services.https://x/?u=7: expected a name, found "https://x/?u=7"',
    ],
    ['a third layer', { layer: 3 }, 'layer: expected 1 or 2 or null, found 3'],
    ['half a hash', { text: 'sha256-00' }, 'text: expected a hash such as "sha256-9f86…", or null, found "sha256-00"'],
  ])('refuses %s, and says where, what was expected and what was found', (_, changes, problem) => {
    expect(problemsOf({ ...sampleReceipt, ...changes })).toEqual([problem]);
  });

  it('says everything at once', () => {
    expect(problemsOf({ ...sampleReceipt, v: 0, gpc: 'no', ip: '192.0.2.1' })).toHaveLength(3);
  });

  it.each([undefined, null, 7, 'text', [], true, () => {}, Symbol('s'), 10n])('refuses what is no object: %o', (value) => {
    expect(problemsOf(value)).toHaveLength(1);
  });

  it('throws nothing, whatever it is given', () => {
    const round: Record<string, unknown> = {};
    round['self'] = round;
    const thrower = Object.defineProperty({ ...sampleReceipt }, 'id', {
      enumerable: true,
      get: () => {
        throw new Error('mine');
      },
    });
    const proxy = new Proxy(
      {},
      {
        ownKeys: () => {
          throw new Error('mine');
        },
      },
    );
    for (const value of [round, thrower, proxy]) expect(problemsOf(value)).toEqual(['a receipt: expected an object, found null']);
  });

  it('repeats no more than the beginning of what is long', () => {
    const [first, second] = problemsOf({ ...sampleReceipt, tier: 'x'.repeat(5000), ['y'.repeat(5000)]: 1 });
    expect(first!.length + second!.length).toBeLessThan(300);
  });
});

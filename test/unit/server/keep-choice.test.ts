import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRecord, encodeRecord, expiryOf, type ConsentRecord } from '../../../src/consent/record.js';
import { createKeepListener, keepChoice, type KeepOptions } from '../../../src/server.js';
import { anyRecord, anyVersion } from '../arbitraries.js';
import { DAY, NOW, record } from '../builders.js';
import { alwaysHolds } from '../fuzz-size.js';

const sent = (changes: Partial<ConsentRecord> = {}) => `tierconsent=${encodeRecord(record(changes))}`;

const kept = (cookies: string | null | undefined, options: KeepOptions = {}) => keepChoice(cookies, { now: NOW, ...options });

const lifeIn = (header: string | null) => Number(/Max-Age=(\d+)/.exec(header ?? '')?.[1] ?? NaN);

describe('keepChoice()', () => {
  it('sets the same choice again, and notes that it did', () => {
    expect(kept(`a=b; ${sent()}; c=d`)).toBe(`${sent({ kept: true })}; Path=/; Max-Age=${182 * DAY}; SameSite=Lax; Secure`);
  });

  it('sets it where and how the widget does', () => {
    const options = { name: 'choice', domain: 'fernhill.test', path: '/shop', sameSite: 'None', secure: true } as const;
    expect(kept(sent().replace('tierconsent', 'choice'), options)).toContain(
      '; Path=/shop; Max-Age=15724800; SameSite=None; Secure; Domain=fernhill.test',
    );
    expect(kept(sent(), { secure: false })).not.toContain('Secure');
    expect(kept(sent())).not.toMatch(/Domain|HttpOnly/);
  });

  it('gives it what is left of its life, and not a second more, however often it is asked', () => {
    alwaysHolds(
      fc.property(anyRecord, fc.nat(400 * DAY), (any, later) => {
        const now = any.at + later;
        const header = keepChoice(sent({ ...any, kept: false }), { now });
        if (now >= expiryOf(any)) return void expect(header).toBeNull();
        expect(now + lifeIn(header)).toBe(expiryOf(any));
      }),
    );
  });

  it('gives a refusal of everything 180 days, as the widget does', () => {
    const refusal = sent({ tier: 'silver', categories: [], days: 30 });
    expect(lifeIn(kept(refusal))).toBe(180 * DAY);
    expect(lifeIn(kept(refusal, { now: NOW + 100 * DAY }))).toBe(80 * DAY);
  });

  it('keeps the newest of several, and of the same second the one that allows less', () => {
    const refusal = sent({ at: NOW - 60, categories: [] });
    const header = kept(`${sent({ at: NOW - DAY })}; ${refusal}; ${sent({ at: NOW - 60 })}`);
    expect(
      decodeRecord(
        header!
          .split(/[=;]/)
          .slice(1)
          .join('=')
          .split('; ')[0]!
          .replace(/=?Path.*/, ''),
      )?.categories ?? [],
    ).toEqual([]);
    expect(header).toContain('&on=&');
  });

  it.each([
    ['no cookie', undefined],
    ['no cookie of ours', 'a=b; xtierconsent=1; tierconsent2=2'],
    ['nonsense', 'tierconsent=hello'],
    ['one that is over', sent({ at: NOW - 183 * DAY })],
    ['one that ends now', sent({ at: NOW - 182 * DAY })],
    ['one from the future', sent({ at: NOW + 301 })],
    ['a life that no choice has', sent().replace('days=182', 'days=9999')],
    ['one that is kept already', sent({ kept: true })],
    ['a later format beside it', `${sent()}; tierconsent=v=2`],
    ['one of a length that no browser sends', sent({ policy: 'x'.repeat(4096) })],
    ['a megabyte', `tierconsent=${'v=1&'.repeat(250_000)}`],
  ])('sets nothing for %s', (_, cookies) => {
    expect(kept(cookies)).toBeNull();
  });

  it('lets nothing into the header that the widget would not have written, whatever was sent', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('%0d%0aSet-Cookie:%20a=b', '%3B%20Domain=evil.test', '%00', '%E2%80%A8', 'a,b'),
    );
    alwaysHolds(
      fc.property(hostile, anyVersion, (text, version) => {
        const fields = `v=1&tier=${text}&on=${text}&at=${NOW}&days=1&policy=${version}&via=api&id=${text}&services=${text}&x=${text}`;
        const header = kept(`tierconsent=${fields}`);
        if (header) expect(header).toMatch(/^tierconsent=[\w.*%+=&-]+; Path=\/; Max-Age=86400; SameSite=Lax; Secure$/);
      }),
    );
  });

  it.each([{ name: 'a;b' }, { domain: 'a.test; HttpOnly' }, { path: '/\r\nX: y' }, { domain: 'a b' }])(
    'refuses an option that could not stand in a header: %j',
    (option) => {
      expect(() => keepChoice(sent(), option)).toThrow(TypeError);
      expect(() => createKeepListener(option)).toThrow(TypeError);
    },
  );
});

describe('createKeepListener()', () => {
  function answerTo(method: string, cookie?: string) {
    const headers: Record<string, string> = {};
    const response = { statusCode: 0, setHeader: (name: string, value: string) => void (headers[name] = value), end: () => {} };
    createKeepListener({ now: NOW })({ method, headers: { cookie } }, response);
    return [response.statusCode, headers];
  }

  it('answers a POST with the cookie, and keeps the answer out of every cache', () => {
    expect(answerTo('POST', sent())).toEqual([204, { 'Cache-Control': 'no-store', 'Set-Cookie': kept(sent()) }]);
    expect(answerTo('POST')).toEqual([204, { 'Cache-Control': 'no-store' }]);
  });

  it.each(['GET', 'PUT', 'DELETE'])('sets nothing at a %s', (method) => {
    expect(answerTo(method, sent())).toEqual([405, { 'Cache-Control': 'no-store', Allow: 'POST' }]);
  });
});

// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { decodeRecord, encodeRecord } from '../../../src/consent/record.js';
import { createCookieStore } from '../../../src/page/cookie-store.js';
import { anyRecord } from '../arbitraries.js';
import { NOW, record as recordOf } from '../builders.js';
import { alwaysHolds } from '../fuzz-size.js';

const NAME = 'tierconsent';

/** What is read where the browser gives these cookies. */
function readFrom(cookies: readonly string[]) {
  vi.spyOn(Object.getPrototypeOf(document) as Document, 'cookie', 'get').mockReturnValue(cookies.join('; '));
  return createCookieStore({ name: NAME, path: '/', sameSite: 'Lax' }).read();
}

const ours = anyRecord.map((record) => ({ ...record, at: NOW - (record.at % 5) }));

const others = fc.oneof(
  fc
    .tuple(fc.constantFrom(`x${NAME}`, `${NAME}2`, `${NAME}.dismissed`, 'a', ''), anyRecord.map(encodeRecord))
    .map((pair) => pair.join('=')),
  fc.string({ maxLength: 20 }).map((text) => `${NAME}=${text.replaceAll(/[;\s]/g, '')}`),
  fc.constantFrom(NAME, `${NAME}=`, `=${NAME}`, '='),
);

afterEach(() => void vi.restoreAllMocks());

describe('What is read where several cookies have the name', () => {
  it('is the newest, of the same second one that allows least, wherever it stands and whatever stands beside it', () => {
    const several = fc.tuple(fc.array(ours, { maxLength: 4 }), fc.array(others, { maxLength: 3 })).chain(([records, strangers]) => {
      const cookies = [...records.map((record) => `${NAME}=${encodeRecord(record)}`), ...strangers];
      return fc.tuple(fc.constant(records), fc.shuffledSubarray(cookies, { minLength: cookies.length }));
    });
    alwaysHolds(
      fc.property(several, ([records, cookies]) => {
        const read = readFrom(cookies);
        if (records.length === 0) return void expect(read).toBeNull();
        const size = ({ categories, services }: (typeof records)[number]) => categories.length + services.length;
        const possible = records.filter(({ at }) => at <= Date.now() / 1000 + 300); // the others are from the future
        const newest = Math.max(...(possible.length > 0 ? possible : records).map(({ at }) => at));
        const least = Math.min(...records.filter(({ at }) => at === newest).map(size));
        expect([read!.at, size(read!)]).toEqual([newest, least]);
        expect(records.map((record) => decodeRecord(encodeRecord(record)))).toContainEqual(read);
      }),
    );
  });

  it('is nothing beside a choice in a format that is not known yet, which may be a refusal', () => {
    const readable = `${NAME}=${encodeRecord(recordOf({ at: NOW }))}`;
    for (const later of ['v=2&at=1', 'v=10', 'x=1&v=2', 'v=01']) {
      expect(readFrom([readable, `${NAME}=${later}`])).toBeNull();
      expect(readFrom([`${NAME}=${later}`, readable])).toBeNull();
    }
    expect(readFrom([readable, `${NAME}2=v=2`])).not.toBeNull();
  });

  it('is nothing, and no accident, where none of them is an answer', () => {
    alwaysHolds(fc.property(fc.array(others, { maxLength: 5 }), (cookies) => void expect(readFrom(cookies)).toBeNull()));
  });
});

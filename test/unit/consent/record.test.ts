import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpret, type Consent } from '../../../src/consent/consent.js';
import { decodeRecord, encodeRecord, expiryOf, MAX_DAYS } from '../../../src/consent/record.js';
import { anyPolicy, anyRecord, anyVersion } from '../arbitraries.js';
import { DAY, NOW, policy, record } from '../builders.js';
import { alwaysHolds } from '../fuzz-size.js';

const UUID = '3f2b8c1e-9d47-4a6b-8e21-5c0d7f9a1b34';

const WRITTEN = `v=1&tier=gold&on=functional+analytics&at=${NOW}&days=182&policy=1&via=banner`;

/** What may stand in a field, good or bad. */
const content = fc.oneof(
  fc.constantFrom(
    '1',
    '0',
    '01',
    '2',
    '',
    'gold',
    'functional analytics',
    'marketing',
    '182',
    '395',
    '396',
    '-1',
    '1e3',
    '1.5',
    ' 1',
    '１',
  ),
  fc.constantFrom(String(NOW), '999999999999', '1000000000000', 'banner', 'page', 'scroll', 'toString', 'é', '%', '&', ' ', '\0'),
  fc.string({ maxLength: 5, unit: 'grapheme' }),
);

/** The rules of the format, told once more in another way. */
function isWhole(pairs: readonly (readonly [name: string, value: string])[]): boolean {
  const only = (name: string) => pairs.filter(([other]) => other === name).map(([, as]) => as);
  const isRepeated = pairs.some(([name]) => only(name).length > 1);
  const has = (name: string, rule: (as: string) => boolean) => only(name).some(rule);
  const digits = (as: string) => as !== '' && as.length <= 12 && [...as].every((digit) => digit >= '0' && digit <= '9');
  return (
    !isRepeated &&
    has('v', (as) => as === '1') &&
    has('tier', (as) => as !== '') &&
    has('on', () => true) &&
    has('at', digits) &&
    has('days', (as) => digits(as) && Number(as) > 0 && Number(as) < 396) &&
    has('policy', () => true) &&
    has('via', (as) => ['banner', 'preferences', 'embed', 'page', 'api'].includes(as))
  );
}

function everyByteEscaped(text: string): string {
  return [...new TextEncoder().encode(text)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
}

describe('encodeRecord()', () => {
  it('writes what servers are promised to find, in this order', () => {
    expect(encodeRecord(record())).toBe(WRITTEN);
  });

  it('adds the id, the services and the signal only where there are any', () => {
    expect(encodeRecord(record({ id: UUID, services: ['youtube', 'chat'], gpc: true }))).toBe(
      `${WRITTEN}&id=${UUID}&services=youtube+chat&gpc=1`,
    );
  });

  it('says what could be objected to, so that an objection is told from a consent that was never given', () => {
    const objection = record({ tier: 'silver', categories: [], objectable: ['analytics'] });
    expect(encodeRecord(objection)).toBe(`v=1&tier=silver&objectable=analytics&on=&at=${NOW}&days=182&policy=1&via=banner`);
    expect(decodeRecord(encodeRecord(objection))).toEqual(objection);
  });

  it('writes a refusal as plainly as a consent', () => {
    const refusal = record({ tier: 'silver', categories: [], policy: '2026-11-01', via: 'preferences', days: 365 });
    expect(encodeRecord(refusal)).toBe(`v=1&tier=silver&on=&at=${NOW}&days=365&policy=2026-11-01&via=preferences`);
  });

  it('says what was refused, also where that is nothing', () => {
    const written = encodeRecord(record({ refused: ['marketing'] }));
    expect(written).toBe(`${WRITTEN}&off=marketing`);
    expect(decodeRecord(written)).toEqual(record({ refused: ['marketing'] }));
    expect(encodeRecord(record({ refused: [] }))).toBe(`${WRITTEN}&off=`);
  });

  it('notes that the server keeps it, which makes it no other choice', () => {
    const kept = record({ kept: true });
    expect(encodeRecord(kept)).toBe(`${WRITTEN}&kept=1`);
    expect(interpret(policy(), decodeRecord(encodeRecord(kept)), NOW)).toEqual({ ...interpret(policy(), record(), NOW), record: kept });
  });

  it('fits the largest record of five categories into 250 bytes, the name of the cookie included', () => {
    const largest = record({
      tier: 'platinum',
      categories: ['functional', 'analytics'],
      refused: ['marketing', 'media'],
      kept: true,
      services: ['youtube'],
      days: MAX_DAYS,
      policy: '2026-11-01',
      via: 'preferences',
      id: UUID,
      gpc: true,
      objectable: ['functional', 'analytics', 'marketing', 'media'],
    });
    expect(`tierconsent=${encodeRecord(largest)}`.length).toBeLessThanOrEqual(250);
  });

  it('uses no character that a cookie would have to escape, whatever the policy is called', () => {
    alwaysHolds(
      fc.property(anyRecord, anyVersion, (any, version) => {
        expect(encodeRecord({ ...any, policy: version })).toMatch(/^[\w.*%+=&-]+$/);
      }),
    );
  });
});

describe('decodeRecord()', () => {
  it('reads back whatever was written', () => {
    alwaysHolds(
      fc.property(anyRecord, anyVersion, (any, version) => {
        const written = { ...any, policy: version };
        expect(decodeRecord(encodeRecord(written))).toEqual(written);
      }),
    );
  });

  it('reads fields in any order, as a server may have written them', () => {
    const backwards = WRITTEN.split('&').reverse().join('&');
    expect(decodeRecord(backwards)).toEqual(record());
  });

  it('lets a later version of this format add fields', () => {
    expect(decodeRecord(`${WRITTEN}&region=DE`)).toEqual(record());
  });

  it('gives something that nobody can change', () => {
    const read = decodeRecord(WRITTEN);
    expect(Object.isFrozen(read)).toBe(true);
    expect(Object.isFrozen(read?.categories)).toBe(true);
    expect(Object.isFrozen(read?.services)).toBe(true);
  });

  it('takes an empty id for none', () => {
    expect(decodeRecord(`${WRITTEN}&id=`)?.id).toBeNull();
  });

  it.each(['0', '', 'true'])('takes gpc=%s for no signal', (value) => {
    expect(decodeRecord(`${WRITTEN}&gpc=${value}`)?.gpc).toBe(false);
  });

  it.each([
    ['nothing', ''],
    ['something else', 'hello'],
    ['JSON', '{"v":1,"tier":"platinum"}'],
    ['a format that is not known yet', WRITTEN.replace('v=1', 'v=2')],
    ['a format that is nearly ours', WRITTEN.replace('v=1', 'v=01')],
    ['no format', WRITTEN.replace('v=1&', '')],
    ['no tier', WRITTEN.replace('tier=gold&', '')],
    ['an empty tier', WRITTEN.replace('tier=gold', 'tier=')],
    ['no list of categories', WRITTEN.replace('on=functional+analytics&', '')],
    ['no time', WRITTEN.replace(`at=${NOW}&`, '')],
    ['a time in words', WRITTEN.replace(`at=${NOW}`, 'at=yesterday')],
    ['a time before 1970', WRITTEN.replace('at=', 'at=-')],
    ['a broken time', WRITTEN.replace(`at=${NOW}`, 'at=1.5')],
    ['a time with an exponent', WRITTEN.replace(`at=${NOW}`, 'at=1e9')],
    ['a time too large to count with', WRITTEN.replace(`at=${NOW}`, 'at=99999999999999999999')],
    ['no length', WRITTEN.replace('days=182&', '')],
    ['no days', WRITTEN.replace('days=182', 'days=0')],
    ['negative days', WRITTEN.replace('days=182', 'days=-1')],
    ['more days than a browser keeps', WRITTEN.replace('days=182', 'days=396')],
    ['days without end', WRITTEN.replace('days=182', 'days=Infinity')],
    ['no policy', WRITTEN.replace('policy=1&', '')],
    ['no method', WRITTEN.replace('&via=banner', '')],
    ['a method that is not a choice', WRITTEN.replace('via=banner', 'via=scroll')],
    ['a method that every object has', WRITTEN.replace('via=banner', 'via=constructor')],
    ['the same field twice', `${WRITTEN}&on=marketing`],
    ['the same field twice, once in front', `tier=platinum&${WRITTEN}`],
  ])('takes %s for no record at all', (_, text) => {
    expect(decodeRecord(text)).toBeNull();
  });

  it('never throws, whatever stands in the cookie', () => {
    const nearly = fc.string({ unit: fc.constantFrom(...'v=1&on%+atdayspolicyvia\0"; é', '%ff', '%F', '\ud800'), maxLength: 60 });
    alwaysHolds(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme', maxLength: 40 }), nearly), (text) => {
        expect(() => decodeRecord(text)).not.toThrow();
      }),
    );
  });

  it('gives a whole record or none, whatever fields stand in the cookie, and reads it back as it was', () => {
    const field = fc.tuple(
      fc.constantFrom('v', 'tier', 'off', 'on', 'at', 'days', 'policy', 'via', 'id', 'services', 'gpc', 'kept', 'x', '__proto__'),
      content,
    );
    const base: readonly [string, string][] = [...new URLSearchParams(WRITTEN)];
    const fields = fc.oneof(
      fc.array(field, { maxLength: 12 }),
      fc
        .tuple(field, fc.nat(6))
        .map(([[, other], place]) => base.map(([name, as], index) => [name, index === place ? other : as] as const)),
    );
    alwaysHolds(
      fc.property(fields, fc.boolean(), (pairs, isEscaped) => {
        const text = pairs.map(([name, as]) => `${name}=${isEscaped ? everyByteEscaped(as) : encodeURIComponent(as)}`).join('&');
        const read = decodeRecord(text);
        expect(read !== null).toBe(isWhole(pairs));
        if (read) expect(decodeRecord(encodeRecord(read))).toEqual(read);
      }),
    );
  });

  it('never allows more because the cookie was cut short', () => {
    alwaysHolds(
      fc.property(anyPolicy, anyRecord, fc.nat(250), (site, any, length) => {
        const [whole, cut] = [any, decodeRecord(encodeRecord(any).slice(0, length))].map((each) => interpret(site, each, NOW)) as [
          Consent,
          Consent,
        ];
        expect(cut.categories.filter((id) => !whole.categories.includes(id))).toEqual([]);
      }),
    );
  });

  it('never allows more, nor for longer, because something was cut out of the cookie', () => {
    const cuts = fc.array(fc.tuple(fc.nat(150), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 3 });
    alwaysHolds(
      fc.property(anyPolicy, anyRecord, cuts, fc.nat(400 * 86_400), (site, kept, ranges, later) => {
        const any = { ...kept, objectable: [] };
        const text = ranges.reduce((rest, [start, length]) => rest.slice(0, start) + rest.slice(start + length), encodeRecord(any));
        const [whole, cut] = [any, decodeRecord(text)].map((remembered) => interpret(site, remembered, NOW + later)) as [Consent, Consent];
        expect(cut.categories.filter((id) => !whole.categories.includes(id))).toEqual([]);
        expect(cut.services.filter((id) => !whole.services.includes(id))).toEqual([]);
      }),
    );
  });

  it.each(['1', String(MAX_DAYS)])('accepts a life of %s days', (days) => {
    expect(decodeRecord(WRITTEN.replace('days=182', `days=${days}`))?.days).toBe(Number(days));
  });
});

describe('expiryOf()', () => {
  it('counts whole days from the choice, as the record has it', () => {
    expect(expiryOf(record({ at: 1000, days: 2 }))).toBe(1000 + 2 * 24 * 60 * 60);
  });

  it('gives whoever refused everything 180 days at least, and no more than they picked beyond', () => {
    const ends = (days: number) => (expiryOf(record({ at: 1000, days, categories: [] })) - 1000) / DAY;
    expect([1, 179, 180, 181, MAX_DAYS].map(ends)).toEqual([180, 180, 180, 181, MAX_DAYS]);
  });

  it('gives nobody more who allowed anything, be it one service', () => {
    const ends = (changes: Parameters<typeof record>[0]) => (expiryOf(record({ at: 1000, days: 30, ...changes })) - 1000) / DAY;
    expect([ends({ categories: ['functional'] }), ends({ categories: [], services: ['youtube'] })]).toEqual([30, 30]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../src/records/canonical-json.js';
import { textHash } from '../../../src/records/text-hash.js';

/** The same content, its keys put in the other way round. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, reversed(each)]),
  );
}

const json = fc.jsonValue({ noUnicodeString: false }).filter((value) => !JSON.stringify(value).includes('__proto__'));

describe('canonicalJson()', () => {
  it('writes what RFC 8785 shows', () => {
    const value = {
      numbers: [1e30, 4.5, 2e-3, 1e-27],
      string: '\u20ac$\u000f\nA\'B"\\\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(value)).toBe(
      '{"literals":[null,true,false],"numbers":[1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('can be read back, and has one spelling whatever the order of the keys', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalJson(value);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(canonicalJson(reversed(value))).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out what JSON cannot say', () => {
    expect(canonicalJson({ b: undefined, a: () => 1, c: [undefined] })).toBe('{"c":[null]}');
  });

  it('asks no toJSON() that an old library has put on everything', () => {
    const prototype = Array.prototype as { toJSON?: () => string };
    prototype.toJSON = () => 'spoilt';
    const text = canonicalJson({ list: [1, { a: 'b' }] });
    delete prototype.toJSON;
    expect(text).toBe('{"list":[1,{"a":"b"}]}');
  });
});

describe('textHash()', () => {
  it('is the SHA-256 of it, as any other program computes it', async () => {
    expect(await textHash({})).toBe('sha256-44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a'); // printf '{}' | sha256sum
  });

  it('is none where the browser cannot hash', async () => {
    expect(await textHash({}, {})).toBeNull();
  });
});

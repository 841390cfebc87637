import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StorageConfig } from '../../../src/config/config.js';
import { isDeclared, storageOf } from '../../../src/page/declared-storage.js';
import { alwaysHolds } from '../fuzz-size.js';

const declares = (name: string, stored: string) => isDeclared([{ name }], 'cookie', stored);

describe('A declared name', () => {
  it('is that name, to the letter', () => {
    expect(declares('_ga', '_ga')).toBe(true);
    expect(['_gat', 'x_ga', '_GA', '_ga ', '', '_g'].filter((stored) => declares('_ga', stored))).toEqual([]);
  });

  it('may have a star for any run of characters, an empty one too', () => {
    expect(['_ga_', '_ga_1', '_ga_A-b.c d\nе'].filter((stored) => !declares('_ga_*', stored))).toEqual([]);
    expect(['_ga', 'x_ga_1', '_gb_1'].filter((stored) => declares('_ga_*', stored))).toEqual([]);
  });

  it('may have several stars, anywhere', () => {
    expect(declares('*_session_*.id', 'a_session_b.id')).toBe(true);
    expect(declares('*_session_*.id', 'a_session_b.id2')).toBe(false);
    expect(declares('*', 'anything')).toBe(true);
  });

  it.each(['.', '_g.', '(a|b)', '[ab]', '^a$', 'a+', 'a?', '\\d', 'a{1}', '$&', '\\', 'a-b', '[', '(', 'ﬀ.'])(
    'means nothing but itself, whatever it would mean elsewhere: %s',
    (name) => {
      expect(declares(name, name)).toBe(true);
      expect(['a', 'b', 'ab', '_ga', '1', '', 'aa', 'a.b', 'ﬀx'].filter((stored) => declares(name, stored))).toEqual([]);
    },
  );

  it('without a star is itself and nothing else, whatever is in it', () => {
    const name = fc.string({ minLength: 1, unit: 'grapheme' }).map((text) => text.replaceAll('*', ''));
    alwaysHolds(fc.property(name, fc.string(), (one, other) => declares(one, one) && (one === other || !declares(one, other))));
  });

  it('with stars is what its pieces are, with something between them', () => {
    const piece = fc.string({ maxLength: 4 }).map((text) => text.replaceAll('*', '.'));
    const pairs = fc.array(fc.tuple(piece, fc.string()), { minLength: 1, maxLength: 4 });
    alwaysHolds(
      fc.property(pairs, piece, (parts, end) =>
        declares(parts.map(([text]) => `${text}*`).join('') + end, parts.map(([text, between]) => text + between).join('') + end),
      ),
    );
  });
});

describe('What is declared', () => {
  const declared: readonly StorageConfig[] = [{ name: 'a' }, { name: 'b', kind: 'localStorage' }];

  it('is a cookie unless the owner says otherwise', () => {
    expect(isDeclared(declared, 'cookie', 'a')).toBe(true);
    expect(isDeclared(declared, 'localStorage', 'a')).toBe(false);
  });

  it('is declared for one kind of storage', () => {
    expect(isDeclared(declared, 'localStorage', 'b')).toBe(true);
    expect(isDeclared(declared, 'sessionStorage', 'b')).toBe(false);
  });

  it('is what all services declare together, and nothing for one that declares nothing', () => {
    const services = [
      { id: 'one', category: 'x', storage: [declared[0]!] },
      { id: 'none', category: 'x' },
    ];
    expect(storageOf([...services, { id: 'two', category: 'x', storage: [declared[1]!] }])).toEqual(declared);
  });
});

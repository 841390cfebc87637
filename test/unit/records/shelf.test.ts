import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Receipt } from '../../../src/records/receipt.js';
import { claim, isNoted, MOST, put, readShelf, release, remove, writeShelf, type Noted, type Shelf } from '../../../src/records/shelf.js';

const NOW = 1_763_812_800_000;
const noted = (id: string): Noted => ({ id, policy: '1', exp: NOW + 1, categories: ['necessary'], services: [] });
const receipt = (id: string) => ({ id }) as Receipt;
const empty = readShelf(null, NOW);
const withOne = put(empty, noted('a'), receipt('a'))[0];

describe('What is kept of receipts', () => {
  it('is read back as it was written', () => {
    expect(readShelf(writeShelf(withOne), NOW)).toEqual(withOne);
  });

  it('is nothing where nothing was answered', () => {
    expect(writeShelf(empty)).toBeNull();
  });

  it('ends with the id once nothing waits: the core looks for that', () => {
    expect(writeShelf(withOne)).not.toMatch(/"a"}$/);
    expect(writeShelf(remove(withOne, 'a'))).toMatch(/"a"}$/);
  });

  it('is forgotten once the answer is over', () => {
    expect(readShelf(writeShelf(remove(withOne, 'a')), NOW + 1)).toEqual(empty);
  });

  it('is empty where somebody else wrote something there', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const { last, queue } = readShelf(text, NOW);
        expect(queue.every((each) => typeof each.receipt.id === 'string')).toBe(true);
        expect(last === null || last.exp > NOW).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['null', '{"last":7,"queue":7}', '{"last":{},"queue":[null,{},{"receipt":{"id":"a"}}]}'])('is empty for %s', (text) => {
    expect(readShelf(text, NOW)).toEqual(empty);
  });

  it('knows an answer that waits, and the last one', () => {
    const two = put(withOne, noted('b'), receipt('b'))[0];
    expect([isNoted(two, 'a'), isNoted(two, 'b'), isNoted(two, 'c')]).toEqual([true, true, false]);
    expect(isNoted(remove(two, 'b'), 'b')).toBe(true);
  });

  it('holds no more than twenty, and says which had no room', () => {
    let shelf: Shelf = empty;
    let over: readonly Receipt[] = [];
    for (let index = 0; index <= MOST; index++) [shelf, over] = put(shelf, noted(`${index}`), receipt(`${index}`));
    expect(shelf.queue).toHaveLength(MOST);
    expect(over).toEqual([receipt('0')]);
  });

  it('is one page at a time at', () => {
    const [claimed, pending] = claim(withOne, 'a', NOW, NOW + 10);
    expect(pending).toMatchObject({ receipt: { id: 'a' }, pages: 1 });
    expect(claim(claimed, 'a', NOW + 9, 0)[1]).toBeNull();
    expect(claim(claimed, 'a', NOW + 10, 0)[1]).toMatchObject({ pages: 2 });
    expect(claim(release(claimed, 'a'), 'a', NOW, 0)[1]).toMatchObject({ pages: 2 });
    expect(claim(remove(claimed, 'a'), 'a', NOW + 10, 0)[1]).toBeNull();
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createReleaseOrder } from '../../../src/page/release-order.js';

/** Elements in a document, in the order of their words: a script, an `async` one, or an image. */
function elements(words: string): readonly Element[] {
  return words.split(' ').map((word) => {
    const element = document.createElement(word === 'image' ? 'img' : 'script');
    element.toggleAttribute('async', word === 'async');
    document.body.append(element);
    return element;
  });
}

/** An order in which some wait for others, by their places. */
function orderOf(all: readonly Element[], waiting: ReadonlySet<number> = new Set()) {
  const order = createReleaseOrder((element) => !waiting.has(all.indexOf(element)));
  all.forEach(order.add);
  return {
    ...order,
    place: () => all.indexOf(order.next() as Element),
    takePlace: (place: number) => order.take(all[place]!),
  };
}

describe('createReleaseOrder()', () => {
  it('begins with the first, and has nothing for those after it until that has ended', () => {
    const all = elements('script script');
    const { place, takePlace, end } = orderOf(all);
    expect(place()).toBe(0);
    takePlace(0);
    expect(place()).toBe(-1);
    end(all[0]!);
    expect(place()).toBe(1);
  });

  it('lets `async` scripts and images go while another is under way', () => {
    const all = elements('script script async image');
    const { place, takePlace } = orderOf(all);
    takePlace(0);
    expect(place()).toBe(2);
    takePlace(2);
    expect(place()).toBe(3);
    takePlace(3);
    expect(place()).toBe(-1);
  });

  it('gives them in the order of the document', () => {
    const all = elements('image script async');
    const { place, takePlace, end } = orderOf(all);
    const places: number[] = [];
    for (let next = place(); next >= 0; next = place()) {
      places.push(next);
      takePlace(next);
      end(all[next]!);
    }
    expect(places).toEqual([0, 1, 2]);
  });

  it('passes one that waits, and comes back to it', () => {
    const waiting = new Set([0]);
    const all = elements('script script script');
    const { place, takePlace, end } = orderOf(all, waiting);
    expect(place()).toBe(1);
    takePlace(1);
    waiting.clear();
    expect(place()).toBe(-1);
    end(all[1]!);
    expect(place()).toBe(0);
  });

  it('does not mind who else has ended', () => {
    const all = elements('script script async');
    const { place, takePlace, end } = orderOf(all);
    takePlace(0);
    takePlace(2);
    end(all[2]!);
    expect(place()).toBe(-1);
  });
});

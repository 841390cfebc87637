import { describe, expect, it } from 'vitest';
import { fitLine } from '../../../bench/fit-line.mjs';
import { differences, ratio, summary } from '../../../bench/statistics.mjs';

describe('summary()', () => {
  it('takes the one in the middle, or the mean of the two there', () => {
    expect(summary([9, 1, 5])).toEqual({ median: 5, min: 1, max: 9, count: 3 });
    expect(summary([4, 1, 2, 100])?.median).toBe(3);
  });

  it('sorts as numbers, not as words', () => {
    expect(summary([100, 9, 10])?.median).toBe(10);
  });

  it('leaves out what could not be measured, and says nothing of nothing', () => {
    expect(summary([null, 3, null, 5])).toEqual({ median: 4, min: 3, max: 5, count: 2 });
    expect(summary([null])).toBeNull();
    expect(summary([])).toBeNull();
  });
});

describe('differences()', () => {
  it('compares within a round, so that a slow round falls out', () => {
    expect(differences([110, 310], [100, 300])).toEqual([10, 10]);
  });

  it('has no difference where one of the two is missing', () => {
    expect(differences([1, null, 3], [0, 0])).toEqual([1, null, null]);
  });
});

describe('ratio()', () => {
  it('says nothing of something that is nothing or less', () => {
    expect(ratio(3, 2)).toBe(1.5);
    expect(ratio(3, 0)).toBeNull();
    expect(ratio(3, -2)).toBeNull();
    expect(ratio(-3, 2)).toBeNull();
    expect(ratio(undefined, 2)).toBeNull();
  });
});

describe('fitLine()', () => {
  it('finds the line that the points lie on', () => {
    const line = fitLine([10, 100, 1000].map((x) => ({ x, y: 3 + 0.02 * x })));
    expect(line?.slope).toBeCloseTo(0.02, 10);
    expect(line?.intercept).toBeCloseTo(3, 10);
    expect(line?.fit).toBeCloseTo(1, 10);
  });

  it('says how badly a line fits what grows with the square', () => {
    const square = fitLine([0, 1, 2, 3, 4].map((x) => ({ x, y: x * x })));
    expect(square?.fit).toBeLessThan(0.97);
  });

  it('needs two places on the axis', () => {
    expect(fitLine([{ x: 10, y: 1 }])).toBeNull();
    expect(fitLine([])).toBeNull();
  });
});

/** Figures of several runs, made one. What was not measured is `null`, and left out. */

/** @typedef {{ readonly median: number, readonly min: number, readonly max: number, readonly count: number }} Summary */

/** @param {readonly (number | null)[]} values @returns {readonly number[]} what was measured, from low to high */
export const measured = (values) => values.filter((value) => Number.isFinite(value)).sort((one, other) => one - other);

/** @param {readonly (number | null)[]} values @returns {Summary | null} */
export function summary(values) {
  const sorted = measured(values);
  if (sorted.length === 0) return null;
  const middle = Math.floor(sorted.length / 2);
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, min: sorted[0], max: sorted.at(-1), count: sorted.length };
}

/** Differences of the same round: what slowed down the whole round falls out. */
export function differences(values, floor) {
  return values.map((value, round) => (Number.isFinite(value) && Number.isFinite(floor[round]) ? value - floor[round] : null));
}

/** @returns {number | null} how often the other fits in; null where that says nothing */
export function ratio(value, other) {
  return value >= 0 && other > 0 && Number.isFinite(value / other) ? value / other : null;
}

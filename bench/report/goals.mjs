/**
 * What TierConsent wants to win. For each: the best peer, and our four ways to install it. Smaller is better in all of them.
 *
 * @typedef {import('../results.mjs').Results} Results
 * @typedef {object} Goal
 * @property {string} name
 * @property {number} [digits]
 * @property {string} [transfer] a figure of `Transfer`
 * @property {{ readonly condition: string, readonly figure: string, readonly delta?: boolean }} [figure]
 * @property {string} [ordered] only those count whose tags ran in document order in this measurement
 * @property {boolean} [slope] µs per tag, from the growth with their number
 */
import { fitLine } from '../fit-line.mjs';
import { INLINE_COUNTS } from '../measure/inline-counts.mjs';
import { figureOf, FLOOR } from '../results.mjs';

const plain = (figure, delta = false) => ({ condition: 'plain', figure, delta });
const slow = (figure, delta = false) => ({ condition: 'slow', figure, delta });

/** @type {readonly Goal[]} */
export const GOALS = [
  { name: 'First visit: bytes, Brotli', transfer: 'firstBytes' },
  { name: 'Returning visit, empty cache: bytes, Brotli', transfer: 'coldBytes' },
  { name: 'First visit: requests until the banner', transfer: 'firstRequests' },
  { name: 'First contentful paint, later by (slow), ms', figure: slow('first.fcp', true) },
  { name: 'Largest contentful paint, later by (slow), ms', figure: slow('first.lcp', true) },
  { name: 'Banner painted (slow), ms', figure: slow('first.painted') },
  { name: 'Banner settled (slow), ms', figure: slow('first.settled') },
  { name: 'Banner painted, ms', figure: plain('first.painted') },
  { name: 'Banner settled, ms', figure: plain('first.settled') },
  { name: 'First visit: script, ms', figure: plain('work.script', true), digits: 1 },
  { name: 'First visit: main thread, more than without, ms', figure: plain('work.busy', true) },
  { name: 'First visit: long tasks (slow), more than without', figure: slow('work.longTasks', true) },
  { name: 'Layout shift, more than without', figure: plain('first.cls', true), digits: 3 },
  { name: 'Returning: inline tag later than a plain one, ms', figure: plain('return.laterWarm'), digits: 1 },
  { name: 'Returning: the same (slow), ms', figure: slow('return.laterWarm'), digits: 1 },
  { name: 'Returning, empty cache: the same (slow), ms', figure: slow('return.laterCold'), digits: 1 },
  { name: 'Returning: script, ms', figure: plain('return-work.script', true), digits: 1 },
  { name: 'Accept: 10 inline ran, ms', figure: plain('inline-10.done'), digits: 1 },
  { name: 'Accept: 1,000 inline ran, ms', figure: plain('inline-1000.done') },
  { name: 'Accept: 3,000 inline ran, ms', figure: plain('inline-3000.done') },
  { name: 'Accept: growth, µs per inline tag', slope: true, digits: 1 },
  { name: 'Accept: next frame, 10 inline, ms', figure: plain('inline-10.frame'), digits: 1 },
  { name: 'Accept: next frame, 1,000 inline, ms', figure: plain('inline-1000.frame'), digits: 1 },
  { name: 'Accept: next frame, 3,000 inline, ms', figure: plain('inline-3000.frame'), digits: 1 },
  { name: 'Accept: next frame, 10 inline (slow), ms', figure: slow('inline-10.frame') },
  { name: 'Accept: next frame, 1,000 inline (slow), ms', figure: slow('inline-1000.frame') },
  { name: 'Accept: longest task, 1,000 inline (slow), ms', figure: slow('inline-1000.longest') },
  { name: 'Accept: 100 external ran, ms', figure: plain('external-100.done') },
  { name: 'Accept: 10 mixed ran, ms', figure: plain('mixed-10.done') },
  { name: 'Accept: 10 mixed ran in document order, ms', figure: plain('mixed-10.done'), ordered: 'mixed-10' },
  { name: 'Accept: 100 mixed ran, ms', figure: plain('mixed-100.done') },
  { name: 'Accept: 100 mixed ran in document order, ms', figure: plain('mixed-100.done'), ordered: 'mixed-100' },
  { name: 'Accept: 10 mixed ran in document order (slow), ms', figure: slow('mixed-10.done'), ordered: 'mixed-10' },
  { name: 'JS heap, more than without, kB', figure: plain('first.heap', true) },
  { name: 'Elements added', figure: plain('first.elements', true) },
  { name: '10,000 elements inserted by the page, cost, ms', figure: plain('first.observer', true), digits: 1 },
  { name: 'Preferences painted, ms', figure: plain('preferences.painted') },
  { name: 'Preferences settled, ms', figure: plain('preferences.settled') },
  { name: 'Preferences painted (slow), ms', figure: slow('preferences.painted') },
  { name: 'Preferences settled (slow), ms', figure: slow('preferences.settled') },
];

/** @param {Results} results @param {Goal} goal @returns {number | null} the median */
export function valueOf(results, id, { transfer, figure, ordered, slope }) {
  if (transfer) return results.transfer[id]?.[transfer] ?? null;
  if (slope) return growthOf(results, id)?.slope ?? null;
  if (ordered && figureOf(results, id, { condition: figure.condition, figure: `${ordered}.ordered` })?.min !== 1) return null;
  return figureOf(results, id, figure)?.median ?? null;
}

/** Time until all ran, by the number of inline tags: the slope in µs per tag, and what is there anyway in ms. @param {Results} results */
export function growthOf(results, id) {
  const points = INLINE_COUNTS.map((x) => ({ x, y: figureOf(results, id, plain(`inline-${x}.done`))?.median }));
  const line = fitLine(points.filter(({ y }) => y !== undefined));
  return line && { ...line, slope: line.slope * 1000 };
}

/**
 * @typedef {object} Verdict
 * @property {Goal} goal
 * @property {{ readonly id: string, readonly name: string, readonly value: number } | null} bestPeer
 * @property {{ readonly id: string, readonly name: string, readonly value: number } | null} best of ours
 * @property {'won' | 'level' | 'lost' | ''} outcome as the figures are printed
 * @property {'won' | 'level' | 'lost' | ''} againstNearest the recommended tag, against vanilla-cookieconsent
 */

/** @param {Results} results @param {Goal} goal @returns {Verdict} */
export function judge(results, goal) {
  const of = (kind) => results.contenders.filter((each) => each.kind === kind);
  const bestOf = (some) => {
    const known = some.map(({ id, name }) => ({ id, name, value: valueOf(results, id, goal) })).filter(({ value }) => value !== null);
    return known.sort((one, other) => one.value - other.value)[0] ?? null;
  };
  const [bestPeer, best] = [bestOf(of('peer')), bestOf(of('ours'))];
  const outcomeOf = (one, other) => compare(one, other, { digits: goal.digits, noise: noiseOf(results, goal) });
  return {
    goal,
    bestPeer,
    best,
    outcome: outcomeOf(best?.value, bestPeer?.value),
    againstNearest: outcomeOf(valueOf(results, 'tierconsent', goal), valueOf(results, 'cookieconsent', goal)),
  };
}

/** How much the page without a widget differs from round to round, either way: less than that is no difference. */
function noiseOf(results, { figure }) {
  const spread = figure?.delta && figureOf(results, FLOOR, { ...figure, delta: false });
  return spread ? (spread.max - spread.min) / 2 : 0;
}

function compare(ours, theirs, { digits = 0, noise }) {
  if (!Number.isFinite(ours) || !Number.isFinite(theirs)) return '';
  const [one, other] = [ours, theirs].map((value) => Number(value.toFixed(digits)));
  if (one === other || Math.abs(one - other) <= noise) return 'level';
  return one < other ? 'won' : 'lost';
}

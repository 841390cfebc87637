/**
 * What a run has found, as it is kept in bench/results/latest.json.
 *
 * @typedef {import('./page/compress.mjs').Weight} Weight
 * @typedef {object} Transfer what is sent for a contender
 * @property {Weight} js
 * @property {Weight} css
 * @property {Weight} config files of the site's own that configure it
 * @property {Weight} html what stands in the page itself
 * @property {number} firstRequests
 * @property {number} firstBytes Brotli, all of the above
 * @property {number} coldRequests a returning visitor's, with an empty cache
 * @property {number} coldBytes
 * @property {number} warmRequests
 *
 * @typedef {object} Results
 * @property {string} date
 * @property {string} machine
 * @property {Readonly<Record<string, string>>} versions
 * @property {number} rounds that are complete
 * @property {readonly { id: string, name: string, version: string, kind: string, glue: boolean, installed: string }[]} contenders
 * @property {readonly { id: string, name: string }[]} conditions
 * @property {Record<string, Transfer>} transfer by contender
 * @property {Record<string, Record<string, Record<string, (number | null)[]>>>} samples by condition, contender and figure; one per round
 * @property {string[]} failures
 */
import { differences, summary } from './statistics.mjs';

export const FLOOR = 'none';

/** @param {Results} results @returns {readonly (number | null)[]} */
export const samplesOf = ({ samples }, condition, id, figure) => samples[condition]?.[id]?.[figure] ?? [];

/**
 * @param {Results} results
 * @param {{ readonly condition: string, readonly figure: string, readonly delta?: boolean }} what `delta`: against no widget, round by round
 */
export function figureOf(results, id, { condition, figure, delta = false }) {
  const values = samplesOf(results, condition, id, figure);
  return summary(delta ? differences(values, samplesOf(results, condition, FLOOR, figure)) : values);
}

/** @param {Results} results keeps a figure in its place; rounds begin with 0 */
export function keep({ samples }, { condition, id, round }, figures) {
  for (const [figure, value] of Object.entries(figures)) {
    const values = (((samples[condition] ??= {})[id] ??= {})[figure] ??= []);
    while (values.length < round) values.push(null);
    values[round] = Number.isFinite(value) ? Math.round(value * 1000) / 1000 : null;
  }
}

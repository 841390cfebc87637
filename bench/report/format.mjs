/** Numbers as people read them. `digits` stand after the point. */
export function formatNumber(value, digits = 0) {
  if (!Number.isFinite(value)) return '';
  const text = value.toLocaleString('en-GB', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return /^-0(\.0+)?$/.test(text) ? text.slice(1) : text;
}

/** @param {import('../statistics.mjs').Summary | null} summary @returns {string} such as "12.3 (11.0 to 15.2)" */
export function formatSummary(summary, digits = 0) {
  if (!summary) return '';
  const [median, min, max] = [summary.median, summary.min, summary.max].map((value) => formatNumber(value, digits));
  return min === max ? median : `${median} (${min} to ${max})`;
}

/** @param {number | null} value @returns {string} such as "0.45×" */
export const formatRatio = (value) => (value === null ? '' : `${formatNumber(value, 2)}×`);

/**
 * A table in Markdown that can be read on a terminal as well. Columns of numbers are aligned to the right.
 *
 * @param {readonly string[]} header @param {readonly (readonly string[])[]} rows
 */
export function makeTable(header, rows) {
  const cellsOf = (column) => rows.map((row) => row[column]);
  const widths = header.map((title, column) => Math.max(3, ...[title, ...cellsOf(column)].map((cell) => cell.length)));
  const isNumber = header.map((_, column) => column > 0 && cellsOf(column).every((cell) => /^(-?\d|$)/.test(cell)));
  const pad = (cell, column) => (isNumber[column] ? cell.padStart(widths[column]) : cell.padEnd(widths[column]));
  const line = (cells) => `| ${cells.map(pad).join(' | ')} |`;
  const rule = widths.map((width, column) => (isNumber[column] ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(header), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

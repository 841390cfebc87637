/** The tables of the report: a row per contender, a median with the least and the most in each cell. */
import { INLINE_COUNTS } from '../measure/inline-counts.mjs';
import { figureOf } from '../results.mjs';
import { ratio } from '../statistics.mjs';
import { formatNumber, formatRatio, formatSummary, makeTable } from './format.mjs';
import { GOALS, growthOf, judge, valueOf } from './goals.mjs';

/**
 * @typedef {import('../results.mjs').Results} Results
 * @typedef {{ readonly title: string, readonly figure: string, readonly delta?: boolean, readonly digits?: number }} Column
 */

/** @type {readonly Column[]} */
const FIRST = [
  { title: 'banner painted', figure: 'first.painted' },
  { title: 'settled', figure: 'first.settled' },
  { title: 'FCP Δ', figure: 'first.fcp', delta: true },
  { title: 'LCP Δ', figure: 'first.lcp', delta: true },
  { title: 'CLS Δ', figure: 'first.cls', delta: true, digits: 3 },
];

/** @type {readonly Column[]} */
const WORK = [
  { title: 'script Δ', figure: 'work.script', delta: true, digits: 1 },
  { title: 'by address', figure: 'work.ownScript', delta: true, digits: 1 },
  { title: 'busy Δ', figure: 'work.busy', delta: true },
  { title: 'long tasks', figure: 'work.longTasks' },
  { title: 'longest', figure: 'work.longest' },
];

/** @type {readonly Column[]} */
const PAGE = [
  { title: 'JS heap Δ, kB', figure: 'first.heap', delta: true },
  { title: 'elements Δ', figure: 'first.elements', delta: true },
  { title: 'DOM nodes Δ', figure: 'first.nodes', delta: true },
  { title: '10,000 inserted Δ, ms', figure: 'first.observer', delta: true, digits: 1 },
];

/** @type {readonly Column[]} */
const RETURN = [
  { title: 'tag later, warm', figure: 'return.laterWarm', digits: 1 },
  { title: 'tag ran at, warm', figure: 'return.ranWarm' },
  { title: 'tag later, cold', figure: 'return.laterCold', digits: 1 },
  { title: 'script Δ', figure: 'return-work.script', delta: true, digits: 1 },
  { title: 'by address', figure: 'return-work.ownScript', delta: true, digits: 1 },
  { title: 'busy Δ', figure: 'return-work.busy', delta: true },
  { title: 'long tasks', figure: 'return-work.longTasks' },
  { title: 'JS heap Δ, kB', figure: 'return.heap', delta: true },
];

/** @type {readonly Column[]} */
const PREFERENCES = [
  { title: 'painted', figure: 'preferences.painted' },
  { title: 'settled', figure: 'preferences.settled' },
  { title: 'requests', figure: 'preferences.requests' },
  { title: 'bytes, Brotli', figure: 'preferences.bytes' },
];

const acceptColumns = (id) => [
  { title: 'all ran', figure: `${id}.done`, digits: 1 },
  { title: 'first ran', figure: `${id}.firstRan`, digits: 1 },
  { title: 'next frame', figure: `${id}.frame`, digits: 1 },
  { title: 'Event Timing', figure: `${id}.event` },
  { title: 'longest task', figure: `${id}.longest` },
  { title: 'runs in document order', figure: `${id}.ordered`, digits: 0 },
];

const nameOf = ({ name, glue }) => (glue ? `${name} *` : name);

/**
 * The first column comes with its ratio to the banner written by hand, where there is one.
 *
 * @param {Results} results @param {readonly Column[]} columns @returns {string | null} null if nothing of it was measured
 */
function contenderTable(results, condition, columns) {
  const [main, ...others] = columns;
  const times = (id) =>
    formatRatio(ratio(medianOf(results, id, { ...main, condition }), medianOf(results, 'bare', { ...main, condition })));
  const hasRatio = results.contenders.some(({ id }) => times(id));
  const rows = results.contenders.map((contender) => {
    const cell = (column) => cellOf(results, contender.id, { ...column, condition });
    return [nameOf(contender), cell(main), ...(hasRatio ? [times(contender.id)] : []), ...others.map(cell)];
  });
  const header = ['contender', main.title, ...(hasRatio ? ['× bare'] : []), ...others.map(({ title }) => title)];
  const filled = rows.filter(([, ...cells]) => cells.some(Boolean));
  return filled.length === 0 ? null : makeTable(header, filled);
}

const medianOf = (results, id, column) => figureOf(results, id, column)?.median;

function cellOf(results, id, { digits, ...what }) {
  const found = figureOf(results, id, what);
  if (!what.figure.endsWith('.ordered')) return formatSummary(found, digits);
  const values = results.samples[what.condition]?.[id]?.[what.figure]?.filter((value) => value !== null) ?? [];
  return values.length > 0 ? `${values.filter(Boolean).length} of ${values.length}` : '';
}

/** @param {Results} results */
export function transferTable({ contenders, transfer }) {
  const weight = ({ raw, gzip, brotli }) => (raw === 0 ? '0' : [raw, gzip, brotli].map((value) => formatNumber(value)).join(' / '));
  const header = [
    'contender',
    'JS',
    'CSS',
    'config',
    'in the page',
    'first: requests',
    'first: Brotli',
    'back: requests',
    'back: Brotli',
    'back, warm',
  ];
  const rows = contenders
    .filter(({ id }) => transfer[id])
    .map((contender) => {
      const { js, css, config, html, ...counts } = transfer[contender.id];
      const { firstRequests, firstBytes, coldRequests, coldBytes, warmRequests } = counts;
      const numbers = [firstRequests, firstBytes, coldRequests, coldBytes, warmRequests].map((value) => formatNumber(value));
      return [nameOf(contender), ...[js, css, config, html].map(weight), ...numbers];
    });
  return makeTable(header, rows);
}

/** @param {Results} results */
function growthTable(results) {
  const rows = results.contenders
    .map((contender) => ({ contender, growth: growthOf(results, contender.id) }))
    .filter(({ growth }) => growth)
    .map(({ contender, growth }) => [
      nameOf(contender),
      formatNumber(growth.slope, 1),
      formatNumber(growth.intercept, 1),
      formatNumber(growth.fit, 3),
      formatRatio(ratio(growth.slope, growthOf(results, 'bare')?.slope)),
    ]);
  return rows.length > 0 ? makeTable(['contender', 'µs per tag', 'ms at none', 'R²', '× bare'], rows) : null;
}

/** Row by row: the best peer, our ways to install it, and who is ahead. @param {Results} results */
export function goalTable(results) {
  const ours = results.contenders.filter(({ kind }) => kind === 'ours');
  const header = [
    'what',
    'best peer',
    ...ours.map(({ name }) => name.replace('TierConsent, ', '')),
    'ours ÷ best peer',
    'ours ÷ bare',
    'best way',
    'async against vanilla-cc',
  ];
  const rows = GOALS.map((goal) => {
    const { bestPeer, best, outcome, againstNearest } = judge(results, goal);
    const show = (value) => formatNumber(value ?? Number.NaN, goal.digits);
    return [
      goal.name,
      bestPeer ? `${show(bestPeer.value)} ${bestPeer.name}` : '',
      ...ours.map(({ id }) => show(valueOf(results, id, goal))),
      formatRatio(ratio(best?.value, bestPeer?.value)),
      formatRatio(ratio(best?.value, valueOf(results, 'bare', goal))),
      outcome,
      againstNearest,
    ];
  }).filter(([, ...cells]) => cells.some(Boolean));
  return makeTable(header, rows);
}

/** @param {Results} results @returns {readonly { title: string, table: string }[]} everything that was measured, in the order of the report */
export function allTables(results) {
  const perCondition = results.conditions.flatMap(({ id, name }) => [
    { title: `First visit, ${name} (ms)`, table: contenderTable(results, id, FIRST) },
    { title: `First visit, main thread, ${name} (ms)`, table: contenderTable(results, id, WORK) },
    { title: `What it leaves in the page, ${name}`, table: id === 'plain' ? contenderTable(results, id, PAGE) : null },
    { title: `Returning visit, ${name} (ms)`, table: contenderTable(results, id, RETURN) },
    ...acceptIds().map((each) => ({
      title: `"Accept all", ${each.name}, ${name} (ms)`,
      table: contenderTable(results, id, acceptColumns(each.id)),
    })),
    { title: `The preferences, ${name} (ms)`, table: contenderTable(results, id, PREFERENCES) },
  ]);
  const growth = { title: 'Growth with the number of inline tags, unthrottled', table: growthTable(results) };
  const transfer = { title: 'Bytes and requests (raw / gzip / Brotli)', table: transferTable(results) };
  return [transfer, ...perCondition, growth].filter(({ table }) => table !== null);
}

function acceptIds() {
  const inline = INLINE_COUNTS.map((count) => ({ id: `inline-${count}`, name: `${formatNumber(count)} inline tags` }));
  const others = ['external', 'mixed'].flatMap((mix) =>
    [10, 100].map((count) => ({ id: `${mix}-${count}`, name: `${count} ${mix} tags` })),
  );
  return [...inline, ...others];
}

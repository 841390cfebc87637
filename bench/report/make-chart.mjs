/** The chart of docs/performance.md: an SVG that follows the reader's colour scheme, without any library. */
import { formatNumber } from './format.mjs';
import { GOALS, valueOf } from './goals.mjs';

/** @typedef {import('../results.mjs').Results} Results */

const PANELS = [
  'First visit: bytes, Brotli',
  'Banner settled (slow), ms',
  'First visit: script, ms',
  'Returning: script, ms',
  'Returning: inline tag later than a plain one, ms',
  'Accept: next frame, 1,000 inline, ms',
];

const WIDTH = 960;
const COLUMNS = 2;
const MARGIN = 20;
const LABEL = 160;
const NUMBER = 60;
const ROW = 18;
const HEAD = 34;
const PANEL_WIDTH = (WIDTH - MARGIN * (COLUMNS + 1)) / COLUMNS;

const STYLE = `text { font: 12px system-ui, sans-serif; fill: #1f2733 }
.title { font-weight: 600; font-size: 13px }
.ground { fill: #fff }
.floor { fill: #9aa5b1 } .peer { fill: #b0762b } .ours { fill: #0b5cad }
@media (prefers-color-scheme: dark) {
text { fill: #e4e9ef }
.ground { fill: #12161c }
.floor { fill: #6b7683 } .peer { fill: #d9a05b } .ours { fill: #6cb0f5 }
}`;

/** @param {Results} results @returns {string} SVG */
export function makeChart(results) {
  const panels = PANELS.map((name) => GOALS.find((goal) => goal.name === name))
    .map((goal) => ({ goal, bars: barsOf(results, goal) }))
    .filter(({ bars }) => bars.length > 0);
  const rows = Math.ceil(panels.length / COLUMNS);
  const panelHeight = HEAD + ROW * Math.max(1, ...panels.map(({ bars }) => bars.length)) + MARGIN;
  const height = MARGIN + rows * panelHeight;
  const drawn = panels.map((panel, index) => drawPanel(panel, placeOf(index, panelHeight)));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">What consent widgets cost a page</title>
<desc id="desc">${escape(describe(panels))}</desc>
<style>${STYLE}</style>
<rect class="ground" width="${WIDTH}" height="${height}" rx="8"/>
${drawn.join('\n')}
</svg>
`;
}

/** Of each who has a figure, the least first. */
function barsOf(results, goal) {
  return results.contenders
    .filter(({ id }) => id !== 'none')
    .map(({ id, name, kind }) => ({ name, kind, value: valueOf(results, id, goal) }))
    .filter(({ value }) => value !== null)
    .sort((one, other) => one.value - other.value);
}

const placeOf = (index, panelHeight) => ({
  x: MARGIN + (index % COLUMNS) * (PANEL_WIDTH + MARGIN),
  y: MARGIN + Math.floor(index / COLUMNS) * panelHeight,
});

function drawPanel({ goal, bars }, { x, y }) {
  const most = Math.max(...bars.map(({ value }) => value), Number.MIN_VALUE);
  const room = PANEL_WIDTH - LABEL - NUMBER;
  const lines = bars.map(({ name, kind, value }, index) => {
    const top = HEAD + index * ROW;
    const width = Math.max(1, (Math.max(0, value) / most) * room);
    return `<text x="${LABEL - 8}" y="${top + 4}" text-anchor="end">${escape(name)}</text>
<rect class="${kind}" x="${LABEL}" y="${top - 7}" width="${round(width)}" height="13" rx="2"/>
<text x="${round(LABEL + width + 6)}" y="${top + 4}">${formatNumber(value, goal.digits)}</text>`;
  });
  return `<g transform="translate(${round(x)} ${round(y)})">
<text class="title" x="0" y="12">${escape(goal.name)}</text>
${lines.join('\n')}
</g>`;
}

function describe(panels) {
  return panels
    .map(({ goal, bars }) => `${goal.name}: ${bars.map(({ name, value }) => `${name} ${formatNumber(value, goal.digits)}`).join(', ')}.`)
    .join(' ');
}

const round = (value) => Math.round(value * 10) / 10;

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

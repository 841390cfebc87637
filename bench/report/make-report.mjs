/** docs/performance.md, from the results of a run. */
import { formatNumber, makeTable } from './format.mjs';
import { GOALS, judge } from './goals.mjs';
import { allTables, goalTable } from './tables.mjs';

/** @typedef {import('../results.mjs').Results} Results */

/** @param {Results} results @param {{ chart: string }} options the chart's place, as seen from the report @returns {string} Markdown */
export function makeReport(results, { chart }) {
  return [
    '# Performance',
    '<!-- Written by `npm run bench`. Change bench/report/, not this page. -->',
    `What TierConsent costs a site, beside what the site could use instead: one page, one run, one machine. Figures do not carry over to other
machines; compare within a table.`,
    about(results),
    `![Bars of the most telling figures for each contender; all of them stand in the tables below](${chart})`,
    'Blue is TierConsent, brown are its peers, grey is a banner written by hand. [What made it faster, and why it loses where it does](performance-changes.md).',
    '## Won and lost',
    standing(results),
    goalTable(results),
    `"slow" is a processor four times slower and DevTools' "Fast 3G". "Ours" is the best of the four ways to install it. Smaller is better in every row; "level" is the
same as printed; where a figure is a difference from the page without a widget, it is also what lies within half the spread of that page alone. Ratios of such differences
say little when they are near nothing.`,
    ...allTables(results).flatMap(({ title, table }) => [`## ${title}`, table]),
    METHOD,
    contenders(results),
  ].join('\n\n');
}

/** @param {Results} results */
function about({ date, machine, versions, rounds, contenders: all }) {
  const software = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return makeTable(
    ['', 'this run'],
    [
      ['date', date],
      ['machine', machine],
      ['with', [...software, `TierConsent ${all.find(({ kind }) => kind === 'ours')?.version ?? ''}`].join(', ')],
      ['rounds', `${rounds}, each contender in each`],
      ['repeat it', '`npm run bench`, on an idle machine; `npm run bench -- --help`'],
    ],
  );
}

/** @param {Results} results */
function standing(results) {
  const verdicts = GOALS.map((goal) => judge(results, goal));
  const count = (pick, outcome) => verdicts.filter((verdict) => verdict[pick] === outcome).length;
  const sentence = (pick) => `${count(pick, 'won')} won, ${count(pick, 'level')} level, ${count(pick, 'lost')} lost`;
  const lost = verdicts.filter(({ outcome }) => outcome === 'lost').map(({ goal }) => goal.name);
  return [
    `- The best way to install TierConsent against the best peer of each row: ${sentence('outcome')}.`,
    `- The recommended \`async\` tag against vanilla-cookieconsent: ${sentence('againstNearest')}.`,
    lost.length > 0 ? `- Lost: ${lost.join('; ')}.` : '- No row is lost.',
  ].join('\n');
}

const METHOD = `## How it is measured

- One page for all: ${formatNumber(40)} kB of text, a hero image, six more, a style sheet and a script of its own. Four categories, English. Files are served over HTTP/1.1,
  compressed beforehand, with an ETag, and may be cached for a day. Tags from elsewhere come from a second origin, whose answers arrive in
  reverse order (3 ms apart, 0.1 ms where there are a hundred).
- First each contender has to prove that nothing tagged runs or is fetched before the answer, that everything runs once after "accept all", and
  once again on the next visit, without a banner. That is the warm-up, and not counted. Then come the rounds: each measurement visits all
  contenders one after another (A B C, A B C), each with a new profile. Cells are medians, with the least and the most. Δ is the difference from the page without a widget in
  the same round.
- **Painted**: the end of the first frame in which the banner's element has a size, lies in the view, is visible, and is more than 5 % opaque, those around
  it included. **Settled**: the end of the last frame in which its place, size or opacity changed, or an animation in it ran, followed by 400 ms of rest. A script looks in every
  frame, the same one for all; nothing else is measured in that visit but paints and shifts.
- **Busy** and **script** come from a DevTools trace of visits without that script, until a while after \`load\`: the time that the main thread itself ran in tasks,
  and in JavaScript: compiling, running, microtasks. "By address" is the part that the trace puts down to the contender's files, to modules, and to inline scripts of the page.
  Long tasks are 50 ms or more by the clock. An empty cache on the first visit, a warm one on the returning one.
- **Returning**: an inline tag stands right behind an inline script of the page itself. "Later" is the time between the two, with a warm and with an empty cache.
- **Accept**: a real press, held for 60 ms. Times run from the browser's own time stamp of the click. "Next frame" is the end of the first frame after it; Event Timing is the browser's
  own figure for the interaction, in steps of 8 ms; 8 means less than 16.
- **Preferences**: from the press on the banner's button, held as long; a pointer that hovers before it presses gives a head start that is not counted here.
- **Bytes**: each file that was really asked for, compressed alone, plus what stands in the page.
- **10,000 inserted**: elements added by the page, a hundred at a time, while the banner waits for its answer: main-thread time.`;

/** @param {Results} results */
function contenders({ contenders: all }) {
  const rows = all.map(({ name, version, glue, installed }) => [glue ? `${name} *` : name, version, installed]);
  return `## Who takes part, and how it is installed

${makeTable(['contender', 'version', 'installed as'], rows)}

\\* releases no tags itself: a few lines of the benchmark do, called back as its documentation describes.`;
}

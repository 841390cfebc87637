import { parseArgs } from 'node:util';

/** Rounds from which on a report is worth publishing. */
const ENOUGH = 5;

export const HELP = `npm run bench -- [options]

  --rounds 9             how often each contender is visited; the proof before it is the warm-up, and not counted
  --only klaro,bare      these contenders alone ("no widget" is always there: the others are compared with it)
  --measure first,return only measurements whose id begins like one of these
  --condition plain      "plain" (unthrottled) or "slow" (CPU ×4, Fast 3G) alone
  --report FILE          docs/performance.md after a whole run of ${ENOUGH} rounds or more, else bench/results/performance.md
  --chart FILE           docs/images/performance.svg, or bench/results/performance.svg
  --from FILE            measure nothing: make report and chart from the results of an earlier run (bench/results/latest.json)
`;

/**
 * @param {readonly string[]} args
 * @param {{ readonly contenders: readonly string[], readonly conditions: readonly string[] }} known
 */
export function readOptions(args, { contenders, conditions }) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: 'string', default: '9' },
      only: { type: 'string', default: '' },
      measure: { type: 'string', default: '' },
      condition: { type: 'string', default: '' },
      report: { type: 'string' },
      chart: { type: 'string' },
      from: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds is "${values.rounds}", but has to be a whole number from 1 on.`);
  const only = listed(values.only);
  expectKnown('--only', only, contenders);
  const [measure, condition] = [listed(values.measure), listed(values.condition)];
  expectKnown('--condition', condition, conditions);
  const isWhole = rounds >= ENOUGH && !values.from && only.length + measure.length + condition.length === 0;
  const [reports, charts] = isWhole ? ['docs', 'docs/images'] : ['bench/results', 'bench/results'];
  const { report = `${reports}/performance.md`, chart = `${charts}/performance.svg` } = values;
  return { rounds, only, measure, condition, report, chart, from: values.from, help: values.help };
}

const listed = (text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);

function expectKnown(option, names, known) {
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new RangeError(`${option}: nothing is called "${unknown.join('", "')}". There are: ${known.join(', ')}.`);
}

import { parseArgs } from 'node:util';

export const HELP = `npm run bench -- [options]

  --rounds 9             how often each contender is visited; the proof before it is the warm-up, and not counted
  --only klaro,bare      these contenders alone ("no widget" is always there: the others are compared with it)
  --measure first,return only measurements whose id begins like one of these
  --condition plain      "plain" (unthrottled) or "slow" (CPU ×4, Fast 3G) alone
  --report docs/performance.md
  --chart docs/images/performance.svg
  --from FILE            measure nothing: make the report from the results of an earlier run
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
      report: { type: 'string', default: 'docs/performance.md' },
      chart: { type: 'string', default: 'docs/images/performance.svg' },
      from: { type: 'string', default: '' },
      help: { type: 'boolean', default: false },
    },
  });
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1)
    throw new RangeError(`--rounds is "${values.rounds}", but has to be a whole number from 1 on.`);
  const only = listed(values.only);
  expectKnown('--only', only, contenders);
  expectKnown('--condition', listed(values.condition), conditions);
  return { ...values, rounds, only, measure: listed(values.measure), condition: listed(values.condition) };
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

/**
 * `npm run bench`: TierConsent and what a site could use instead, on one page, in one run.
 * Installs the peers and builds dist/ where that is needed, lets each contender prove that it does the job, measures in rounds (A B C A B C …),
 * prints tables, and writes bench/results/latest.json, the report and the chart.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { installPeers } from './install-peers.mjs';
import { HELP, readOptions } from './options.mjs';

const LATEST = new URL('results/latest.json', import.meta.url);

installPeers();
// Only now: these load what has just been installed.
const [{ allContenders }, { CONDITIONS }, { measureAll }, { writeReport }] = await Promise.all([
  import('./contenders/all-contenders.mjs'),
  import('./measure/conditions.mjs'),
  import('./measure-all.mjs'),
  import('./report/write-report.mjs'),
]);

const contenders = await allContenders();
const known = { contenders: contenders.map(({ id }) => id), conditions: CONDITIONS.map(({ id }) => id) };
const options = optionsOrExit();
if (options.help) {
  console.log(HELP);
} else {
  const results = options.from ? JSON.parse(readFileSync(options.from, 'utf8')) : await measureAll(contenders, options, keepLatest);
  await writeReport(results, options);
  if (results.failures.length > 0) {
    console.error(`\n${results.failures.length} measurements failed:\n${results.failures.join('\n')}`);
    process.exitCode = 1;
  }
}

function keepLatest(results) {
  mkdirSync(new URL('.', LATEST), { recursive: true });
  writeFileSync(LATEST, `${JSON.stringify(results)}\n`);
}

function optionsOrExit() {
  try {
    return readOptions(process.argv.slice(2), known);
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exit(1);
  }
}

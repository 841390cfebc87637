/** The run itself: proofs first, then rounds. */
import { createRequire } from 'node:module';
import { findChromium } from '../scripts/find-chromium.mjs';
import { describeMachine } from './describe-machine.mjs';
import { CONDITIONS } from './measure/conditions.mjs';
import { MEASUREMENTS } from './measure/all-measurements.mjs';
import { prove } from './measure/prove.mjs';
import { serve } from './page/serve.mjs';
import { siteFiles } from './page/site-files.mjs';
import { startProgress } from './progress.mjs';
import { FLOOR, keep } from './results.mjs';
import { weighTransfer } from './weigh-transfer.mjs';

/** @typedef {import('./contenders/contender.mjs').Contender} Contender @typedef {import('./results.mjs').Results} Results */

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-blink-features=AutomationControlled', // some ask no robots, and a browser under test says that it is one
];

/**
 * @param {readonly Contender[]} all
 * @param {ReturnType<import('./options.mjs').readOptions>} options
 * @param {(results: Results) => void} afterRound
 * @returns {Promise<Results>}
 */
export async function measureAll(all, options, afterRound) {
  const contenders = all.filter(({ id }) => id === FLOOR || options.only.length === 0 || options.only.includes(id));
  const conditions = CONDITIONS.filter(({ id }) => options.condition.length === 0 || options.condition.includes(id));
  const { chromium } = createRequire(import.meta.url)('@playwright/test');
  const browser = await chromium.launch({ executablePath: findChromium() ?? undefined, args: ARGS });
  const servers = await serve(siteFiles(contenders));
  try {
    const results = emptyResults(contenders, conditions, browser);
    const visitors = await proveAll(contenders, { browser, servers, results });
    const plan = planOf(visitors, conditions, options.measure);
    const progress = startProgress(plan.length * options.rounds);
    for (let round = 0; round < options.rounds; round++) {
      const label = `Round ${round + 1} of ${options.rounds}`;
      for (const each of plan) await measureOne(each, { browser, servers, results, progress, round, label });
      results.rounds = round + 1;
      afterRound(results);
    }
    progress.end();
    return results;
  } finally {
    await browser.close();
    await servers.close();
  }
}

/** @returns {Promise<readonly { contender: Contender, stored: object | undefined }[]>} */
async function proveAll(contenders, { browser, servers, results }) {
  const visitors = [];
  for (const contender of contenders) {
    if (!contender.asksNobody) console.error(`Does ${contender.name} withhold and release?`);
    const proof = await prove({ browser, servers, condition: CONDITIONS[0], contender });
    results.transfer[contender.id] = weighTransfer(contender, proof);
    visitors.push({ contender, stored: proof.stored });
  }
  return visitors;
}

/** One round: every contender is visited for one measurement before the next measurement begins, so that what is compared lies close. */
function planOf(visitors, conditions, wanted) {
  const isWanted = ({ id }) => wanted.length === 0 || wanted.some((start) => id.startsWith(start));
  return conditions.flatMap((condition) =>
    MEASUREMENTS.filter((each) => each.conditions.includes(condition.id) && isWanted(each)).flatMap((measurement) =>
      visitors.filter(({ contender }) => measurement.appliesTo(contender)).map((visitor) => ({ condition, measurement, ...visitor })),
    ),
  );
}

async function measureOne({ condition, measurement, contender, stored }, { browser, servers, results, progress, round, label }) {
  const where = `${label} · ${condition.name} · ${measurement.name}`;
  progress.say(where, contender.name);
  const place = { condition: condition.id, id: contender.id, round };
  try {
    const figures = await measurement.run({ browser, servers, condition, contender, stored });
    const named = Object.fromEntries(Object.entries(figures).map(([name, value]) => [`${measurement.id}.${name}`, value]));
    keep(results, place, named);
  } catch (error) {
    results.failures.push(`${where} · ${contender.name}: ${String(error.message).split('\n', 1)[0]}`);
  }
  progress.step();
}

/** @returns {Results} */
function emptyResults(contenders, conditions, browser) {
  return {
    date: new Date().toISOString().slice(0, 10),
    machine: describeMachine(),
    versions: { Chromium: browser.version(), 'Node.js': process.versions.node },
    rounds: 0, // that are complete
    contenders: contenders.map(({ id, name, version, kind, glue = false, installed }) => ({ id, name, version, kind, glue, installed })),
    conditions: conditions.map(({ id, name }) => ({ id, name })),
    transfer: {},
    samples: {},
    failures: [],
  };
}

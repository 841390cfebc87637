import { analyseTrace } from '../analyse-trace.mjs';

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'disabled-by-default-v8.compile',
  'blink.user_timing',
];

/** @param {import('./visit.mjs').Setting} setting @param {() => Promise<void>} run @returns {Promise<import('../analyse-trace.mjs').Work>} */
export async function takeTrace({ browser, servers }, page, run) {
  await browser.startTracing(page, { categories: CATEGORIES });
  await run();
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8'));
  return analyseTrace(traceEvents, servers.site);
}

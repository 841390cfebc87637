/**
 * Reads a DevTools trace: how long the page's main thread worked, and for whose scripts.
 * Where the browser tells the time that the thread itself ran (`tdur`), that counts: another process does not disturb it.
 *
 * @typedef {object} TraceEvent
 * @property {string} name
 * @property {string} ph `X` for an event with a length
 * @property {number} pid
 * @property {number} tid
 * @property {number} ts in µs
 * @property {number} [dur]
 * @property {number} [tdur]
 * @property {any} [args]
 *
 * @typedef {object} Work all of it in ms
 * @property {number} busy time in tasks
 * @property {number} script time in JavaScript: compiling, running, microtasks
 * @property {Readonly<Record<string, number>>} scriptOf the part of it that has an address
 * @property {readonly number[]} longTasks lengths of the tasks of 50 ms or more, by the clock
 */
const SCRIPT = new Set(['EvaluateScript', 'FunctionCall', 'v8.compile', 'v8.compileModule', 'v8.evaluateModule', 'RunMicrotasks']);
export const MODULE = 'a module';
const LONG = 50;
const TASK = /(^|:)RunTask$/;

/** @param {readonly TraceEvent[]} events @param {string} page the start of the page's address @returns {Work} */
export function analyseTrace(events, page) {
  const main = mainThreadOf(events, page);
  const own = events.filter(({ ph, pid, tid }) => ph === 'X' && pid === main?.pid && tid === main?.tid);
  const tasks = outermost(own.filter(({ name }) => TASK.test(name)));
  const scripts = outermost(own.filter(({ name }) => SCRIPT.has(name)));
  const scriptOf = {};
  for (const event of outermost(own.filter((each) => SCRIPT.has(each.name) && urlOf(each)))) {
    scriptOf[urlOf(event)] = (scriptOf[urlOf(event)] ?? 0) + lengthOf(event);
  }
  return {
    busy: sum(tasks.map(lengthOf)),
    script: sum(scripts.map(lengthOf)),
    scriptOf,
    longTasks: tasks.map(({ dur = 0 }) => dur / 1000).filter((length) => length >= LONG),
  };
}

/** The main thread of the process that ran most for this page: the browser keeps others in reserve. */
function mainThreadOf(events, page) {
  const mains = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const ofPage = events.filter((event) => SCRIPT.has(event.name) && urlOf(event).startsWith(page));
  const weight = ({ pid, tid }) => ofPage.filter((event) => event.pid === pid && event.tid === tid).length;
  return mains.map((thread) => ({ ...thread, weight: weight(thread) })).sort((one, other) => other.weight - one.weight)[0];
}

/** Those that do not lie within another one. */
function outermost(events) {
  let end = -Infinity;
  const sorted = [...events].sort((one, other) => one.ts - other.ts || (other.dur ?? 0) - (one.dur ?? 0));
  return sorted.filter(({ ts, dur = 0 }) => {
    if (ts < end) return false;
    end = ts + dur;
    return true;
  });
}

/** A module that is evaluated has no address in the trace. The benchmark's page has none of its own. */
function urlOf({ name, args }) {
  return args?.data?.url ?? args?.fileName ?? (name === 'v8.evaluateModule' ? MODULE : '');
}

function lengthOf({ dur = 0, tdur = dur }) {
  return tdur / 1000;
}

function sum(values) {
  return values.reduce((total, value) => total + value, 0);
}

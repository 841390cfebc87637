import { describe, expect, it } from 'vitest';
import { analyseTrace, MODULE } from '../../../bench/analyse-trace.mjs';

const SITE = 'http://localhost:1';
const thread = (tid, name = 'CrRendererMain') => ({ name: 'thread_name', ph: 'M', pid: 1, tid, ts: 0, args: { name } });
const event = (name, [ts, dur], { url, tid = 1, tdur } = {}) => ({
  name,
  ph: 'X',
  pid: 1,
  tid,
  ts: ts * 1000,
  dur: dur * 1000,
  ...(tdur !== undefined && { tdur: tdur * 1000 }),
  args: url ? { data: { url } } : {},
});

describe('analyseTrace()', () => {
  it('counts a script within a script once, for the one that was called first', () => {
    const { script, scriptOf } = analyseTrace(
      [thread(1), event('EvaluateScript', [0, 10], { url: `${SITE}/a.js` }), event('FunctionCall', [2, 5], { url: `${SITE}/b.js` })],
      SITE,
    );
    expect(script).toBe(10);
    expect(scriptOf).toEqual({ [`${SITE}/a.js`]: 10 });
  });

  it('takes the time that the thread itself ran, where the browser tells it', () => {
    const { busy } = analyseTrace([thread(1), event('RunTask', [0, 80], { tdur: 20 }), event('RunTask', [90, 10])], SITE);
    expect(busy).toBe(30);
  });

  it('calls a task long by the clock, from 50 ms on', () => {
    const { longTasks } = analyseTrace([thread(1), event('RunTask', [0, 50], { tdur: 5 }), event('RunTask', [60, 49.9])], SITE);
    expect(longTasks).toEqual([50]);
  });

  it('counts microtasks, which have no address, as script of nobody', () => {
    const { script, scriptOf } = analyseTrace([thread(1), event('RunMicrotasks', [0, 4])], SITE);
    expect(script).toBe(4);
    expect(scriptOf).toEqual({});
  });

  it('puts a module that is evaluated down to modules, for the trace has no address', () => {
    expect(analyseTrace([thread(1), event('v8.evaluateModule', [0, 6])], SITE).scriptOf).toEqual({ [MODULE]: 6 });
  });

  it('looks at the main thread of the page alone', () => {
    const events = [
      thread(1),
      thread(2),
      thread(3, 'Compositor'),
      event('FunctionCall', [0, 3], { url: `${SITE}/page`, tid: 2 }),
      event('RunTask', [0, 7], { tid: 2 }),
      event('RunTask', [0, 100], { tid: 1 }),
      event('RunTask', [0, 100], { tid: 3 }),
    ];
    expect(analyseTrace(events, SITE)).toMatchObject({ busy: 7, script: 3 });
  });
});

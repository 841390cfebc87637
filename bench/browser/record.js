/* What every visit records: which tags ran when, and the browser's own figures. Read by the measurements through `bench`. */
const ran = [];
const waiting = [];
const bench = { ran, plainAt: null, paints: [], shifts: 0, longTasks: [], events: [] };
Object.assign(window, { bench, benchRan, benchPlain });

function benchRan(index) {
  ran.push([index, performance.now()]);
  for (const wait of waiting) if (ran.length >= wait.count) wait.done();
}

/** A script of the page itself, right before the first tag. */
function benchPlain() {
  bench.plainAt = performance.now();
}

/** Resolves when this many tags have run: to true, or to false after the time limit. */
bench.allRan = (count, limit) =>
  new Promise((resolve) => {
    if (ran.length >= count) return resolve(true);
    waiting.push({ count, done: () => resolve(true) });
    setTimeout(() => resolve(false), limit);
  });

function observe(type, options, take) {
  new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...options });
}

observe('largest-contentful-paint', {}, ({ startTime }) => (bench.largest = startTime));
observe('paint', {}, ({ name, startTime }) => name === 'first-contentful-paint' && (bench.first = startTime));
observe('layout-shift', {}, ({ hadRecentInput, value }) => (bench.shifts += hadRecentInput ? 0 : value));
observe('longtask', {}, ({ startTime, duration }) => bench.longTasks.push([startTime, duration]));
observe('event', { durationThreshold: 16 }, ({ name, interactionId, startTime, duration }) => {
  if (interactionId) bench.events.push([name, startTime, duration]);
});

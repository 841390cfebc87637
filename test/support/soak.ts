import type { CDPSession, Page } from '@playwright/test';

/** What a page holds, after the browser has collected what nobody needs any more. */
export interface Sample {
  readonly done: number;
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
}

/** What may grow, per thing done, before it counts as a leak. Whatever is kept of each would be far more: a node is a node, a closure 50 bytes. */
const MOST: Readonly<Record<Measure, number>> = { heap: 40, nodes: 0.02, listeners: 0.02 };

/** What may grow by itself while all of it is done: compiled code, and what the browser keeps for later. */
const NOISE: Readonly<Record<Measure, number>> = { heap: 200_000, nodes: 10, listeners: 3 };

type Measure = 'heap' | 'nodes' | 'listeners';

const ROUNDS = 10;

/**
 * Does something many times, and looks at what the page holds as it goes on. The first round is not looked at: it loads and compiles.
 *
 * @param work does it so many times, in the page
 */
export async function soak(page: Page, times: number, work: (times: number) => Promise<unknown>): Promise<readonly Sample[]> {
  const each = Math.ceil(times / ROUNDS);
  const measure = await meterOf(page);
  await work(each);
  const samples = [await measure(0)];
  for (let round = 1; round <= ROUNDS; round++) {
    await work(each);
    samples.push(await measure(round * each));
  }
  return samples;
}

/** What has grown in the second half, in words: what grows in the first is also caches that fill. Empty where all is flat. */
export function growthIn(samples: readonly Sample[]): readonly string[] {
  const half = samples.slice(Math.floor(samples.length / 2));
  const times = half.at(-1)!.done - half[0]!.done;
  return (['heap', 'nodes', 'listeners'] as const).flatMap((what) => {
    const slope = slopeOf(half.map((sample) => [sample.done, sample[what]]));
    const most = MOST[what] + NOISE[what] / times;
    return slope > most ? [`${what} grow by ${slope.toFixed(3)} each time; up to ${most.toFixed(3)} could be noise`] : [];
  });
}

/** The samples, as a table. */
export function tableOf(title: string, samples: readonly Sample[]): string {
  const rows = samples.map(({ done, heap, nodes, listeners }) => [done, (heap / 1e6).toFixed(3), nodes, listeners]);
  const lines = [['done', 'heap in MB', 'nodes', 'listeners'], ...rows].map((row) => row.map((cell) => String(cell).padStart(12)).join(''));
  return [title, ...lines].join('\n');
}

/** Least squares: one noisy sample does not decide. */
function slopeOf(points: readonly (readonly [number, number])[]): number {
  const mean = (place: 0 | 1) => points.reduce((sum, point) => sum + point[place], 0) / points.length;
  const [x, y] = [mean(0), mean(1)];
  const above = points.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return above / points.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}

/** https://chromedevtools.github.io/devtools-protocol/tot/Performance/#method-getMetrics */
async function meterOf(page: Page): Promise<(done: number) => Promise<Sample>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  return async (done) => {
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await collect(session);
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string) => metrics.find((metric) => metric.name === name)!.value;
    return { done, heap: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') };
  };
}

/** More than once: what weak references let go of in the first goes in the second. */
async function collect(session: CDPSession): Promise<void> {
  for (let time = 0; time < 3; time++) await session.send('HeapProfiler.collectGarbage');
}

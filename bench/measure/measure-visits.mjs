/** First and returning visits: what a visitor sees when, and what it costs the browser. */
import { MODULE } from '../analyse-trace.mjs';
import { takeTrace } from './take-trace.mjs';
import { visit, watchFromStart, whenShown } from './visit.mjs';

/** @typedef {import('./visit.mjs').Setting} Setting @typedef {Readonly<Record<string, number | null>>} Figures */

const INSERTED = 10_000;

/** When the banner is there, and what became of the page. The page looks in every frame: the work is measured in visits of its own. */
export function measureFirstVisit(setting, url) {
  const { contender } = setting;
  return visit(setting, {}, async ({ page, client }) => {
    if (!contender.asksNobody) await watchFromStart(page, contender.banner);
    await page.goto(url);
    const shown = contender.asksNobody ? null : await whenShown(page, contender.name);
    await page.waitForTimeout(500); // the last candidate for the largest paint, and what moves late
    const { first, largest, shifts } = await page.evaluate(() => ({ ...window.bench, ran: null }));
    const elements = await page.evaluate(() => window.bench.countElements());
    const memory = await memoryOf(client);
    const observer = await workOf(client, () => page.evaluate((count) => window.bench.insert(count), INSERTED));
    return {
      painted: shown?.painted ?? null,
      settled: shown?.settled ?? null,
      fcp: first,
      lcp: largest,
      cls: shifts,
      elements,
      ...memory,
      observer,
    };
  });
}

/** Tags of a visitor who said yes on an earlier visit: how much later the first one runs than a script of the page right before it. */
export function measureReturn(setting, url) {
  return visit(setting, { returning: true, parts: ['record'] }, async ({ page, client }) => {
    const load = async () => {
      await page.goto(url);
      await page.evaluate(() => window.bench.allRan(1, 20_000));
      return page.evaluate(() => ({ ran: window.bench.ran.find(([index]) => index === 0)?.[1] ?? null, plain: window.bench.plainAt }));
    };
    const cold = await load();
    const warm = await load();
    const later = ({ ran, plain }) => (ran === null ? null : ran - plain);
    const { heap } = await memoryOf(client);
    return { ranCold: cold.ran, laterCold: later(cold), ranWarm: warm.ran, laterWarm: later(warm), heap };
  });
}

/** The main thread's work, from a trace, until a while after `load`. A returning visit is traced with a warm cache. */
export function measureWork(setting, url, { returning = false } = {}) {
  const { contender, condition, servers } = setting;
  return visit(setting, { returning, parts: ['record'] }, async ({ page }) => {
    if (returning) await page.goto(url);
    const { busy, script, scriptOf, longTasks } = await takeTrace(setting, page, async () => {
      await page.goto(url);
      await page.waitForTimeout(condition.network ? 3500 : 1500);
    });
    const isOwn = (address) => address.startsWith(`${servers.site}/c/${contender.id}/`) || address === url || address === MODULE;
    const own = Object.entries(scriptOf).filter(([address]) => isOwn(address));
    return {
      busy,
      script,
      ownScript: own.reduce((total, [, length]) => total + length, 0),
      longTasks: longTasks.length,
      longest: Math.max(0, ...longTasks),
    };
  });
}

async function memoryOf(client) {
  await client.send('HeapProfiler.collectGarbage');
  const { usedSize } = await client.send('Runtime.getHeapUsage');
  const { nodes } = await client.send('Memory.getDOMCounters');
  return { heap: usedSize / 1000, nodes };
}

/** How long the main thread itself ran meanwhile, in ms: other processes do not count. */
async function workOf(client, run) {
  const worked = async () => (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  await client.send('Performance.enable', { timeDomain: 'threadTicks' });
  const before = await worked();
  await run();
  return (await worked()) - before;
}

/** What follows a press: the next frame, the released tags, or the preferences. */
import { weigh } from '../page/compress.mjs';
import { ownRequests, press, visit, watchFromStart, whenShown } from './visit.mjs';

/** @typedef {import('./visit.mjs').Setting} Setting */

const LIMIT = 20_000;
/** The browser tells of events of 16 ms and more, in steps of 8. */
const UNTOLD = 8;

/** "Accept all" with so many tags in the page. */
export function measureAccept(setting, url, count) {
  const { contender } = setting;
  return visit(setting, {}, async (visitor) => {
    const { page } = visitor;
    await watchFromStart(page, contender.banner);
    await page.goto(url);
    await whenShown(page, contender.name);
    await page.evaluate(() => window.bench.armPress());
    await press(visitor, contender.accept, contender.readyDelay);
    const complete = await page.evaluate(([all, limit]) => window.bench.allRan(all, limit), [count, LIMIT]);
    await page.evaluate(() => window.bench.told());
    return figuresOf(await page.evaluate(() => ({ ...window.bench })), complete);
  });
}

function figuresOf({ ran, pressedAt, nextFrame, longTasks, events }, complete) {
  const since = (at) => at >= pressedAt - 1;
  const times = ran.map(([, at]) => at - pressedAt);
  return {
    done: complete ? Math.max(...times) : null,
    firstRan: times[0] ?? null,
    frame: nextFrame,
    event: Math.max(UNTOLD, ...events.filter(([, start]) => since(start)).map(([, , duration]) => duration)),
    longest: Math.max(0, ...longTasks.filter(([start, duration]) => since(start + duration)).map(([, duration]) => duration)),
    complete: Number(complete),
    ordered: Number(ran.every(([index], place) => index === place)),
  };
}

/** From the press on "customise" to the second layer. */
export function measurePreferences(setting, url) {
  const { contender, servers } = setting;
  return visit(setting, {}, async (visitor) => {
    const { page } = visitor;
    await watchFromStart(page, contender.banner);
    await page.goto(url);
    await whenShown(page, contender.name);
    servers.log.length = 0;
    await page.evaluate((path) => {
      window.bench.armPress();
      window.bench.opened = window.bench.watch(path);
    }, contender.preferences.shown);
    await press(visitor, contender.preferences.press, contender.readyDelay);
    const opened = await page.evaluate(() => window.bench.opened);
    if (!opened) throw new Error(`${contender.name}: its preferences were not to be seen`);
    const pressedAt = await page.evaluate(() => window.bench.pressedAt);
    const requests = ownRequests(servers, contender);
    const bytes = requests.reduce((sum, path) => sum + weigh(contender.files[path.slice(`/c/${contender.id}/`.length)]).brotli, 0);
    return { painted: opened.painted - pressedAt, settled: opened.settled - pressedAt, requests: requests.length, bytes };
  });
}

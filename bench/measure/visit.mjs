/** A visitor: a fresh context for each, with what an earlier visit has stored, and the condition of the run. */
import { initScript } from '../browser/init-script.mjs';

/**
 * @typedef {import('../contenders/contender.mjs').Contender} Contender
 * @typedef {import('./conditions.mjs').Condition} Condition
 * @typedef {object} Visit
 * @property {import('@playwright/test').BrowserContext} context
 * @property {import('@playwright/test').Page} page
 * @property {import('@playwright/test').CDPSession} client
 *
 * @typedef {object} Setting what a measurement works with
 * @property {import('@playwright/test').Browser} browser
 * @property {import('../page/serve.mjs').Servers} servers
 * @property {Condition} condition
 * @property {Contender} contender
 * @property {object | undefined} stored what accepting left behind, once it was tried
 */

const VIEWPORT = { width: 1280, height: 720 };
/** How long a finger stays down. */
const HELD = 60;
/** Longer than any page takes to be there, shorter than patience. */
export const PATIENCE = 30_000;

/**
 * @template Result
 * @param {Setting} setting
 * @param {{ returning?: boolean, parts?: readonly ('record' | 'look' | 'press')[] }} how
 * @param {(visit: Visit) => Promise<Result>} run
 */
export async function visit({ browser, condition, stored }, { returning = false, parts = ['record', 'look', 'press'] }, run) {
  const context = await browser.newContext({ viewport: VIEWPORT, ...(returning && { storageState: stored }) });
  try {
    context.setDefaultTimeout(PATIENCE);
    await context.addInitScript(initScript(...parts));
    const page = await context.newPage();
    const client = await context.newCDPSession(page);
    if (condition.network) {
      await client.send('Network.enable');
      await client.send('Network.emulateNetworkConditions', condition.network);
    }
    if (condition.cpu > 1) await client.send('Emulation.setCPUThrottlingRate', { rate: condition.cpu });
    return await run({ context, page, client });
  } finally {
    await context.close();
  }
}

/** The page watches for the banner from its start. */
export async function watchFromStart(page, path) {
  await page.addInitScript((selectors) => {
    window.bench.shown = window.bench.watch(selectors);
  }, path);
}

/** Presses in the middle of it, as a visitor does, once it has come to rest and listens. */
export async function press({ page }, path, readyDelay = 0) {
  const { x, y } = await page.evaluate(
    async ([selectors, delay]) => {
      if (delay) await new Promise((resolve) => setTimeout(resolve, delay));
      return window.bench.middleOf(selectors);
    },
    [path, readyDelay],
  );
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.waitForTimeout(HELD);
  await page.mouse.up();
}

/** Waits for the banner to be there and at rest. */
export async function whenShown(page, name) {
  const shown = await page.evaluate(() => window.bench.shown);
  if (!shown) throw new Error(`${name}: its banner was not to be seen within ${PATIENCE / 1000} s`);
  return shown;
}

/** Requests for the contender's own files. */
export const ownRequests = ({ log }, { id }) => log.filter(({ path }) => path.startsWith(`/c/${id}/`)).map(({ path }) => path);

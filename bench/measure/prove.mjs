/**
 * Before anything is measured each contender has to prove that it does the job: nothing tagged runs or is fetched before the answer,
 * everything does after "accept all", once, and again for who comes back, without a banner. One that leaks or never releases would look fast.
 */
import { makePage } from '../page/make-page.mjs';
import { makeTags } from '../page/make-tags.mjs';
import { ownRequests, press, visit, watchFromStart, whenShown } from './visit.mjs';

/** @typedef {import('./visit.mjs').Setting} Setting */

const COUNT = 12;
const LIMIT = 10_000;

/**
 * @typedef {object} Proof
 * @property {object | undefined} stored what a visitor has who comes back
 * @property {readonly string[]} first its own files that a first visit asks for
 * @property {readonly string[]} cold those that a returning one asks for, with an empty cache
 * @property {readonly string[]} warm those with a warm cache
 */

/** @param {Setting} setting @param {number} [limit] ms that tags may take @returns {Promise<Proof>} */
export async function prove(setting, limit = LIMIT) {
  const { contender, servers } = setting;
  const tags = makeTags('mixed', COUNT, servers.parties);
  servers.setPage(`/${contender.id}/proof`, makePage(contender, tags), contender.hint);
  const { stored, first } = contender.asksNobody ? { stored: undefined, first: [] } : await firstVisit(setting, limit);
  return { stored, first, ...(await returningVisit({ ...setting, stored }, limit)) };
}

/** @param {Setting} setting @param {number} limit */
function firstVisit(setting, limit) {
  const { contender, servers } = setting;
  return visit(setting, {}, async (visitor) => {
    const { page, context } = visitor;
    servers.log.length = 0;
    await watchFromStart(page, contender.banner);
    await page.goto(`${servers.site}/${contender.id}/proof`);
    await whenShown(page, contender.name);
    const early = await page.evaluate(() => window.bench.ran.length);
    const heard = servers.log.filter(({ origin }) => origin === 'parties').length;
    if (early + heard > 0) throw new Error(`${contender.name} leaks: ${early} tags ran and ${heard} were fetched before any answer`);
    const first = ownRequests(servers, contender);
    await press(visitor, contender.accept, contender.readyDelay);
    await expectEachOnce(page, `${contender.name}, after accepting`, limit);
    return { stored: await context.storageState(), first };
  });
}

/** @param {Setting} setting @param {number} limit */
function returningVisit(setting, limit) {
  const { contender, servers } = setting;
  return visit(setting, { returning: true }, async ({ page }) => {
    const load = async (which) => {
      servers.log.length = 0;
      await page.goto(`${servers.site}/${contender.id}/proof`);
      await expectEachOnce(page, `${contender.name}, on a returning visit (${which})`, limit);
      const shown = !contender.asksNobody && (await page.evaluate((path) => window.bench.isSeen(path), contender.banner));
      if (shown) throw new Error(`${contender.name} asks again on a returning visit (${which})`);
      return ownRequests(servers, contender);
    };
    return { cold: await load('cold cache'), warm: await load('warm cache') };
  });
}

async function expectEachOnce(page, who, limit) {
  await page.evaluate(([count, time]) => window.bench.allRan(count, time), [COUNT, limit]);
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300))); // one that ran twice, or a late banner
  const ran = await page.evaluate(() => window.bench.ran.map(([index]) => index).sort((one, other) => one - other));
  const expected = Array.from({ length: COUNT }, (_, index) => index);
  if (ran.join() !== expected.join())
    throw new Error(`${who}: these tags ran: ${ran.join(', ') || 'none'}; expected each of 0 to ${COUNT - 1} once`);
}

import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, Page } from '@playwright/test';
import { createKeepListener } from '../../src/server.js';
import { choiceCookie, choiceText, DAY, nowInSeconds, rememberChoice, storedChoice } from '../support/choice.js';
import { settled } from '../support/page-state.js';
import { pageWith, PLAIN_TAG } from '../support/pages.js';
import { expect, test } from '../support/test.js';

/** Its base is another site, which is asked for nothing. */
const html = pageWith({ config: { cookie: { keepUrl: '/keep' } }, tag: PLAIN_TAG, head: '<base href="https://elsewhere.test/">' });

/** A site whose server sets the cookie again, unless it is told to fail or to wait. */
interface KeepingSite {
  readonly url: string;
  /** The cookies that came with each request to keep them. */
  readonly asked: readonly string[];
  isBroken: boolean;
  /** Says that all is well, and does nothing. */
  isDeaf: boolean;
  /** Holds its next answer back, until it is let go. */
  hold(): () => void;
  /** Answers those who ask from now on. */
  unhold(): void;
}

async function startKeepingSite(): Promise<KeepingSite & { readonly server: Server }> {
  const keep = createKeepListener({ secure: false });
  const asked: string[] = [];
  let held: Promise<void> | null = null;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url!, 'http://localhost');
    if (pathname === '/keep') {
      asked.push(request.headers.cookie ?? '');
      await held;
      if (site.isDeaf) return void response.end();
      if (site.isBroken) return void response.writeHead(503).end();
      return keep(request, response);
    }
    const isFile = pathname.startsWith('/assets/');
    response.setHeader('content-type', isFile ? 'text/javascript' : 'text/html');
    response.end(isFile ? readFileSync(fileURLToPath(new URL(`../../dist/${pathname.slice('/assets/'.length)}`, import.meta.url))) : html);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const site = {
    server,
    asked,
    url: `http://localhost:${(server.address() as AddressInfo).port}/`,
    isBroken: false,
    isDeaf: false,
    unhold: () => void (held = null),
    hold() {
      let letGo = () => {};
      held = new Promise((resolve) => (letGo = resolve));
      return () => ((held = null), letGo());
    },
  };
  return site;
}

/** A browser that keeps what scripts write for seven days: https://webkit.org/tracking-prevention/#intelligent-tracking-prevention-itp */
function forgetEarly(): void {
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(Document.prototype, 'cookie', {
    ...own,
    set(text: string) {
      own.set!.call(this, text.includes('max-age=0') ? text : `${text}; max-age=${7 * 86_400}`);
    },
  });
}

const lifeOf = async (context: BrowserContext) => Math.round(((await choiceCookie(context))!.expires - nowInSeconds()) / DAY);

const choose = (page: Page, tier: string) => page.evaluate((id) => TierConsent.choose(id as 'silver'), tier);

const keepTest = test.extend<{ readonly keeping: KeepingSite }>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  keeping: async ({}, use) => {
    const site = await startKeepingSite();
    await use(site);
    site.server.closeAllConnections();
    site.server.close();
  },
});

keepTest.describe('in a browser that keeps what scripts write for seven days', () => {
  keepTest.beforeEach(({ page }) => page.addInitScript(forgetEarly));

  keepTest('a refusal lives as long as it holds, once the server has set it', async ({ page, context, keeping, widget }) => {
    const letGo = keeping.hold();
    await page.goto(keeping.url);
    await widget.tier('silver').click();
    await expect.poll(() => keeping.asked.length).toBe(1);
    expect(await lifeOf(context)).toBe(7);
    expect(await storedChoice(context)).not.toHaveProperty('kept');
    letGo();
    await expect.poll(() => lifeOf(context)).toBe(182);
    expect(await choiceCookie(context)).toMatchObject({ httpOnly: false, sameSite: 'Lax', path: '/', domain: 'localhost' });
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver', on: '', kept: '1' });
  });

  keepTest('one that was made earlier gets what is left of it, and no more', async ({ page, context, keeping, widget }) => {
    await rememberChoice(context, keeping.url, choiceText('gold', { at: String(nowInSeconds() - 100 * DAY) }));
    await page.goto(keeping.url);
    await expect(widget.reopen).toBeVisible();
    await expect.poll(() => lifeOf(context)).toBe(82);
  });

  keepTest('it can be taken back and forgotten like any other', async ({ page, context, keeping, widget }) => {
    await page.goto(keeping.url);
    await widget.tier('gold').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ kept: '1' });
    await page.evaluate(() => TierConsent.reset());
    await expect(widget.banner).toBeVisible();
    expect(await choiceCookie(context)).toBeUndefined();
  });
});

keepTest.describe('the server', () => {
  keepTest('hears nothing before a choice, once of it, and nothing on the pages after', async ({ page, context, keeping, widget }) => {
    await page.goto(keeping.url);
    await expect(widget.banner).toBeVisible();
    expect(keeping.asked).toEqual([]);
    await widget.tier('gold').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ kept: '1' });
    await page.goto(keeping.url);
    await expect(widget.reopen).toBeVisible();
    await page.goto(keeping.url);
    await expect(widget.reopen).toBeVisible();
    expect(keeping.asked).toHaveLength(1);
    expect(keeping.asked[0]).toContain('tier=gold');
  });

  keepTest(
    'is asked again on a later page where it failed, and the owner hears of that',
    async ({ page, context, keeping, widget, messages }) => {
      keeping.isBroken = true;
      await page.goto(keeping.url);
      await widget.tier('gold').click();
      await expect.poll(() => messages.some((text) => text.includes('cookie.keepUrl: Error: /keep answered 503'))).toBe(true);
      expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('gold');
      keeping.isBroken = false;
      await page.goto(keeping.url);
      await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'gold', kept: '1' });
      expect(keeping.asked).toHaveLength(2);
    },
  );

  keepTest('that answers late brings no consent back that was withdrawn meanwhile', async ({ page, context, keeping, widget }) => {
    await page.goto(keeping.url);
    await expect(widget.banner).toBeVisible();
    const letGo = keeping.hold();
    await choose(page, 'platinum');
    await expect.poll(() => keeping.asked.length).toBe(1);
    await choose(page, 'silver');
    letGo();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', on: '', kept: '1' });
    expect(keeping.asked).toHaveLength(2);
    await page.goto(keeping.url);
    await expect(widget.reopen).toBeVisible();
    expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('silver');
  });

  keepTest('that answers the page before late brings nothing back on the next', async ({ page, context, keeping, widget }) => {
    await page.goto(keeping.url);
    const letGo = keeping.hold();
    await choose(page, 'platinum');
    await expect.poll(() => keeping.asked.length).toBe(1);
    keeping.unhold();
    await page.goto(keeping.url);
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', kept: '1' });
    letGo();
    await page.goto(keeping.url);
    await expect(widget.reopen).toBeVisible();
    expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('silver');
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
  });

  keepTest('that answers one tab after another has withdrawn brings nothing back in either', async ({ page, context, keeping, widget }) => {
    await page.goto(keeping.url);
    const letGo = keeping.hold();
    await choose(page, 'platinum');
    await expect.poll(() => keeping.asked.length).toBe(1);
    keeping.unhold();
    const other = await context.newPage();
    await other.goto(keeping.url);
    await other.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', kept: '1' });
    const answered = page.waitForResponse((response) => response.url().endsWith('/keep'));
    letGo();
    await answered;
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver' });
    await page.goto(keeping.url);
    await expect(widget.reopen).toBeVisible();
    expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('silver');
  });

  keepTest('that fails takes nothing back that another tab has said', async ({ page, context, keeping }) => {
    await page.goto(keeping.url);
    const letGo = keeping.hold();
    await choose(page, 'platinum');
    await expect.poll(() => keeping.asked.length).toBe(1);
    await page.evaluate(() => TierConsent.reset());
    keeping.unhold();
    const other = await context.newPage();
    await other.goto(keeping.url);
    await other.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', kept: '1' });
    keeping.isBroken = true;
    const answered = page.waitForResponse((response) => response.url().endsWith('/keep'));
    letGo();
    await answered;
    await settled(page);
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
  });

  keepTest('that sets nothing is complained of', async ({ page, keeping, messages }) => {
    keeping.isDeaf = true;
    await page.goto(keeping.url);
    await choose(page, 'gold');
    await expect.poll(() => messages.some((text) => text.includes('cookie.keepUrl: Error: /keep set no cookie for /'))).toBe(true);
  });

  keepTest('that answers late brings no choice back that was forgotten meanwhile', async ({ page, context, keeping, widget }) => {
    await page.goto(keeping.url);
    await expect(widget.banner).toBeVisible();
    const letGo = keeping.hold();
    await choose(page, 'platinum');
    await expect.poll(() => keeping.asked.length).toBe(1);
    await page.evaluate(() => TierConsent.reset());
    const answered = page.waitForResponse((response) => response.url().endsWith('/keep'));
    letGo();
    await answered;
    await expect.poll(() => choiceCookie(context)).toBeUndefined();
    await expect(widget.banner).toBeVisible();
  });
});

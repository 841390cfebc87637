import { launch, type Browser, type Page } from 'puppeteer-core';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { ASYNC_TAG, pageWith, type PageParts } from './pages.js';
import type { Site } from './site.js';
import { expect, test as base } from './test.js';

/** What a page noted of itself at the very moment when the visitor came, before anything of ours could hear of it. */
export interface Beforehand {
  readonly ran: readonly string[];
  readonly events: readonly string[];
  readonly elements: number;
  readonly marks: readonly string[];
  readonly cookies: string;
  readonly stored: number;
  readonly dataLayer: number;
  readonly allowed: readonly string[];
}

/** A visitor for whom the browser really prepares the next page. */
export interface PreparingVisitor {
  /** Asks the page that the visitor sees. Null while another takes its place. */
  ask<Answer>(run: () => Answer): Promise<Answer | null>;
  /** Opens a page of the site that has the next one prepared, and waits until that is ready. */
  openAndPrepare(parts: { readonly here?: PageParts; readonly next: PageParts; readonly cookie?: string }): Promise<void>;
  /** Follows the link to it. @returns what it noted of itself until then */
  follow(): Promise<Beforehand>;
}

const EVENTS = ['ready', 'change', 'open', 'close', 'release', 'error'];

/** Stands before everything else on the next page. Its listener is the first: it sees the page as the browser had prepared it. */
const notes = `<script>
window.notes = { wasPrepared: document.prerendering, faults: [] };
window.heard = [];
addEventListener('error', ({ message }) => notes.faults.push(message));
for (const type of ${JSON.stringify(EVENTS)}) document.addEventListener('tierconsent:' + type, () => heard.push({ type }));
document.addEventListener('prerenderingchange', () => {
  notes.before = {
    ran: window.ran ?? [], events: heard.map(({ type }) => type), elements: document.querySelectorAll('#tierconsent, [data-tierconsent-placeholder]').length,
    marks: document.documentElement.getAttributeNames().filter((name) => name.startsWith('data-')), cookies: document.cookie,
    stored: localStorage.length + sessionStorage.length, dataLayer: (window.dataLayer ?? []).length, allowed: [...TierConsent.consent.categories],
  };
});
addEventListener('load', () => setTimeout(() => fetch('/prepared?really=' + document.prerendering)));
</script>`;

const rules = `<script type="speculationrules">{ "prerender": [{ "urls": ["/next"], "eagerness": "immediate" }] }</script><p><a href="/next">Next</a></p>`;

/** Asks the page that stands in the tab now. Puppeteer itself may still hold the one that another has taken the place of. */
async function askIn<Answer>(browser: Browser, path: string, run: () => Answer): Promise<Answer | null> {
  const target = browser.targets().find((each) => each.type() === 'page' && new URL(each.url()).pathname === path);
  const session = await target?.createCDPSession();
  const answer = await session?.send('Runtime.evaluate', { expression: `(${run})()`, returnByValue: true, userGesture: true });
  await session?.detach();
  return (answer?.result.value as Answer | undefined) ?? null;
}

function visitorIn(browser: Browser, page: Page, site: Site): PreparingVisitor {
  let path = '/';
  const ask: PreparingVisitor['ask'] = (run) => askIn(browser, path, run).catch(() => null);
  return {
    ask,
    async openAndPrepare({ here = { tag: '' }, next, cookie }) {
      const headers = { 'cache-control': 'max-age=0' };
      const { tag = ASYNC_TAG, ...parts } = next;
      site.page('/next', { html: pageWith({ ...parts, tag: notes + tag }), headers });
      if (cookie) {
        await page.goto(site.page('/blank', '<!doctype html><title>Blank</title>'));
        await page.evaluate((text) => void (document.cookie = text), cookie);
      }
      site.forgetRequests();
      await page.goto(site.page('/', { html: pageWith({ ...here, body: rules + (here.body ?? '') }), headers }));
      await expect.poll(() => site.requests()).toContain('GET /prepared?really=true');
    },
    async follow() {
      await ask(() => document.querySelector<HTMLElement>('a[href="/next"]')?.click());
      path = '/next';
      await expect.poll(() => ask(() => window.notes.before)).not.toBeNull();
      const wasReal = () =>
        performance.getEntriesByType('navigation').some((each) => 'activationStart' in each && each.activationStart !== 0);
      expect(await ask(wasReal)).toBe(true);
      return (await ask(() => window.notes.before as Beforehand))!;
    },
  };
}

/** Playwright keeps Chromium from preparing pages: https://chromium-review.googlesource.com/c/chromium/src/+/3791983 Puppeteer does not. */
export const test = base.extend<{ readonly visitor: PreparingVisitor }>({
  visitor: async ({ site }, use) => {
    const browser = await launch({
      browser: 'chrome',
      executablePath: findChromium()!,
      headless: true,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    const visitor = visitorIn(browser, await browser.newPage(), site);
    await use(visitor);
    expect(await visitor.ask(() => window.notes.faults), 'exceptions that the host page saw').toEqual([]);
    await browser.close();
  },
});

export { expect };

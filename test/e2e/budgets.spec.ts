import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

/** What is counted and does not depend on the clock. How long things take is measured by `npm run bench`, never by a test. */
const most = { askedBytes: 26_700, returningBytes: 20_700, elements: 40, reopenElements: 3, longestTask: 400 };

const ownFiles = (requests: readonly string[]) => requests.filter((each) => each.startsWith('GET /assets/')).map((each) => each.slice(12));

/** The files as a server would send them at best. */
const weigh = (files: readonly string[]) => files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(`dist/${file}`)).length, 0);

/** Elements in the page and in our shadow root. */
const countElements = (page: Page) =>
  page.evaluate(
    () => document.querySelectorAll('*').length + (document.querySelector('#tierconsent')?.shadowRoot!.querySelectorAll('*').length ?? 0),
  );

const plainPage = '<!doctype html><html lang="en"><head><title>A page</title></head><body><main><h1>A page</h1></main></body></html>';

test.describe('a visitor who is asked', () => {
  test('downloads the core and the banner, and no more than they may weigh', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    const files = ownFiles(site.requests());
    expect(files).toEqual(['tierconsent.js', 'tierconsent.ui.js']);
    expect(weigh(files)).toBeLessThan(most.askedBytes);
  });

  test('has the interface under way before the core where the server names it, and downloads it once', async ({ page, site, widget }) => {
    const gate = closedGate();
    site.asset('tierconsent.js', { gate });
    const hint = '<link rel="modulepreload" href="/assets/tierconsent.ui.js">';
    await page.goto(site.page('/', pageWith({ head: hint })), { waitUntil: 'commit' });
    await expect.poll(() => ownFiles(site.requests())).toContain('tierconsent.ui.js');
    gate.open();
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect([...ownFiles(site.requests())].sort()).toEqual(['tierconsent.js', 'tierconsent.ui.js']);
  });

  test('gets few elements', async ({ page, site, widget }) => {
    await page.goto(site.page('/plain', plainPage));
    const before = await countElements(page);
    await page.goto(site.page('/', plainPage.replace('<title>', '<script async src="/assets/tierconsent.js"></script><title>')));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect((await countElements(page)) - before - 1).toBeLessThanOrEqual(most.elements); // the script tag is the owner's
  });

  test('has each of a thousand scripts run once, each file fetched once, and on a slow device no task that is long', async ({
    page,
    context,
    site,
    widget,
  }) => {
    test.slow(); // a fourth of the speed
    const inline = Array.from({ length: 1000 }, (_, index) => tagged.inline('analytics', says(String(index))));
    const files = Array.from({ length: 20 }, (_, index) => site.script(`/file-${index}.js`, says(`file ${index}`)));
    expect(files).toHaveLength(20);
    const external = files.map((_, index) => tagged.external('marketing', `/file-${index}.js`));
    await page.goto(site.page('/', pageWith({ body: inline.join('') + external.join('') })));
    await expect(widget.banner).toBeVisible();
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.evaluate(() => {
      window.notes.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.notes.longest = Math.max(window.notes.longest, duration);
      }).observe({ type: 'longtask' });
    });
    await widget.tier('platinum').click();
    await expect.poll(async () => (await ran(page)).length, { timeout: 20_000 }).toBe(1020);
    expect(site.requests().filter((each) => /file-/.test(each)).length).toBe(20);
    expect(await page.evaluate(() => window.notes.longest)).toBeLessThan(most.longestTask);
  });
});

test.describe('a visitor who chose earlier', () => {
  test('downloads the core alone, and gets the small button alone', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', plainPage.replace('<title>', '<script async src="/assets/tierconsent.js"></script><title>')));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    const files = ownFiles(site.requests());
    expect(files).toEqual(['tierconsent.js']);
    expect(weigh(files)).toBeLessThan(most.returningBytes);
    expect(await countElements(page)).toBeLessThanOrEqual(7 + most.reopenElements); // html, head, title, script, body, main, h1
  });
});

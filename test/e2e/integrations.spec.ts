import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventDetails, listenToEvents, markVisit, isSameVisit, ran, settled } from '../support/page-state.js';
import { ASYNC_TAG, oneOfEach, pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const ALL_TAG = '<script src="/assets/tierconsent.all.js"></script>';

/** What the page and its vendors did, in order. */
const log = (page: Page) => page.evaluate(() => window.notes.log as unknown[]);

/** A stand-in for what Meta's snippet defines: it writes down each command. */
const pixel = `window.fbq = (...command) => notes.log.push(['fbq', ...command]); fbq('init', '1'); fbq('track', 'PageView');`;

const granted = [
  ['fbq', 'init', '1'],
  ['fbq', 'track', 'PageView'],
  ['fbq', 'consent', 'grant'],
];

/** Microsoft's queue, as a page of ours has it from the beginning, so that what is pushed falls into one log with everything else. */
const queue = `<script>notes.log = []; window.uetq = { push: (...command) => notes.log.push(['uetq', ...command]) };</script>`;

const denied = ['uetq', 'consent', 'default', { ad_storage: 'denied' }];
const update = (ad_storage: 'granted' | 'denied') => ['uetq', 'consent', 'update', { ad_storage }];

const config = { integrations: { uet: true, meta: true } };
const notes = (category: string, name = category) => tagged.inline(category, `notes.log.push(${JSON.stringify(name)})`);
const body = notes('marketing', 'tag') + tagged.inline('marketing', pixel);

test.describe('A vendor hears of a visitor', () => {
  test('who has not answered that nothing is allowed', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config, head: queue, body })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await log(page)).toEqual([denied]);
    expect(site.otherRequests()).toEqual([]);
  });

  test('who answers, before anything is released', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config, head: queue, body })));
    await widget.tier('platinum').click();
    await expect.poll(() => log(page)).toEqual([denied, update('granted'), 'tag', ...granted]);
  });

  for (const tag of [ASYNC_TAG, PLAIN_TAG, ALL_TAG]) {
    test(`who answered earlier, on every page, before anything is released, with ${tag}`, async ({ page, context, site }) => {
      await rememberChoice(context, site.url, choiceText('platinum'));
      const parts = { config, tag: queue + tag, body };
      site.page('/next', pageWith(parts));
      for (const path of ['/', '/next']) {
        await page.goto(path === '/' ? site.page('/', pageWith(parts)) : site.url + path);
        await expect.poll(() => log(page)).toEqual([denied, update('granted'), 'tag', ...granted]);
      }
    });
  }

  test('who refuses, on every page', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config, head: queue, body })));
    await widget.tier('gold').click();
    await settled(page);
    expect(await log(page)).toEqual([denied]);
    await page.reload();
    await settled(page);
    expect(await log(page)).toEqual([denied]);
  });

  test('who takes consent back, before the page loads anew', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(site.page('/', pageWith({ config, head: queue, body })));
    await expect.poll(() => log(page)).toContainEqual(granted[2]);
    await markVisit(page);
    const [, last] = await Promise.all([
      page.waitForEvent('load'),
      page.evaluate(() => {
        TierConsent.withdraw();
        return window.notes.log.slice(-2) as unknown[];
      }),
    ]);
    expect(last).toEqual([update('denied'), ['fbq', 'consent', 'revoke']]);
    expect(await isSameVisit(page)).toBe(false);
    await settled(page);
    expect(await log(page)).toEqual([denied]);
  });

  test('once of each change on a page that stays', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { ...config, onRevoke: 'keep' }, head: queue })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    for (const tier of ['platinum', 'platinum', 'gold', 'silver'] as const) await page.evaluate((id) => TierConsent.choose(id), tier);
    expect(await log(page)).toEqual([denied, update('granted'), update('denied')]);
  });
});

test.describe('The files of integrations', () => {
  test('are asked for only where they are configured, once, and at once', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config, head: queue, body })));
    await expect(widget.banner).toBeVisible();
    expect(site.requests().filter((each) => each.includes('/integrations/'))).toEqual([
      'GET /assets/integrations/uet.js',
      'GET /assets/integrations/meta.js',
    ]);
  });

  test('are inside the file that holds everything', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config, tag: queue + ALL_TAG })));
    await expect(widget.banner).toBeVisible();
    expect(await log(page)).toEqual([denied]);
    expect(site.requests()).toEqual(['GET /', 'GET /assets/tierconsent.all.js']);
  });

  test('speak on a page that lies on a disk, where that file holds them', async ({ page }, info) => {
    const tag = `<script src="${pathToFileURL('dist/tierconsent.all.js').href}"></script>`;
    const file = info.outputPath('page.html');
    await writeFile(file, pageWith({ config, tag: queue + tag }));
    await page.goto(pathToFileURL(file).href);
    await expect.poll(() => log(page)).toEqual([denied]);
  });

  test('hold back what is optional until they are there, and nothing that is necessary', async ({ page, context, site }) => {
    const gate = closedGate();
    site.asset('integrations/meta.js', { gate });
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(site.page('/', pageWith({ config, head: queue, body: oneOfEach })));
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
  });

  test('hold back what is optional also after an answer', async ({ page, site, widget }) => {
    const gate = closedGate();
    site.asset('integrations/uet.js', { gate });
    await page.goto(site.page('/', pageWith({ config, head: queue, body })));
    await widget.tier('platinum').click();
    await expect(widget.banner).toBeHidden();
    await settled(page);
    expect(await log(page)).toEqual([]);
    gate.open();
    await expect.poll(() => log(page)).toEqual([denied, update('granted'), 'tag', ...granted]);
  });

  test('that are missing are named once, and hold nothing up', async ({ page, context, site }) => {
    site.asset('integrations/uet.js', { status: 404 });
    await listenToEvents(page);
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ config, head: queue, body: oneOfEach })));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    const errors = await eventDetails(page, 'error');
    expect(errors).toEqual([{ source: 'uet', error: expect.stringContaining('integrations/uet.js') }]);
  });

  test('that hang are waited for no longer than three seconds, and still speak when they come', async ({ page, context, site }) => {
    const gate = closedGate();
    site.asset('integrations/uet.js', { gate });
    await page.clock.install();
    await listenToEvents(page);
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(site.page('/', pageWith({ config, head: queue, body: notes('marketing', 'tag') })));
    await settledByNetwork(page);
    await page.clock.runFor(2500);
    expect(await log(page)).toEqual([]);
    await page.clock.runFor(1000);
    await expect.poll(() => log(page)).toEqual(['tag']);
    expect(await eventDetails(page, 'error')).toContainEqual({
      source: 'uet',
      error: expect.stringMatching(/did not load within 3000 ms/),
    });
    gate.open();
    await expect.poll(() => log(page)).toEqual(['tag', denied, update('granted')]);
  });

  test('bring nothing of a vendor’s', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(site.page('/', pageWith({ config, body: tagged.inline('marketing', says('marketing')) })));
    await expect.poll(() => ran(page)).toEqual(['marketing']);
    await settled(page);
    expect(site.otherRequests()).toEqual([]);
    expect(await page.evaluate(() => ['fbq', 'uetq'].filter((name) => name in window))).toEqual(['uetq']);
  });
});

/** Once the server has answered a request that came after all others: a clock that stands still paints nothing. */
async function settledByNetwork(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(() => fetch('/later').catch(() => null));
}

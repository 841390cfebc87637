import type { Page } from '@playwright/test';
import { choiceText, DAY, nowInSeconds, rememberChoice, storedChoice } from '../support/choice.js';
import { addTaggedScript, eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG, says } from '../support/pages.js';
import { prerender } from '../support/prerender.js';
import { expect, test } from '../support/test.js';
import { widgetOn } from '../support/widget.js';

test.beforeEach(async ({ page }) => listenToEvents(page));

test.describe('in a browser that has no BroadcastChannel', () => {
  test.beforeEach(({ context }) => context.addInitScript(() => void Reflect.deleteProperty(window, 'BroadcastChannel')));

  test('an answer in one tab is an answer in the other, and nothing stays in localStorage', async ({ page, context, site, widget }) => {
    const address = site.page('/', pageWith({ body: oneOfEach }));
    await page.goto(address);
    await expect(widget.banner).toBeVisible();
    const second = await context.newPage();
    await second.goto(address);
    await widgetOn(second).tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await eventDetails(page, 'change')).toMatchObject([{ source: 'other-tab', granted: ['functional', 'analytics'] }]);
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

  test('a withdrawal in one loads the other anew', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const address = site.page('/', pageWith({ body: oneOfEach }));
    await page.goto(address);
    await expect.poll(() => ran(page)).toContain('marketing');
    const second = await context.newPage();
    await second.goto(address);
    await widgetOn(second).reopen.click();
    await Promise.all([page.waitForEvent('load'), widgetOn(second).reject.click()]);
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('a choice holds where localStorage throws, too', async ({ page, context, site, widget }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('full', 'QuotaExceededError');
        },
      });
    });
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
    expect(await eventDetails(page, 'error')).toEqual([]);
  });
});

/** What a page does that adds a tagged script, asks for one by code, and has itself looked through, all in one breath. */
async function addInOneBreath(page: Page): Promise<void> {
  await page.evaluate(() => {
    const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: "(window.ran ??= []).push('added')" });
    script.setAttribute('data-category', 'analytics');
    document.body.append(script);
    TierConsent.rescan();
    void TierConsent.load({ src: '/loaded.js', category: 'analytics' }).catch(() => {});
  });
}

test.describe('nothing is released any more', () => {
  test.beforeEach(async ({ context, site }) => {
    site.script('/loaded.js', says('loaded'));
    site.page('/', pageWith({ tag: PLAIN_TAG }));
    await rememberChoice(context, site.url, choiceText('platinum'));
  });

  test('once a refusal is stored, though nobody has told this page yet', async ({ page, context, site, widget }) => {
    await page.goto(site.url);
    await expect(widget.reopen).toBeVisible();
    await rememberChoice(context, site.url, choiceText('silver'));
    await addInOneBreath(page);
    await settled(page);
    expect(await ran(page)).toEqual([]);
    expect(site.requests()).not.toContain('GET /loaded.js');
    expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('silver');
  });

  test('once a choice is over, though the page has slept over its end', async ({ page, context, site, widget }) => {
    const at = String(nowInSeconds() - 29 * DAY);
    await rememberChoice(context, site.url, choiceText('platinum', { at, days: '30' }));
    await page.goto(site.url);
    await expect(widget.reopen).toBeVisible();
    await page.evaluate((later) => void (Date.now = () => later), Date.now() + 2 * DAY * 1000);
    await addInOneBreath(page);
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual([]);
    expect(await eventDetails(page, 'change')).toMatchObject([{ source: 'expired', revoked: ['functional', 'analytics', 'marketing'] }]);
  });

  for (const [what, at] of [
    ['a clock that was put back by a year', nowInSeconds() + 365 * DAY],
    ['a clock that was put forward by a year', nowInSeconds() - 365 * DAY],
  ] as const) {
    test(`by a choice made under ${what}, and the visitor is asked again`, async ({ page, context, site, widget }) => {
      await rememberChoice(context, site.url, choiceText('platinum', { at: String(at) }));
      await page.goto(site.page('/', pageWith({ body: oneOfEach })));
      await expect(widget.banner).toBeVisible();
      await settled(page);
      expect(await ran(page)).toEqual(['necessary']);
    });
  }
});

test('a withdrawal around a frame of the site loads both anew, where nothing optional runs', async ({ page, context, site, widget }) => {
  await rememberChoice(context, site.url, choiceText('platinum'));
  site.page('/inner', pageWith({ body: oneOfEach }));
  await page.goto(site.page('/', pageWith({ body: `<iframe src="/inner" title="Inner"></iframe>${oneOfEach}` })));
  const inner = () => page.frames().find((frame) => frame.url().endsWith('/inner'))!;
  await expect.poll(() => inner().evaluate(() => window.ran)).toContain('marketing');
  await widget.reopen.click();
  await Promise.all([page.waitForEvent('load'), widget.reject.click()]);
  await settled(page);
  expect(await ran(page)).toEqual(['necessary']);
  await expect.poll(() => inner().evaluate(() => window.ran)).toEqual(['necessary']);
});

test('a page that is being prepared writes, signals and asks for nothing until the visitor comes', async ({
  page,
  context,
  site,
  widget,
}) => {
  const activate = await prerender(page);
  const config = { integrations: { google: true } };
  await page.goto(site.page('/', pageWith({ config, tag: PLAIN_TAG, body: oneOfEach })));
  await addTaggedScript(page, 'necessary', says('added'));
  await page.evaluate(() => TierConsent.choose('platinum'));
  await settled(page);
  expect(await ran(page)).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  expect(site.requests().filter((request) => request.includes('/assets/'))).toEqual(['GET /assets/tierconsent.js']);
  await activate();
  await expect(widget.banner).toBeVisible();
  await settled(page);
  expect(await ran(page)).toEqual(['necessary', 'added']);
});

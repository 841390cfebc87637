import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { eventDetails, eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';
import { widgetOn } from '../support/widget.js';

const html = pageWith({ config: { dismissible: true }, body: oneOfEach });

/** Presses the banner's close button, as soon as there is one. */
async function dismiss(page: Page): Promise<void> {
  const { banner, reopen } = widgetOn(page);
  await banner.locator('button[data-action=close]').click();
  await expect(banner).toHaveCount(0);
  await expect(reopen).toBeVisible();
}

test.describe('a visitor who closed the banner without choosing', () => {
  test.beforeEach(({ page }) => listenToEvents(page));

  test('is not asked by a look at the cookie, which says nothing new', async ({ page, site, widget }) => {
    await page.goto(site.page('/', html));
    await dismiss(page);
    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      new BroadcastChannel('tierconsent').postMessage(0);
    });
    await settled(page);
    await expect(widget.banner).toHaveCount(0);
    expect(await eventTypes(page)).not.toContain('change');
  });

  test('is asked again by `reset()`, on this page and the next', async ({ page, site, widget }) => {
    const address = site.page('/', html);
    await page.goto(address);
    await dismiss(page);
    await page.evaluate(() => TierConsent.reset());
    await expect(widget.banner).toBeVisible();
    await page.goto(address);
    await expect(widget.banner).toBeVisible();
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('finds their choice in the preferences, and is never asked about it again', async ({ page, context, site, widget }) => {
    const address = site.page('/', html);
    await page.goto(address);
    await dismiss(page);
    await widget.reopen.click();
    await widget.radio('gold').check();
    await widget.save.click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'gold' });
    await page.goto(address);
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.banner).toHaveCount(0);
  });

  test('takes the choice that they make in another tab', async ({ page, context, site, widget }) => {
    const address = site.page('/', html);
    await page.goto(address);
    await dismiss(page);
    const second = await context.newPage();
    await second.goto(address);
    await second.bringToFront();
    await widgetOn(second).tier('gold').click(); // a tab of its own is a visit of its own, and asks
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await eventDetails(page, 'change')).toMatchObject([{ source: 'other-tab', granted: ['functional', 'analytics'] }]);
    await expect(widget.reopen).toBeVisible();
    await expect(widget.banner).toHaveCount(0);
  });

  test('is asked again when a choice made since is forgotten in another tab', async ({ page, context, site, widget }) => {
    const address = site.page('/', pageWith({ config: { dismissible: true } }));
    await page.goto(address);
    await dismiss(page);
    const second = await context.newPage();
    await second.goto(address);
    await second.bringToFront();
    await widgetOn(second).tier('silver').click();
    await expect.poll(() => page.evaluate(() => TierConsent.consent.tier)).toBe('silver');
    await second.evaluate(() => TierConsent.reset());
    await page.bringToFront();
    await expect(widget.banner).toBeVisible(); // what was closed was another question
  });

  test('is asked again when the time of a later choice is over', async ({ page, site, widget }) => {
    await page.clock.install();
    await page.goto(site.page('/', pageWith({ config: { dismissible: true, durations: [1, 182] } })));
    await dismiss(page);
    await widget.reopen.click();
    await widget.preferencesDays.selectOption('1');
    await widget.radio('gold').check(); // a refusal would not be asked about so soon
    await widget.save.click();
    await expect(widget.preferences).toBeHidden();
    await page.clock.fastForward(25 * 3600 * 1000);
    await page.clock.resume();
    await expect(widget.banner).toBeVisible();
  });

  test('is asked again on the next visit', async ({ page, context, site, widget }) => {
    const address = site.page('/', html);
    await page.goto(address);
    await dismiss(page);
    await page.goto(address);
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    await expect(widget.banner).toHaveCount(0);
    const kept = await page.evaluate(() => [Object.keys(sessionStorage), Object.keys(localStorage), document.cookie]);
    expect(kept).toEqual([['tierconsent.dismissed'], [], '']); // what ends with the session, and nothing else

    await page.close();
    const next = await context.newPage();
    await next.goto(address);
    await expect(widgetOn(next).banner).toBeVisible();
    await settled(next);
    expect(await ran(next)).toEqual(['necessary']);
  });

  test('has no mark of it left once they choose', async ({ page, site, widget }) => {
    await page.goto(site.page('/', html));
    await dismiss(page);
    await widget.reopen.click();
    await widget.reject.click();
    await expect(widget.preferences).toBeHidden();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  });

  test('is asked on each page where the browser stores nothing for the session', async ({ page, site, widget }) => {
    await page.addInitScript(() =>
      Object.defineProperty(window, 'sessionStorage', {
        get() {
          throw new DOMException('no storage here', 'SecurityError');
        },
      }),
    );
    const address = site.page('/', html);
    await page.goto(address);
    await dismiss(page);
    await page.goto(address);
    await expect(widget.banner).toBeVisible();
  });
});

test('a visitor who looked at the banner again and closed it keeps the choice they had', async ({ page, context, site, widget }) => {
  await rememberChoice(context, site.url, choiceText('gold'));
  await page.goto(site.page('/', html));
  await expect(widget.reopen).toBeVisible();
  await page.evaluate(() => TierConsent.open('banner'));
  await dismiss(page);
  expect(await page.evaluate(() => [TierConsent.consent.tier, sessionStorage.length])).toEqual(['gold', 0]);
});

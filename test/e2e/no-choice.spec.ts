import type { Page } from '@playwright/test';
import { DAY, storedChoice } from '../support/choice.js';
import { eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

/** Nothing was chosen: nothing is stored, nothing optional ran, nobody was told of a change. */
async function expectNoChoice(page: Page): Promise<void> {
  await settled(page);
  expect(await storedChoice(page.context())).toBeNull();
  expect(await ran(page)).toEqual(['necessary']);
  expect(await eventTypes(page)).not.toContain('change');
  expect(await page.evaluate(() => TierConsent.consent.decided)).toBe(false);
}

test.describe('it is no choice when a visitor', () => {
  test.beforeEach(({ page }) => listenToEvents(page));

  test('scrolls the page', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: `<main style="height: 400vh">Long</main>${oneOfEach}` })));
    await expect(widget.banner).toBeVisible();
    await page.mouse.move(300, 100);
    await page.mouse.wheel(0, 1500);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
    await expectNoChoice(page);
    await expect(widget.banner).toBeVisible();
  });

  test('presses Escape', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { dismissible: true }, body: oneOfEach })));
    await widget.customise.focus();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expectNoChoice(page);
  });

  test('clicks beside the banner', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: `<h1>Title</h1>${oneOfEach}` })));
    await expect(widget.banner).toBeVisible();
    await page.locator('h1').click();
    await expectNoChoice(page);
    await expect(widget.banner).toBeVisible();
  });

  test('closes the banner, and is not asked again on each page of this visit', async ({ page, site, widget }) => {
    const address = site.page('/', pageWith({ config: { dismissible: true }, body: oneOfEach }));
    await page.goto(address);
    await widget.banner.locator('button[data-action=close]').click();
    await expect(widget.banner).toBeHidden();
    await expect(widget.reopen).toBeVisible();
    await expectNoChoice(page);

    await page.goto(address);
    await expect(widget.reopen).toBeVisible();
    await expectNoChoice(page);
    await expect(widget.banner).toBeHidden();
  });

  test('picks another duration', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.bannerDays.selectOption('365');
    await expectNoChoice(page);
    await expect(widget.banner).toBeVisible();
  });

  test('goes on to another page, where the question still stands', async ({ page, site, widget }) => {
    const next = site.page('/next', pageWith({ body: oneOfEach }));
    await page.goto(site.page('/', pageWith({ body: `<a href="/next">Next</a>${oneOfEach}` })));
    await expect(widget.banner).toBeVisible();
    await page.getByRole('link', { name: 'Next' }).click();
    await page.waitForURL(next);
    await expect(widget.banner).toBeVisible();
    await expectNoChoice(page);
  });

  test('checks a radio with the arrow keys', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.customise.click();
    await widget.radio('silver').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(widget.radio('platinum')).toBeChecked();
    await expectNoChoice(page);
  });

  test('switches something on and closes the preferences', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.customise.click();
    await widget.switch('marketing').check();
    await widget.close.click();
    await expect(widget.preferences).toBeHidden();
    await expectNoChoice(page);
    await widget.customise.click();
    await expect(widget.switch('marketing')).not.toBeChecked();
  });

  test('presses beside the preferences', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.customise.click();
    await widget.switch('analytics').check();
    await page.mouse.click(2, 2);
    await expectNoChoice(page);
  });

  test('does nothing for a month', async ({ page, site, widget }) => {
    await page.clock.install();
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await page.clock.fastForward(30 * DAY * 1000);
    await page.clock.resume();
    await expectNoChoice(page);
    await expect(widget.banner).toBeVisible();
  });
});

import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';
import { widgetOn } from '../support/widget.js';

test.describe('with two tabs open', () => {
  test('an answer in one is an answer in both', async ({ page, context, site, widget }) => {
    await listenToEvents(page);
    const address = site.page('/', pageWith({ body: oneOfEach }));
    await page.goto(address);
    await expect(widget.banner).toBeVisible();

    const second = await context.newPage();
    await second.goto(address);
    await second.bringToFront();
    await widgetOn(second).tier('gold').click();

    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.banner).toBeHidden();
    await expect(widget.reopen).toBeVisible();
    expect(await eventDetails(page, 'change')).toMatchObject([{ source: 'other-tab', granted: ['functional', 'analytics'] }]);
  });

  test('a withdrawal in one loads the other anew, where nothing optional runs then', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const address = site.page('/', pageWith({ body: oneOfEach }));
    await page.goto(address);
    await expect.poll(() => ran(page)).toContain('marketing');

    const second = await context.newPage();
    await second.goto(address);
    await expect.poll(() => ran(second)).toContain('marketing');
    await second.bringToFront();
    const inSecond = widgetOn(second);
    await inSecond.reopen.click();
    await Promise.all([page.waitForEvent('load'), second.waitForEvent('load'), inSecond.reject.click()]);

    for (const tab of [page, second]) {
      await settled(tab);
      expect(await ran(tab)).toEqual(['necessary']);
    }
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
  });

  test('a choice forgotten in one is asked for again in both', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const address = site.page('/', pageWith());
    await page.goto(address);
    await expect(widget.reopen).toBeVisible();
    const second = await context.newPage();
    await second.goto(address);
    await second.bringToFront();
    await expect(widgetOn(second).reopen).toBeVisible();
    await second.evaluate(() => TierConsent.reset());
    await expect(widgetOn(second).banner).toBeVisible();
    await page.bringToFront();
    await expect(widget.banner).toBeVisible();
  });

  test('preferences left open in one do not undo what was decided in the other', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const address = site.page('/', pageWith());
    await page.goto(address);
    await widget.reopen.click();
    await expect(widget.preferences).toBeVisible();

    const second = await context.newPage();
    await second.goto(address);
    await second.bringToFront();
    await widgetOn(second).reopen.click();
    await widgetOn(second).reject.click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver' });

    await page.bringToFront();
    await expect.poll(() => page.evaluate(() => TierConsent.consent.tier)).toBe('silver');
    await expect(widget.preferences.and(page.locator(':has(input[value=gold]:checked)'))).toHaveCount(0);
  });

  test('a page that comes back from the browser’s memory takes the choice of meanwhile', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: `<a href="/next">Next</a>${oneOfEach}` })));
    await expect(widget.banner).toBeVisible();
    await page.goto(site.page('/next', pageWith({ body: oneOfEach })));
    await widget.tier('gold').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'gold' });
    await page.goBack();
    await expect.poll(() => page.evaluate(() => TierConsent.consent.tier)).toBe('gold');
    await expect(widget.banner).toBeHidden();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });
});

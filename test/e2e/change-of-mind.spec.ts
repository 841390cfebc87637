import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { addTaggedScript, eventDetails, eventTypes, isSameVisit, listenToEvents, markVisit, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

/** Does something that makes the page load itself anew. */
async function reloadedBy(page: Page, act: () => Promise<unknown>): Promise<void> {
  await markVisit(page);
  await Promise.all([page.waitForEvent('load'), act()]);
  expect(await isSameVisit(page)).toBe(false);
}

test.describe('a visitor who comes back to the preferences', () => {
  test.beforeEach(async ({ page, context, site }) => {
    await listenToEvents(page);
    await rememberChoice(context, site.url, choiceText('gold', { days: '365' }));
  });

  test('finds there what they chose', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await widget.reopen.click();
    await expect(widget.radio('gold')).toBeChecked();
    for (const id of ['necessary', 'functional', 'analytics']) await expect(widget.switch(id)).toBeChecked();
    await expect(widget.switch('marketing')).not.toBeChecked();
    await expect(widget.preferencesDays).toHaveValue('365');
  });

  test('takes everything back: the page starts anew, and nothing optional runs', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await widget.reopen.click();
    await reloadedBy(page, () => widget.reject.click());
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver', on: '', via: 'preferences' });
  });

  test('takes one purpose back: the page starts anew without it', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect.poll(() => ran(page)).toContain('analytics');
    await widget.reopen.click();
    await widget.switch('analytics').uncheck();
    await reloadedBy(page, () => widget.save.click());
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'functional']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'custom', on: 'functional' });
  });

  test('takes something back that has not acted on this page: nothing is loaded anew', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: tagged.inline('functional', says('functional')) })));
    await expect.poll(() => ran(page)).toEqual(['functional']);
    await markVisit(page);
    await widget.reopen.click();
    await widget.switch('analytics').uncheck();
    await widget.save.click();
    await expect.poll(() => eventDetails(page, 'change')).toMatchObject([{ revoked: ['analytics'], granted: [], source: 'preferences' }]);
    await settled(page);
    expect(await isSameVisit(page)).toBe(true);
  });

  test('allows more: it runs at once, on the same page, and what ran does not run again', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect.poll(() => ran(page)).toContain('analytics');
    await markVisit(page);
    await widget.reopen.click();
    await widget.radio('platinum').check();
    await widget.save.click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
    expect(await eventDetails(page, 'change')).toMatchObject([{ granted: ['marketing'], revoked: [], previous: { tier: 'gold' } }]);
    expect(await isSameVisit(page)).toBe(true);
  });

  test('saves what they had: the choice is renewed, and nobody is told of a change', async ({ page, context, site, widget }) => {
    const before = Number((await storedChoice(context))!['at']);
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.reopen.click();
    await widget.save.click();
    await expect(widget.preferences).toBeHidden();
    await expect.poll(async () => Number((await storedChoice(context))!['at'])).toBeGreaterThan(before);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold', days: '365' });
    expect(await eventTypes(page)).not.toContain('change');
  });

  test('withdraws as easily as they agreed: two presses, one of them on the small button', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await widget.reopen.click();
    await widget.reject.click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver' });
  });
});

test.describe('where the owner lets the page stay when consent is taken back', () => {
  const config = { onRevoke: 'keep' };

  test('a frame is emptied, what ran stays, and what comes later is withheld', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    site.page('/frame', '<!doctype html><h1>In the frame</h1>');
    const body = tagged.inline('marketing', says('marketing')) + tagged.frame('marketing', `${site.otherUrl}/frame`);
    await page.goto(site.page('/', pageWith({ config, body })));
    await expect(page.frameLocator('iframe').locator('h1')).toHaveText('In the frame');
    await markVisit(page);

    await widget.reopen.click();
    await widget.reject.click();
    await expect.poll(() => page.frames().filter((frame) => frame.url().includes('/frame')).length).toBe(0);
    await addTaggedScript(page, 'marketing', says('too late'));
    await settled(page);
    expect(await isSameVisit(page)).toBe(true);
    expect(await ran(page)).toEqual(['marketing']);
    expect(site.otherRequests()).toEqual(['GET /frame']);
  });

  test('a frame comes back when consent does, and loads once', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    site.page('/frame', '<!doctype html><h1>In the frame</h1>');
    await page.goto(site.page('/', pageWith({ config, body: tagged.frame('marketing', `${site.otherUrl}/frame`) })));
    await expect.poll(() => site.otherRequests()).toEqual(['GET /frame']);
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => page.frames().filter((frame) => frame.url().includes('/frame')).length).toBe(0);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect(page.frameLocator('iframe').locator('h1')).toHaveText('In the frame');
    expect(site.otherRequests()).toEqual(['GET /frame', 'GET /frame']);
  });
});

test.describe('time', () => {
  test('that runs out while the page is open ends the choice, and the visitor is asked', async ({ page, context, site, widget }) => {
    await listenToEvents(page);
    await rememberChoice(context, site.url, choiceText('gold', { days: '1' }));
    await page.clock.install();
    await page.goto(site.page('/', pageWith()));
    await expect(widget.reopen).toBeVisible();
    await page.clock.fastForward(24 * 3_600_000);
    await expect(widget.banner).toBeVisible();
    expect(await eventDetails(page, 'change')).toMatchObject([
      { source: 'expired', revoked: ['functional', 'analytics'], consent: { decided: false, tier: null, categories: ['necessary'] } },
    ]);
  });

  test('that runs out long after the page was opened, ends the choice no sooner', async ({ page, context, site, widget }) => {
    await listenToEvents(page);
    await rememberChoice(context, site.url, choiceText('gold', { days: '182' }));
    await page.clock.install();
    await page.goto(site.page('/', pageWith()));
    await expect(widget.reopen).toBeVisible();
    await page.clock.fastForward(100 * 24 * 3_600_000);
    await settled(page);
    expect(await eventTypes(page)).not.toContain('change');
    expect(await page.evaluate(() => TierConsent.consent.decided)).toBe(true);
  });
});

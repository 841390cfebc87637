import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, type PageParts } from '../support/pages.js';
import { expect, test } from '../support/remembering-browser.js';
import { widgetOn } from '../support/widget.js';

/** A page that the browser may keep: what must not be stored, it does not remember either. */
const kept = (parts: PageParts = {}) => ({ html: pageWith(parts), headers: { 'cache-control': 'max-age=0' } });

/** What comes back loads nothing, which Playwright's own `goBack()` would wait for. */
async function goBack(page: Page): Promise<void> {
  await Promise.all([page.waitForURL(/\/$/, { waitUntil: 'commit' }), page.evaluate(() => setTimeout(() => history.back()))]);
}

/** Whether the page came back as it was left. While it does, nobody can be asked. */
const cameBack = (page: Page) => page.evaluate(() => window.notes.cameBack as boolean).catch(() => null);

/** Notes that the page came back as it was, not anew. */
const noteReturn = `addEventListener('pageshow', ({ persisted }) => { if (persisted) window.notes.cameBack = true; })`;

test.beforeEach(async ({ page }) => {
  await page.addInitScript(noteReturn);
  await listenToEvents(page);
});

test.describe('a page that the visitor goes back to is as they left it, and', () => {
  test('takes the answer that was stored meanwhile, of which nobody told it', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', kept({ body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await page.goto(site.page('/next', kept({ body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await rememberChoice(context, site.url, choiceText('gold'));
    await goBack(page);
    await expect.poll(() => cameBack(page)).toBe(true);
    await expect(widget.banner).toHaveCount(0);
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await eventDetails(page, 'change')).toMatchObject([{ source: 'other-tab' }]);
  });

  for (const where of ['the next page', 'another tab'] as const) {
    test(`after a withdrawal on ${where} releases nothing more, shows so, and is loaded anew where something had acted`, async ({
      page,
      context,
      site,
      widget,
    }) => {
      await rememberChoice(context, site.url, choiceText('platinum'));
      await page.goto(site.page('/', kept({ body: oneOfEach })));
      await expect.poll(() => ran(page)).toContain('marketing');
      await page.goto(site.page('/next', kept()));
      const withdrawing = where === 'the next page' ? page : await context.newPage();
      if (where === 'another tab') await withdrawing.goto(`${site.url}/next`);
      await withdrawing.bringToFront();
      await widgetOn(withdrawing).reopen.click();
      await widgetOn(withdrawing).reject.click();
      await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver' });
      await page.bringToFront();
      await goBack(page);
      await expect.poll(() => page.evaluate(() => TierConsent.consent.tier).catch(() => null)).toBe('silver');
      await expect.poll(() => ran(page)).toEqual(['necessary']);
      await settled(page);
      expect(await ran(page)).toEqual(['necessary']);
      await expect(widget.reopen).toBeVisible();
    });
  }

  test('after a withdrawal, where nothing had acted, stays, and releases nothing that is added in the very moment of its return', async ({
    page,
    context,
    site,
    widget,
  }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const adds = `addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: '(window.ran ??= []).push("late")' });
  script.setAttribute('data-category', 'analytics');
  document.body.append(script);
  TierConsent.rescan();
})`;
    await page.goto(site.page('/', kept({ body: `<script>${adds}</script>` })));
    await expect(widget.reopen).toBeVisible();
    await page.goto(site.page('/next', kept()));
    await expect(widget.reopen).toBeVisible();
    await rememberChoice(context, site.url, choiceText('silver'));
    await goBack(page);
    await expect.poll(() => cameBack(page)).toBe(true);
    await page.evaluate(async () => {
      for (let frame = 0; frame < 3; frame++) await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      await fetch('/later'); // which is answered after whatever was asked before
    });
    expect(await ran(page)).toEqual([]);
    expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('silver');
  });
});

test('nothing of ours keeps the browser from remembering a page, nor asks to hear when one is left', async ({
  page,
  context,
  site,
  widget,
}) => {
  await page.addInitScript(() => {
    window.notes.left = [];
    const add = EventTarget.prototype.addEventListener;
    EventTarget.prototype.addEventListener = function (this: EventTarget, ...given: Parameters<typeof add>) {
      if (/unload|pagehide|freeze/.test(given[0])) window.notes.left.push(given[0]);
      return add.apply(this, given);
    };
  });
  await rememberChoice(context, site.url, choiceText('gold'));
  await page.goto(site.page('/', kept({ body: oneOfEach })));
  await widget.reopen.click();
  await widget.close.click();
  expect(await page.evaluate(() => [window.notes.left, window.onunload, window.onbeforeunload, window.onpagehide])).toEqual([
    [],
    null,
    null,
    null,
  ]);
  await page.goto(site.page('/next', kept()));
  await goBack(page);
  await expect.poll(() => cameBack(page)).toBe(true);
});

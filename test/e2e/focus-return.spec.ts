import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { settled } from '../support/page-state.js';
import { pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';
import type { WidgetParts } from '../support/widget.js';

const body = '<main><h1>Title</h1><a href="/one">One</a></main>';
const own = '<button id="own" data-consent-open="preferences">Cookies</button>';

/** What has the focus: in our shadow root by its part or its heading, in the page by its id or name. */
async function focused(page: Page): Promise<string> {
  await settled(page);
  return page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    return inside
      ? (inside.getAttribute('data-action') ?? inside.getAttribute('part') ?? inside.localName)
      : document.activeElement!.id || document.activeElement!.localName;
  });
}

type Way = (page: Page, widget: WidgetParts) => Promise<unknown>;

const ways: Readonly<Record<string, Way>> = {
  'by saving': (_, { save }) => save.press('Enter'),
  'by refusing': (_, { reject }) => reject.press('Enter'),
  'by the cross': (_, { close }) => close.press('Enter'),
  'by Escape': (page) => page.keyboard.press('Escape'),
  'by a double Escape': async (page) => (await page.keyboard.press('Escape'), page.keyboard.press('Escape')),
  'by code': (page) => page.evaluate(() => TierConsent.close()),
  'by a choice that code makes': (page) => page.evaluate(() => TierConsent.choose('gold')),
};

for (const [way, close] of Object.entries(ways)) {
  test.describe(`when the preferences are closed ${way}, the focus is`, () => {
    test('on the small button, for a visitor who opened them there', async ({ page, context, site, widget }) => {
      await rememberChoice(context, site.url, choiceText('silver'));
      await page.goto(site.page('/', pageWith({ body })));
      await widget.reopen.press('Enter');
      await expect(widget.preferences).toBeVisible();
      await close(page, widget);
      await expect(widget.preferences).toBeHidden();
      expect(await focused(page)).toBe('reopen');
    });

    test('on the page’s own button, for a visitor who opened them there', async ({ page, context, site, widget }) => {
      await rememberChoice(context, site.url, choiceText('silver'));
      await page.goto(site.page('/', pageWith({ body: body + own })));
      await page.locator('#own').press('Enter');
      await expect(widget.preferences).toBeVisible();
      await close(page, widget);
      await expect(widget.preferences).toBeHidden();
      expect(await focused(page)).toBe('own');
    });

    test('on the content, where the button that opened them is gone', async ({ page, context, site, widget }) => {
      await rememberChoice(context, site.url, choiceText('silver'));
      await page.goto(site.page('/', pageWith({ config: { reopen: 'none' }, body: body + own })));
      await page.locator('#own').press('Enter');
      await expect(widget.preferences).toBeVisible();
      await page.locator('#own').evaluate((button) => button.remove());
      await close(page, widget);
      await expect(widget.preferences).toBeHidden();
      expect(await focused(page)).toBe('main');
    });

    test('on something, where code opened them', async ({ page, context, site, widget }) => {
      await rememberChoice(context, site.url, choiceText('silver'));
      await page.goto(site.page('/', pageWith({ body })));
      await expect(widget.reopen).toBeVisible();
      await page.evaluate(() => TierConsent.open('preferences'));
      await expect(widget.preferences).toBeVisible();
      await close(page, widget);
      await expect(widget.preferences).toBeHidden();
      expect(await focused(page)).toBe('reopen');
    });

    test('not on the body, for a visitor who came from the banner', async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ body })));
      await widget.customise.press('Enter');
      await expect(widget.preferences).toBeVisible();
      await close(page, widget);
      await expect(widget.preferences).toBeHidden();
      expect(await focused(page)).toMatch(/^(customise|reopen)$/);
    });
  });
}

test('the focus is not on the body when the banner is closed without an answer', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith({ config: { dismissible: true }, body })));
  await widget.banner.locator('[data-action=close]').press('Enter');
  await expect(widget.banner).toHaveCount(0);
  expect(await focused(page)).toBe('reopen');
});

test('the focus stays where the visitor is when code closes the banner', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith({ body })));
  await expect(widget.banner).toBeVisible();
  await page.locator('main a').focus();
  await page.evaluate(() => TierConsent.choose('gold'));
  await expect(widget.banner).toHaveCount(0);
  expect(await focused(page)).toBe('a');
});

test('what was chosen is said in a region that was there before, and still is', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith({ body })));
  await expect(widget.banner).toBeVisible();
  await expect(widget.status).toBeEmpty();
  await widget.status.evaluate((status) => {
    window.notes.status = status;
    window.notes.said = [];
    new MutationObserver(() => window.notes.said.push(status.textContent)).observe(status, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await widget.customise.press('Enter');
  await widget.radio('gold').check();
  await widget.save.press('Enter');
  await expect(widget.preferences).toBeHidden();
  await expect(widget.status).toHaveText('Your choice is saved: Balanced.');
  expect(await widget.status.evaluate((status) => status === window.notes.status && status.isConnected)).toBe(true);
  expect((await page.evaluate(() => window.notes.said)).filter(Boolean)).toEqual(['Your choice is saved: Balanced.']); // once
});

import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { settled } from '../support/page-state.js';
import { pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const phone = { width: 320, height: 568 };

/** A click that a browser counts as the second, or a later one, of several quick ones. */
async function clickAgain(page: Page, x: number, y: number, clickCount = 2): Promise<void> {
  await page.mouse.move(x, y);
  await page.mouse.down({ clickCount });
  await page.mouse.up({ clickCount });
}

test.describe('a visitor who presses twice, quickly,', () => {
  test('on the small button chooses nothing in what opens below the finger', async ({ page, context, site, widget }) => {
    await page.setViewportSize(phone);
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(site.page('/', pageWith()));
    await widget.reopen.dblclick({ delay: 30 });
    await expect(widget.preferences).toBeVisible();
    const { x, y } = (await widget.reject.boundingBox())!;
    await clickAgain(page, x + 5, y + 5);
    await settled(page);
    await expect(widget.preferences).toBeVisible();
    expect(await storedChoice(context)).toMatchObject({ tier: 'platinum' });
  });

  test('on “Customise” chooses nothing either', async ({ page, context, site, widget }) => {
    await page.setViewportSize(phone);
    await page.goto(site.page('/', pageWith()));
    await widget.customise.dblclick({ delay: 30 });
    await expect(widget.preferences).toBeVisible();
    await settled(page);
    expect(await storedChoice(context)).toBeNull();
  });

  test('on an answer has given it, once', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await widget.tier('gold').dblclick();
    await expect(widget.banner).toHaveCount(0);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
  });
});

test('a visitor whose quick clicks were meant for the page, when the banner comes below them, has chosen nothing', async ({
  page,
  context,
  site,
  widget,
}) => {
  await page.goto(site.page('/', pageWith()));
  await expect(widget.banner).toBeVisible();
  const { x, y, width, height } = (await widget.tier('platinum').boundingBox())!;
  for (const count of [2, 3, 4]) await clickAgain(page, x + width / 2, y + height / 2, count);
  await settled(page);
  await expect(widget.banner).toBeVisible();
  expect(await storedChoice(context)).toBeNull();
});

test('a visitor who holds Enter down answers, and opens nothing', async ({ page, context, site, widget }) => {
  await page.goto(site.page('/', pageWith()));
  await widget.tier('gold').focus();
  await page.keyboard.down('Enter');
  await expect(widget.reopen).toBeFocused();
  await page.keyboard.down('Enter'); // a key that is held repeats itself
  await page.keyboard.up('Enter');
  await settled(page);
  await expect(widget.preferences).toHaveCount(0);
  expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
});

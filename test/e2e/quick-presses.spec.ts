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

for (const answer of ['silver', 'platinum'] as const) {
  test(`a visitor who presses "${answer}" twice, quickly, does not press what the page has below it, and soon can`, async ({
    page,
    site,
    widget,
  }) => {
    const link = '<a href="/elsewhere" style="position: fixed; inset: 0">a link as large as the page</a>';
    site.page('/elsewhere', pageWith());
    await page.goto(site.page('/', pageWith({ body: link })));
    const { x, y, width, height } = (await widget.tier(answer).boundingBox())!;
    const middle = [x + width / 2, y + height / 2] as const;
    const shield = widget.host.locator('div:empty');
    await page.clock.install(); // or a slow machine would be no quick finger
    await clickAgain(page, ...middle, 1);
    await page.clock.runFor(50);
    await expect(widget.banner).toHaveCount(0);
    await clickAgain(page, ...middle, 1); // a finger's clicks are not counted
    await clickAgain(page, ...middle);
    await settled(page);
    expect(page.url()).toBe(`${site.url}/`);
    await page.clock.runFor(400);
    await expect(shield).toHaveCount(0);
    await clickAgain(page, ...middle, 1);
    await page.waitForURL('**/elsewhere');
  });
}

test('a visitor who has answered can press the rest of the page at once', async ({ page, site, widget }) => {
  const link = '<a href="/elsewhere" style="position: fixed; inset: 0">a link as large as the page</a>';
  site.page('/elsewhere', pageWith());
  await page.goto(site.page('/', pageWith({ body: link })));
  await widget.tier('gold').click();
  await expect(widget.banner).toHaveCount(0);
  await clickAgain(page, 5, 5, 1);
  await page.waitForURL('**/elsewhere');
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

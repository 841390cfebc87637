import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { ran } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const config = { policyUrl: '/privacy', reopen: 'floating' };
const body = `<main><h1>Title</h1><a id="first" href="/one">One</a></main>${oneOfEach}`;

/** What has the focus: in our shadow root by what it is, in the page by its id or name. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const inside = document.activeElement?.shadowRoot?.activeElement;
    if (!inside) return document.activeElement!.id || document.activeElement!.localName;
    const { dataset } = inside as HTMLElement;
    return (
      dataset['tier'] ??
      dataset['category'] ??
      dataset['action'] ??
      inside.getAttribute('name') ??
      inside.getAttribute('part') ??
      inside.localName
    );
  });
}

async function tabTo(page: Page, wanted: string): Promise<void> {
  for (let press = 0; press < 40 && (await focused(page)) !== wanted; press++) await page.keyboard.press('Tab');
  expect(await focused(page)).toBe(wanted);
}

test.describe('with the keyboard alone', () => {
  test('the banner comes first, in the order in which it is seen, then the page', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config, body })));
    await expect(widget.banner).toBeVisible();
    const stops: string[] = [];
    do {
      await page.keyboard.press('Tab');
      stops.push(await focused(page));
    } while (stops.at(-1) !== 'first' && stops.length < 12);
    expect(stops).toEqual(['link', 'silver', 'gold', 'platinum', 'customise', 'days', 'first']);
  });

  for (const { tier, key } of [
    { tier: 'silver', key: 'Enter' },
    { tier: 'platinum', key: 'Space' },
  ]) {
    test(`a visitor answers with ${tier} by ${key}, and goes on from the way back`, async ({ page, context, site, widget }) => {
      await page.goto(site.page('/', pageWith({ config, body })));
      await expect(widget.banner).toBeVisible();
      await tabTo(page, tier);
      await page.keyboard.press(key);
      await expect(widget.banner).toBeHidden();
      expect(await storedChoice(context)).toMatchObject({ tier });
      expect(await focused(page)).toBe('reopen');
      await page.keyboard.press('Tab');
      expect(await focused(page)).toBe('first');
    });
  }

  test('a visitor picks a duration, customises, switches, saves, looks again, and takes it back', async ({
    page,
    context,
    site,
    widget,
  }) => {
    await page.goto(site.page('/', pageWith({ config, body })));
    await expect(widget.banner).toBeVisible();
    await tabTo(page, 'days');
    await page.keyboard.press('ArrowUp');
    await expect(widget.bannerDays).toHaveValue('90');
    await page.keyboard.press('Shift+Tab');
    expect(await focused(page)).toBe('customise');
    await page.keyboard.press('Enter');
    await expect(widget.preferences).toBeVisible();
    expect(await focused(page)).toMatch(/heading|h\d/);

    await tabTo(page, 'marketing');
    await page.keyboard.press('Space');
    await expect(widget.switch('marketing')).toBeChecked();
    await expect(widget.radio('custom')).toBeChecked();
    await tabTo(page, 'save');
    await page.keyboard.press('Enter');
    await expect(widget.preferences).toBeHidden();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'marketing']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'custom', on: 'marketing', days: '90' });
    expect(await focused(page)).toBe('reopen');

    await page.keyboard.press('Enter');
    await expect(widget.preferences).toBeVisible();
    await expect(widget.switch('marketing')).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(widget.preferences).toBeHidden();
    expect(await focused(page)).toBe('reopen');

    await page.keyboard.press('Space');
    await expect(widget.preferences).toBeVisible();
    await tabTo(page, 'reject');
    await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
    await expect(widget.reopen).toBeVisible();
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('the tiers are one stop, and arrows move among them', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config, body })));
    await widget.customise.press('Enter');
    await expect(widget.preferences).toBeVisible();
    await tabTo(page, 'tier');
    await page.keyboard.press('ArrowDown');
    await expect(widget.radio('gold')).toBeChecked();
    await expect(widget.radio('gold')).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(widget.radio('platinum')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await focused(page)).not.toBe('tier');
  });

  test('arrows that leave a mix of one’s own keep the focus where it is seen', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('custom', { on: 'marketing' }));
    await page.goto(site.page('/', pageWith({ config, body })));
    await widget.reopen.press('Enter');
    await expect(widget.radio('custom')).toBeChecked();
    await tabTo(page, 'tier');
    await page.keyboard.press('ArrowUp');
    await expect(widget.radio('platinum')).toBeChecked();
    await expect(widget.radio('platinum')).toBeFocused();
  });

  test('no stop has a number of its own in the order', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config, body })));
    await widget.customise.click();
    await expect(widget.preferences).toBeVisible();
    const indexes = await widget.host.evaluate((host) =>
      [...host.shadowRoot!.querySelectorAll('[tabindex]')].map((element) => Number(element.getAttribute('tabindex'))),
    );
    for (const index of indexes) expect(index).toBeLessThanOrEqual(0);
  });

  test('where the focus is can always be seen', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config, body })));
    await expect(widget.banner).toBeVisible();
    for (const stop of ['link', 'silver', 'customise', 'days']) {
      await tabTo(page, stop);
      const outline = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!.shadowRoot!.activeElement!);
        return { outlineStyle, width: parseFloat(outlineWidth) };
      });
      expect(outline.outlineStyle).not.toBe('none');
      expect(outline.width).toBeGreaterThanOrEqual(2);
    }
  });

  test('what has the focus in the page is never wholly behind the banner', async ({ page, site, widget }) => {
    const links = Array.from({ length: 40 }, (_, index) => `<p style="text-align: center"><a href="/${index}">Link ${index}</a></p>`).join(
      '',
    );
    for (const { width, height } of [
      { width: 320, height: 568 },
      { width: 768, height: 1024 },
      { width: 1280, height: 800 },
    ]) {
      await page.setViewportSize({ width, height });
      await page.goto(site.page('/', pageWith({ body: `<main>${links}</main>` })));
      await expect(widget.banner).toBeVisible();
      await page.locator('a').first().focus();
      for (let link = 0; link < 39; link++) {
        await page.keyboard.press('Tab');
        const hidden = await page.evaluate(() => {
          const { top, right, bottom, left } = document.activeElement!.getBoundingClientRect();
          const banner = document.querySelector('#tierconsent')!.shadowRoot!.querySelector('[part~=banner]')!.getBoundingClientRect();
          const covered = top >= banner.top && bottom <= banner.bottom && left >= banner.left && right <= banner.right;
          return covered || top >= innerHeight || bottom <= 0;
        });
        expect(hidden, `link ${link + 1} at ${width} by ${height}`).toBe(false);
      }
    }
  });
});

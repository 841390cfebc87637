import type { Page } from '@playwright/test';
import { pageWith } from '../support/pages.js';
import { painted } from '../support/page-state.js';
import { expect, test } from '../support/test.js';

const links = (count: number) =>
  Array.from({ length: count }, (_, index) => `<p><a href="/${index}">Link ${index}</a> and <a href="/more/${index}">more</a></p>`).join(
    '',
  );

/** Paragraphs of links at the left, in the middle and at the right, so that wherever the banner stands some are behind it. */
const body = `<main>${links(8)}<div style="text-align: center">${links(8)}</div><div style="text-align: end">${links(8)}</div></main>`;

const places = {
  bar: ['top', 'bottom'],
  card: ['bottom-start', 'bottom-end', 'top-start', 'top-end'],
  panel: ['top', 'bottom'],
  center: [undefined],
} as const;

const screens = [
  { width: 320, height: 568 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

/**
 * Presses a key until the focus leaves the page's links.
 *
 * @returns the links of which nothing could be seen while they had the focus, and how many had it
 */
async function tabThrough(page: Page, key: 'Tab' | 'Shift+Tab'): Promise<{ readonly covered: string[]; readonly visited: number }> {
  const covered: string[] = [];
  for (let visited = 0; ; visited++) {
    const link = await page.evaluate(async () => {
      const focused = document.activeElement!;
      if (focused.localName !== 'a') return null;
      const isSeen = () => {
        const { left, top, width, height } = focused.getBoundingClientRect();
        const spots = [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [left + width * x, top + height * y] as const));
        return spots.some(([x, y]) => document.elementFromPoint(x, y) === focused);
      };
      for (let frame = 0; frame < 90 && !isSeen(); frame++) await new Promise(requestAnimationFrame);
      return { text: `${focused.textContent}, ${Math.round(focused.getBoundingClientRect().top)}`, isSeen: isSeen() };
    });
    if (!link) return { covered, visited };
    if (!link.isSeen) covered.push(link.text);
    await page.keyboard.press(key);
  }
}

/** From the first of the page's links to the last, and back. */
async function expectAllSeen(page: Page, where: string): Promise<void> {
  const all = { covered: [], visited: await page.locator('main a').count() };
  await page.locator('main a').first().focus();
  const forwards = await tabThrough(page, 'Tab');
  await page.locator('main a').last().focus();
  const backwards = await tabThrough(page, 'Shift+Tab');
  expect(all.visited).toBeGreaterThan(3);
  expect(forwards, `${where}, forwards`).toEqual(all);
  expect(backwards, `${where}, backwards`).toEqual(all);
}

for (const [layout, positions] of Object.entries(places)) {
  test(`what has the focus can be seen beside the banner as a ${layout}, wherever it stands, on each screen, forwards and backwards`, async ({
    page,
    site,
    widget,
  }) => {
    test.slow();
    for (const position of positions) {
      const address = site.page('/', pageWith({ config: { layout, ...(position && { position }) }, body }));
      for (const size of screens) {
        await page.setViewportSize(size);
        await page.goto(address);
        await expect(widget.banner).toBeVisible();
        await expectAllSeen(page, `${position} at ${size.width}`);
      }
    }
  });
}

test.describe('what has the focus can be seen', () => {
  const header = '<header style="position: sticky; top: 0; height: 90px; z-index: 10; background: #ddd">A header that stays</header>';

  for (const position of ['top', 'bottom']) {
    test(`on a page that keeps clear of its own header, with the banner at the ${position}`, async ({ page, site, widget }) => {
      test.slow();
      const head = '<style>html { scroll-padding-top: 100px }</style>';
      for (const size of screens) {
        await page.setViewportSize(size);
        await page.goto(site.page('/', pageWith({ config: { layout: 'bar', position }, head, body: header + body })));
        await expect(widget.banner).toBeVisible();
        await expectAllSeen(page, `at ${size.width}`);
      }
      await page.evaluate(() => TierConsent.choose('silver'));
      await expect(widget.banner).toHaveCount(0);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingTop)).toBe('100px');
    });
  }

  for (const layout of ['panel', 'center']) {
    test(`when the window changes while the ${layout} stands`, async ({ page, site, widget }) => {
      test.slow();
      await page.setViewportSize({ width: 1280, height: 500 });
      await page.goto(site.page('/', pageWith({ config: { layout }, body })));
      await expect(widget.banner).toBeVisible();
      for (const size of [
        { width: 1280, height: 1000 },
        { width: 400, height: 700 },
        { width: 1280, height: 800 },
      ]) {
        await page.setViewportSize(size);
        await painted(page);
        await expectAllSeen(page, `${size.width} by ${size.height}`);
      }
    });
  }

  const surroundings = {
    'in a box that scrolls, and not the page': `<div style="height: 100vh; overflow: auto">${body}</div>`,
    'in a bar that the page keeps at the bottom': `<main style="position: fixed; inset: auto 0 0; background: #ddd">${links(2)}</main>`,
    'on a page that scrolls smoothly': `<style>html { scroll-behavior: smooth }</style>${body}`,
  };
  for (const [where, content] of Object.entries(surroundings)) {
    for (const position of ['top', 'bottom']) {
      test(`${where}, with the banner at the ${position}`, async ({ page, site, widget }) => {
        await page.goto(site.page('/', pageWith({ config: { layout: 'bar', position }, body: content })));
        await expect(widget.banner).toBeVisible();
        await expectAllSeen(page, where);
      });
    }
  }

  test('when the text of the banner grows', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { layout: 'panel' }, body })));
    await expect(widget.banner).toBeVisible();
    const before = (await widget.banner.boundingBox())!.height;
    await page.addStyleTag({ content: ':root { --tierconsent-font-size: 22px }' });
    await expect.poll(async () => (await widget.banner.boundingBox())!.height).toBeGreaterThan(before + 20);
    await painted(page);
    await expectAllSeen(page, 'with larger text');
  });
});

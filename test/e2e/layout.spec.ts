import type { Page } from '@playwright/test';
import { pageWith } from '../support/pages.js';
import { measureLayoutShift, painted } from '../support/page-state.js';
import { expect, test } from '../support/test.js';

const long = `<main><h1>Title</h1>${'<p>Some text that fills the page.</p>'.repeat(80)}</main>`;

const screens = [
  { width: 320, height: 568 },
  { width: 568, height: 320 },
  { width: 768, height: 1024 },
  { width: 1280, height: 800 },
];

/** How far things stick out to the side: of the page, and of what we draw. */
function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth } = document.documentElement;
    const found = scrollWidth > innerWidth ? [`the page: ${scrollWidth}`] : [];
    for (const element of document
      .querySelector('#tierconsent')!
      .shadowRoot!.querySelectorAll<HTMLElement>('[part~=banner], dialog, dialog *, button')) {
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 1 && (left < -0.5 || right > innerWidth + 0.5)) found.push(`${element.localName} ${element.part}: ${left} to ${right}`);
    }
    return found;
  });
}

for (const size of screens) {
  test.describe(`on a screen of ${size.width} by ${size.height}`, () => {
    test.beforeEach(({ page }) => page.setViewportSize(size));

    for (const layout of ['bar', 'card', 'panel', 'center']) {
      test(`the banner as a ${layout} takes at most half of the height, and nothing sticks out`, async ({ page, site, widget }) => {
        await page.goto(site.page('/', pageWith({ config: { layout, policyUrl: '/privacy' }, body: long })));
        await expect(widget.banner).toBeVisible();
        const box = (await widget.banner.boundingBox())!;
        expect(box.height).toBeLessThanOrEqual(size.height / 2);
        expect(box.y).toBeGreaterThanOrEqual(0);
        expect(box.y + box.height).toBeLessThanOrEqual(size.height + 0.5);
        expect(await sticksOut(page)).toEqual([]);
        for (const button of [...(await widget.tiers.all()), widget.customise]) {
          await button.scrollIntoViewIfNeeded();
          await expect(button).toBeInViewport({ ratio: 0.9 });
        }
      });
    }

    test('the preferences fit, and each control can be reached', async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ body: long })));
      await widget.customise.click();
      await expect(widget.preferences).toBeVisible();
      const box = (await widget.preferences.boundingBox())!;
      expect(box.height).toBeLessThanOrEqual(size.height);
      expect(await sticksOut(page)).toEqual([]);
      for (const control of [widget.save, widget.reject, widget.switch('marketing'), widget.preferencesDays, widget.close]) {
        await control.scrollIntoViewIfNeeded();
        await expect(control).toBeInViewport();
      }
    });
  });
}

test('the page is not locked while the banner stands', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith({ body: long })));
  await expect(widget.banner).toBeVisible();
  await page.mouse.move(200, 100);
  await page.mouse.wheel(0, 600);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(200);
  const styles = await page.evaluate(() =>
    [document.documentElement, document.body].map((element) => [element.className, element.style.overflow]),
  );
  expect(styles.flat().join('')).toBe('');
});

test('nothing of the page moves when the banner comes, nor when it goes', async ({ page, site, widget }) => {
  const shift = await measureLayoutShift(page);
  await page.goto(site.page('/', pageWith({ body: long })));
  await expect(widget.banner).toBeVisible();
  await painted(page);
  expect(await shift()).toBe(0);
  const before = await page.locator('h1').boundingBox();
  await widget.tier('gold').click();
  await expect(widget.reopen).toBeVisible();
  await painted(page);
  expect(await page.locator('h1').boundingBox()).toEqual(before);
  expect(await shift()).toBe(0);
});

test('a page written from right to left is asked from right to left', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith({ lang: 'ar', body: long })));
  await expect(widget.banner).toHaveCSS('direction', 'rtl');
  await expect(widget.banner).toHaveAttribute('dir', 'rtl');
  await expect(widget.banner).toHaveAttribute('lang', /^ar/);
  const [silver, platinum] = [(await widget.tier('silver').boundingBox())!, (await widget.tier('platinum').boundingBox())!];
  expect(silver.x).toBeGreaterThan(platinum.x);
  expect(await sticksOut(page)).toEqual([]);
  await widget.customise.click();
  await expect(widget.preferences).toHaveCSS('direction', 'rtl');
});

test('the colours follow the visitor’s browser, unless the owner decides', async ({ page, site, widget }) => {
  const brightness = async () => {
    const colour = await widget.banner.evaluate((banner) => getComputedStyle(banner).backgroundColor);
    const [red, green, blue] = colour.match(/[\d.]+/g)!.map(Number);
    return (red! + green! + blue!) / 3;
  };
  const address = site.page('/', pageWith());
  const seen: Record<string, number> = {};
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    await expect(widget.banner).toBeVisible();
    seen[colorScheme] = await brightness();
  }
  expect(seen['light']).toBeGreaterThan(200);
  expect(seen['dark']).toBeLessThan(60);
  await page.goto(site.page('/light', pageWith({ config: { theme: 'light' } })));
  await expect(widget.banner).toBeVisible();
  expect(await brightness()).toBeGreaterThan(200);
});

test('an owner’s colours and parts reach in, their other styles do not', async ({ page, site, widget }) => {
  const head = `<style>
    :root { --tierconsent-background: rgb(1, 2, 3); }
    #tierconsent::part(heading) { text-transform: uppercase; }
    * { letter-spacing: 9px; } button { display: none !important; } div { display: none; }
  </style>`;
  await page.goto(site.page('/', pageWith({ head })));
  await expect(widget.banner).toHaveCSS('background-color', 'rgb(1, 2, 3)');
  await expect(widget.banner.getByRole('heading')).toHaveCSS('text-transform', 'uppercase');
  await expect(widget.tier('silver')).toBeVisible();
  await expect(widget.tier('silver')).toHaveCSS('letter-spacing', 'normal');
});

test('nothing moves for visitors who want no motion, and nothing is printed', async ({ page, site, widget }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(site.page('/', pageWith()));
  await expect(widget.banner).toBeVisible();
  const moving = await widget.host.evaluate(
    (host) => [host, ...host.shadowRoot!.querySelectorAll('*')].flatMap((element) => element.getAnimations()).length,
  );
  expect(moving).toBe(0);
  await page.emulateMedia({ media: 'print' });
  await expect(widget.banner).toBeHidden();
});

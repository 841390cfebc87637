import { pageWith } from '../support/pages.js';
import { settled } from '../support/page-state.js';
import { expect, test } from '../support/test.js';

const long = `<main><h1>Title</h1>${'<p>Text</p>'.repeat(300)}</main>`;
const footer = '<footer><button data-consent-open>Privacy choices</button></footer>';

test.describe('the page stays where the visitor had it', () => {
  test('when they answer, also where the way back is in the footer', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: long + footer })));
    await page.evaluate(() => scrollTo(0, 1500));
    await widget.tier('gold').click();
    await expect(widget.banner).toHaveCount(0);
    await settled(page);
    expect(await page.evaluate(() => scrollY)).toBe(1500);
    expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
  });

  test('when the page itself closes the banner, and nobody has pressed anything', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: long + footer })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => TierConsent.close());
    await expect(widget.banner).toHaveCount(0);
    await settled(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('where it is as high as the window and does not scroll, when the keyboard gets below the banner', async ({ page, site, widget }) => {
    const style = '<style>body { margin: 0; overflow: hidden } main { height: 100vh; display: flex; flex-direction: column }</style>';
    await page.goto(
      site.page('/', pageWith({ head: style, body: '<main><header>A header</header><input style="margin-top: auto"></main>' })),
    );
    await expect(widget.banner).toBeVisible();
    await page.locator('input').focus();
    await settled(page);
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('the wheel turns the page also over the banner', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith({ body: long })));
  const { x, y } = (await widget.banner.boundingBox())!;
  await page.mouse.move(x + 20, y + 20);
  await page.mouse.wheel(0, 500);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(400);
});

test('who closes preferences that a script opened beside the banner goes on from the banner', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith()));
  await expect(widget.banner).toBeVisible();
  await page.evaluate(() => TierConsent.open('preferences'));
  await page.keyboard.press('Escape');
  await expect(widget.preferences).toHaveCount(0);
  await expect(widget.customise).toBeFocused();
});

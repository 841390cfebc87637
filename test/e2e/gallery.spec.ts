import AxeBuilder from '@axe-core/playwright';
import { pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const languages = ['en-GB', 'ar', 'ja'];
const themes = ['default', 'paper', 'contrast', 'soft'];
const layouts = ['bar', 'card', 'panel', 'center'];

const shown = { banner: '[part~=banner]', preferences: 'dialog[open]', reopen: '[part~=reopen]' } as const;

test('the gallery shows every layout in every theme, light and dark, in both directions, and each lives', async ({ page, demo }) => {
  await page.goto(`${demo.siteUrl}/gallery.html`);
  await expect(page.locator('iframe')).toHaveCount(themes.length * layouts.length * 2 * 2);
  const first = page.frameLocator('iframe >> nth=0');
  await first.locator('[data-tier=silver]').click();
  await expect(first.locator('[part~=reopen]')).toBeVisible();
  await page.getByLabel('Shows').selectOption('preferences');
  await expect(page.frameLocator('iframe >> nth=0').locator('dialog')).toBeVisible();
});

for (const [surface, selector] of Object.entries(shown)) {
  for (const theme of themes) {
    test(`axe finds nothing wrong with the ${surface} in the theme "${theme}", in any layout, light and dark, in three scripts`, async ({
      page,
      demo,
    }) => {
      test.slow();
      for (const layout of surface === 'banner' ? layouts : ['panel']) {
        for (const language of languages) {
          for (const scheme of ['light', 'dark']) {
            const direction = language === 'ar' ? 'rtl' : 'ltr';
            const address = new URLSearchParams({ surface, theme, layout, language, scheme, direction });
            await page.goto(`${demo.siteUrl}/gallery-frame.html?${address}`);
            await expect(page.locator(selector)).toBeVisible();
            const { violations, passes } = await new AxeBuilder({ page }).include('#tierconsent').withTags(TAGS).analyze();
            expect(passes.length).toBeGreaterThan(3);
            expect(
              violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]),
              `${layout} ${language} ${scheme}`,
            ).toEqual([]);
          }
        }
      }
    });
  }
}

test('a theme, and our own colours, give the console nothing to say of contrast', async ({ page, site, widget, messages }) => {
  for (const theme of themes) {
    const head = theme === 'default' ? '' : `<link rel="stylesheet" href="/assets/themes/${theme}.css">`;
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const checked = page.waitForResponse('**/tierconsent.review.js');
      await page.goto(site.page('/', pageWith({ config: { debug: true }, head })));
      await checked;
      await widget.customise.click();
      await expect(widget.preferences).toBeVisible();
    }
  }
  expect(messages.filter((message) => message.includes('contrast:'))).toEqual([]);
});

test('an owner whose colours cannot be told apart hears which they are, in debug', async ({ page, site, widget, messages }) => {
  const head = '<style>:root { --tierconsent-muted: #ccc; --tierconsent-border: oklch(0.98 0 0) }</style>';
  await page.goto(site.page('/', pageWith({ config: { debug: true }, head })));
  await expect(widget.banner).toBeVisible();
  await expect.poll(() => messages.filter((message) => message.includes('contrast:')).length).toBeGreaterThan(1);
  expect(messages).toContainEqual(expect.stringMatching(/contrast: the color of "tier-text" has 1\.\d : 1, and needs 4\.5 : 1\./));
  expect(messages).toContainEqual(expect.stringMatching(/contrast: the border-color of "tier" has 1\.\d : 1, and needs 3 : 1\./));
});

test('an owner whose colours let some of the background through hears of them only where that makes them too weak', async ({
  page,
  site,
  widget,
  messages,
}) => {
  const contrasts = () => messages.filter((message) => message.includes('contrast:'));
  const show = async (alpha: number) => {
    const head = `<style>:root { --tierconsent-text: rgb(0 0 0 / ${alpha}); --tierconsent-muted: rgb(0 0 0 / 0.7) }</style>`;
    const reviewed = page.waitForResponse('**/tierconsent.review.js');
    await page.goto(site.page('/', pageWith({ config: { debug: true, theme: 'light' }, head })));
    await reviewed;
    await widget.customise.click();
    await expect(widget.preferences).toBeVisible();
  };
  await show(0.87);
  expect(contrasts()).toEqual([]);
  await show(0.2);
  await expect.poll(contrasts).toContainEqual(expect.stringMatching(/contrast: the color of "heading" has 1\.\d : 1/));
});

test('an owner who steers, or leaves things untold, hears of it in debug, once, and others download nothing of that', async ({
  page,
  site,
  widget,
  messages,
}) => {
  const text = { en: { goldName: 'Balanced (recommended)' } };
  const reviews = () => messages.filter((message) => message.includes('review:'));
  await page.goto(site.page('/', pageWith({ config: { debug: true, text } })));
  await expect(widget.banner).toBeVisible();
  await expect.poll(reviews).toContainEqual(expect.stringContaining('text.en.goldName: "Balanced (recommended)" recommends an answer.'));
  expect(reviews()).toContainEqual(expect.stringContaining('controller.name: visitors are not told who is responsible.'));
  const said = reviews().length;
  await widget.customise.click();
  await expect(widget.preferences).toBeVisible();
  expect(reviews()).toHaveLength(said);

  await page.goto(site.page('/', pageWith({ config: { text } })));
  await expect(widget.banner).toBeVisible();
  expect(reviews()).toHaveLength(said);
  expect(site.requests().filter((request) => request.includes('review'))).toHaveLength(1);
});

test('an owner whose page has a second consent manager, or publisher tags of Google’s, hears of it in debug', async ({
  page,
  site,
  messages,
}) => {
  const body =
    '<form name="klaro"></form><script>window.__tcfapi = () => {}; window.Cookiebot = {}; window.googletag = { cmd: [] };</script>';
  await page.goto(site.page('/', pageWith({ config: { debug: true }, body })));
  const said = (text: string) => expect.poll(() => messages).toContainEqual(expect.stringContaining(text));
  await said('review: the IAB’s TCF, Cookiebot: another consent manager is on this page.');
  await said('review: AdSense or Ad Manager: in Europe, Google asks for');
  expect(await page.evaluate(() => [typeof Reflect.get(window, '__tcfapi'), '__uspapi' in window, '__gpp' in window])).toEqual([
    'function',
    false,
    false,
  ]);
});

test('nobody takes us for a platform of the advertisers’: we define none of their interfaces', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith()));
  await widget.tier('platinum').click();
  await expect(widget.reopen).toBeVisible();
  expect(await page.evaluate(() => ['__tcfapi', '__uspapi', '__gpp', '__cmp'].filter((name) => name in window))).toEqual([]);
  expect(await page.locator('iframe[name*=Locator]').count()).toBe(0);
});

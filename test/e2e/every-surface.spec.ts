import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { sendPrivacySignal } from '../support/page-state.js';
import { pageWith } from '../support/pages.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';
import { widgetOn } from '../support/widget.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const config = { policyUrl: '/privacy', dismissible: true, services: [{ id: 'films', category: 'marketing', name: 'Film House' }] };
const heading = '<h1>Title</h1>';
const frame = '<iframe data-category="marketing" data-service="films" data-src="/film" title="A film" width="560" height="315"></iframe>';

/** Shows each of our surfaces in turn, on a page in this language. The banner and the preferences stand alone, the others together. */
const surfaces: Readonly<Record<string, (page: Page, site: Site, lang: string) => Promise<void>>> = {
  async 'the banner'(page, site, lang) {
    await page.goto(site.page('/', pageWith({ config, body: `<main>${heading}</main>`, lang })));
    await expect(widgetOn(page).banner).toBeVisible();
  },
  async 'the preferences'(page, site, lang) {
    await page.goto(site.page('/', pageWith({ config, body: `<main>${heading}</main>`, lang })));
    await widgetOn(page).customise.click();
    await expect(widgetOn(page).preferences).toBeVisible();
  },
  async 'the question whether an objection is taken back'(page, site, lang) {
    await sendPrivacySignal(page);
    await page.goto(site.page('/', pageWith({ config: { ...config, region: 'US-CA' }, body: `<main>${heading}</main>`, lang })));
    await widgetOn(page).tier('platinum').click();
    await expect(widgetOn(page).preferences.locator('[data-action=confirm]')).toBeVisible();
  },
  async 'the small button and the place of an embed'(page, site, lang) {
    await rememberChoice(page.context(), site.url, choiceText('silver'));
    await page.goto(site.page('/', pageWith({ config, body: `<main>${heading}${frame}</main>`, lang })));
    await expect(page.locator('[part=placeholder-button]')).toHaveCount(2);
    await expect(widgetOn(page).reopen).toBeVisible();
  },
};

/** What is drawn directly in our shadow roots, and can be seen. */
const DRAWN = '[part=banner], dialog, [part=reopen], [part=placeholder]';

for (const [name, show] of Object.entries(surfaces)) {
  test.describe(name, () => {
    test('says its language and its direction, and is mirrored where one reads from right to left', async ({ page, site }) => {
      const sides: Record<string, number> = {};
      for (const [lang, direction] of [
        ['en', 'ltr'],
        ['ar', 'rtl'],
        ['he', 'rtl'],
        ['fa', 'rtl'],
        ['ur', 'rtl'],
        ['ja', 'ltr'],
      ] as const) {
        await show(page, site, lang);
        const drawn = page.locator(DRAWN).filter({ visible: true });
        for (const each of await drawn.all()) {
          await expect(each).toHaveAttribute('lang', lang);
          await expect(each).toHaveCSS('direction', direction);
        }
        const last = page.locator('[part=close], [part=placeholder-button], [part=reopen]').filter({ visible: true }).last();
        const box = (await last.boundingBox())!;
        sides[lang] = box.x + box.width / 2;
      }
      expect(Math.sign(sides['ar']! - sides['en']!)).not.toBe(0);
      for (const lang of ['he', 'fa', 'ur'])
        expect(Math.abs(sides[lang]! - sides['ar']!)).toBeLessThan(Math.abs(sides['ar']! - sides['en']!));
    });

    test('moves nothing, neither by itself nor under the mouse, for visitors who want no motion', async ({ page, site }) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      await show(page, site, 'en');
      const moving = await page.evaluate(
        () =>
          [...document.querySelectorAll('#tierconsent, [data-tierconsent-placeholder]')]
            .flatMap((host) => [host, ...host.shadowRoot!.querySelectorAll('*')])
            .flatMap((element) => [undefined, '::before', '::after', '::backdrop'].map((part) => getComputedStyle(element, part)))
            .filter(({ animationName, transitionDuration }) => animationName !== 'none' || !/^0s(, 0s)*$/.test(transitionDuration)).length,
      );
      expect(moving).toBe(0);
    });

    test('is not printed, and no search engine quotes it', async ({ page, site }) => {
      await show(page, site, 'en');
      const drawn = page.locator(DRAWN).filter({ visible: true });
      expect(await drawn.count()).toBeGreaterThan(0);
      expect(
        await drawn.evaluateAll((all) => all.every((each) => (each.getRootNode() as ShadowRoot).host.hasAttribute('data-nosnippet'))),
      ).toBe(true);
      await page.emulateMedia({ media: 'print' });
      await expect(drawn).toHaveCount(0);
      await expect(page.locator('h1')).toBeVisible();
    });

    for (const [appearance, media, lang] of [
      ['in light colours', { colorScheme: 'light' }, 'en'],
      ['in dark colours, from right to left', { colorScheme: 'dark' }, 'ar'],
      ['in dark colours, in Japanese', { colorScheme: 'dark' }, 'ja'],
      ['in forced colours', { forcedColors: 'active' }, 'de'],
    ] as const) {
      test(`has nothing that axe finds wrong ${appearance}`, async ({ page, site }) => {
        await page.emulateMedia(media);
        await show(page, site, lang);
        const { violations, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
        expect(passes.length).toBeGreaterThan(5);
        expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
      });
    }
  });
}

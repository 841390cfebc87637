import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

const config = {
  policyUrl: '/privacy',
  controller: { name: 'Fernhill Ltd', contactUrl: 'mailto:a@fernhill.example', rightsUrl: '/rights' },
  dismissible: true,
  services: [
    {
      id: 'stats',
      category: 'analytics',
      name: 'Statistics',
      provider: 'Example',
      policyUrl: 'https://example.com/privacy',
      storage: [{ name: '_ga', maxAge: 90, purpose: 'Counts visits' }],
    },
  ],
};
const body = '<main><h1>Title</h1><p>Some text with <a href="/one">a link</a>.</p></main>';

/** What axe finds wrong on the whole page, our shadow root included. */
async function violations(page: Page): Promise<string[]> {
  const { violations: found, passes } = await new AxeBuilder({ page }).withTags(TAGS).analyze();
  expect(passes.length).toBeGreaterThan(5);
  return found.flatMap(({ id, help, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`));
}

const appearances = [
  { name: 'in light colours', media: { colorScheme: 'light' }, lang: 'en' },
  { name: 'in dark colours', media: { colorScheme: 'dark' }, lang: 'en' },
  { name: 'in Arabic', media: { colorScheme: 'light' }, lang: 'ar' },
  { name: 'in German, in forced colours', media: { forcedColors: 'active' }, lang: 'de' },
] as const;

for (const { name, media, lang } of appearances) {
  test.describe(`axe finds nothing wrong ${name}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia(media));

    test('on the banner', async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ config, body, lang })));
      await expect(widget.banner).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });

    test('on the preferences', async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ config, body, lang })));
      await widget.customise.click();
      await widget.switch('marketing').check();
      for (const summary of await widget.preferences.locator('summary').all()) await summary.click();
      expect(await violations(page)).toEqual([]);
    });

    test('on the small button', async ({ page, context, site, widget }) => {
      await rememberChoice(context, site.url, choiceText('gold'));
      await page.goto(site.page('/', pageWith({ config, body, lang })));
      await expect(widget.reopen).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}

test('every control is large enough to be hit', async ({ page, site, widget }) => {
  await page.setViewportSize({ width: 320, height: 568 });
  await page.goto(site.page('/', pageWith({ config, body })));
  const tooSmall = () =>
    widget.host.evaluate((host) =>
      [...host.shadowRoot!.querySelectorAll('button, select, summary, label:has(input)')]
        .map((element) => ({ text: element.textContent!.trim().slice(0, 30), box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ text, box }) => `${text}: ${box.width} by ${box.height}`),
    );
  await expect(widget.banner).toBeVisible();
  expect(await tooSmall()).toEqual([]);
  await widget.customise.click();
  await expect(widget.preferences).toBeVisible();
  expect(await tooSmall()).toEqual([]);
  for (const button of [widget.save, widget.reject, widget.close]) expect((await button.boundingBox())!.height).toBeGreaterThanOrEqual(24);
});

test('no reference of ours leads out of our shadow root, or nowhere', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith({ config, body })));
  await widget.customise.click();
  await expect(widget.preferences).toBeVisible();
  const { broken, count } = await widget.host.evaluate((host) => {
    const root = host.shadowRoot!;
    const names = ['aria-labelledby', 'aria-describedby', 'aria-controls', 'for'];
    const all = names.flatMap((name) =>
      [...root.querySelectorAll(`[${name}]`)].flatMap((element) => element.getAttribute(name)!.split(/\s+/)),
    );
    return { broken: all.filter((id) => !root.getElementById(id)), count: all.length };
  });
  expect(count).toBeGreaterThan(5);
  expect(broken).toEqual([]);
});

import { readdir } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { pageWith } from '../support/pages.js';
import { painted } from '../support/page-state.js';
import { expect, test } from '../support/test.js';

const languages = (await readdir(new URL('../../src/ui/locales/', import.meta.url))).flatMap((name) => name.match(/^(.+)\.ts$/)?.[1] ?? []);
const themes = (await readdir(new URL('../../src/ui/themes/', import.meta.url))).map((name) => `/assets/themes/${name}`);

const screens = [
  { width: 390, height: 844 },
  { width: 1280, height: 800 },
] as const;

/** In each layout and theme: what of an answer's look could weigh more than another's, and how much of each is to be seen without scrolling, in percent. */
function answersOf(banner: Locator) {
  return banner.evaluate((element) => {
    const buttons = [...element.querySelectorAll<HTMLElement>('button[data-tier]')];
    const own = ['backgroundColor', 'borderTopColor', 'borderTopWidth', 'borderTopLeftRadius', 'opacity', 'boxShadow', 'cursor'] as const;
    const words = ['color', 'fontSize', 'fontWeight', 'fontFamily', 'textTransform', 'textDecorationLine'] as const;
    const looksOf = (button: HTMLElement) => {
      const { width, height } = button.getBoundingClientRect();
      const [look, name] = [button, button.querySelector('[part~=tier-name]')!].map((each) => getComputedStyle(each));
      return [Math.round(width), Math.round(height), ...own.map((key) => look![key]), ...words.map((key) => name![key])].join(' ');
    };
    const seenOf = (button: HTMLElement) => {
      const { top, bottom, height } = button.getBoundingClientRect();
      return Math.round((100 * Math.max(0, Math.min(bottom, element.getBoundingClientRect().bottom) - top)) / height);
    };
    const themed = [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')];
    const cases = [null, ...themed].flatMap((theme) => ['bar', 'card', 'panel', 'center'].map((layout) => [theme, layout] as const));
    return cases.map(([theme, layout]) => {
      element.dataset['layout'] = layout;
      for (const each of themed) each.media = each === theme ? 'all' : 'not all';
      return { layout: `${layout} ${theme?.href ?? ''}`, looks: [...new Set(buttons.map(looksOf))], seen: buttons.map(seenOf) };
    });
  });
}

/** Every answer looks like every other, and none has to be looked for. */
async function expectEqualAnswers(banner: Locator, where: string): Promise<void> {
  for (const { layout, looks, seen } of await answersOf(banner)) {
    expect(looks, `${where}, ${layout}`).toHaveLength(1);
    expect(seen, `${where}, ${layout}`).toEqual([100, 100, 100]);
  }
}

test('there are as many languages as we say', () => {
  expect(languages.length).toBeGreaterThanOrEqual(42);
});

for (const lang of languages) {
  test(`no answer weighs more than another in ${lang}, in any layout and theme, light and dark, on phones and desks`, async ({
    page,
    site,
    widget,
  }) => {
    const head = themes.map((theme) => `<link rel="stylesheet" href="${theme}">`).join('');
    await page.goto(site.page('/', pageWith({ lang, config: { policyUrl: '/privacy' }, head })));
    await expect(widget.banner).toBeVisible();
    for (const screen of screens) {
      await page.setViewportSize(screen);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await expectEqualAnswers(widget.banner, `${screen.width} px, ${colorScheme}`);
      }
    }
  });
}

const german = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle';
const tamil = 'உங்கள் தனியுரிமைத் தெரிவுகளைப் பாதுகாப்பதற்கான விருப்பத்தேர்வுகள் தனிப்பயனாக்கப்பட்டவை';
const words = {
  'very long words': { silverName: german, goldText: `${german} ${german} ${german}`, platinumBadge: german, title: `${german}${german}` },
  'sentences as long as Tamil': {
    title: tamil,
    intro: `${tamil}. ${tamil}.`,
    goldName: tamil,
    goldText: `${tamil} ${tamil}`,
    customise: tamil,
    duration: tamil,
  },
};

for (const [what, en] of Object.entries(words)) {
  test(`${what} break no answer, and none gets larger than another`, async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { text: { en } } })));
    for (const screen of [{ width: 320, height: 568 }, ...screens]) {
      await page.setViewportSize(screen);
      await painted(page);
      for (const { layout, looks } of await answersOf(widget.banner)) expect(looks, layout).toHaveLength(1);
      expect(await widget.banner.evaluate((banner) => banner.scrollWidth - banner.clientWidth)).toBe(0);
    }
  });
}

import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { clipped } from '../support/clipped.js';
import { pageWith, tagged } from '../support/pages.js';
import { painted } from '../support/page-state.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';
import { widgetOn } from '../support/widget.js';

const languages = ['en', 'de', 'ar', 'ja', 'th'];
const layouts = ['bar', 'card', 'panel', 'center'];

const config = {
  policyUrl: '/privacy',
  dismissible: true,
  controller: { name: 'Fernhill Ltd', contactUrl: 'mailto:a@fernhill.example', rightsUrl: '/rights' },
  services: [
    {
      id: 'stats',
      category: 'analytics',
      name: 'Statistics',
      provider: 'Example',
      policyUrl: 'https://example.com/privacy',
      storage: [{ name: '_a_rather_long_name_of_a_cookie_that_nobody_can_break', maxAge: 90, purpose: 'Counts visits' }],
    },
    { id: 'films', category: 'marketing', name: 'Film House' },
  ],
};

/** Lets our text grow with that of the page: see the guide to accessibility. */
const FOLLOW = ':root { font-size: 32px; --tierconsent-font-size: 1rem }';

/** How visitors enlarge what they read. The size of the window is in CSS px, of which there are fewer the more a page is enlarged. */
const enlargements = [
  { name: 'on a screen of 320 px', width: 320, height: 568 },
  { name: 'enlarged four times on a screen of 1280 by 1024', width: 320, height: 256 },
  { name: 'on a phone held sideways', width: 667, height: 256 },
  { name: 'with text of twice the size, set in the browser', width: 1280, height: 800, textSize: 32 },
  { name: 'with text of twice the size, set in the browser, on a phone', width: 390, height: 844, textSize: 32 },
  { name: 'with text of twice the size, which the page sets, and has us follow', width: 1280, height: 800, page: FOLLOW },
  {
    name: 'with text as far apart as some need it',
    width: 390,
    height: 844,
    ours: '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }',
  },
] as const;

type Enlargement = (typeof enlargements)[number];

async function visit({
  page,
  site,
  to,
  ...parts
}: {
  page: Page;
  site: Site;
  to: Enlargement;
  config: object;
  lang: string;
  body?: string;
}) {
  await page.setViewportSize({ width: to.width, height: to.height });
  if ('textSize' in to) {
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: to.textSize } });
  }
  const head = 'page' in to ? `<style>${to.page}</style>` : '';
  await page.goto(site.page('/', pageWith({ ...parts, head })));
}

/** Styles of the page do not reach into a shadow root. Visitors' own, and extensions that set text apart, do. */
async function setApart(page: Page, to: Enlargement): Promise<void> {
  if ('ours' in to) {
    await page.evaluate((styles) => {
      for (const { shadowRoot } of document.querySelectorAll('#tierconsent, [data-tierconsent-placeholder]')) {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(styles);
        shadowRoot!.adoptedStyleSheets.push(sheet);
      }
    }, to.ours);
  }
  await painted(page);
}

for (const to of enlargements) {
  test.describe(`${to.name}, nothing is cut off, and everything can be reached in five scripts`, () => {
    for (const layout of layouts) {
      test(`in the banner as a ${layout}`, async ({ page, site, widget }) => {
        for (const lang of languages) {
          await visit({ page, site, to, config: { ...config, layout }, lang });
          await expect(widget.banner).toBeVisible();
          await setApart(page, to);
          expect(await clipped(page, '[part=banner]'), lang).toEqual([]);
          expect((await widget.banner.boundingBox())!.height, lang).toBeLessThanOrEqual(to.height / 2 + 1);
        }
      });
    }

    test('in the preferences', async ({ page, site, widget }) => {
      for (const lang of languages) {
        await visit({ page, site, to, config, lang });
        await widget.customise.click();
        await expect(widget.preferences).toBeVisible();
        await widget.switch('marketing').check();
        for (const summary of await widget.preferences.locator('summary').all()) await summary.click();
        await setApart(page, to);
        expect(await clipped(page, 'dialog'), lang).toEqual([]);
      }
    });

    test('on the small button, and in the place of an embed', async ({ page, context, site }) => {
      await rememberChoice(context, site.url, choiceText('silver'));
      const body = tagged.frame('marketing', `${site.otherUrl}/film`, 'data-service="films" style="width: 100%; height: 180px"');
      for (const lang of languages) {
        await visit({ page, site, to, config, lang, body });
        await expect(widgetOn(page).reopen).toBeVisible();
        await expect(page.locator('[data-tierconsent-placeholder]').getByRole('button')).toHaveCount(2);
        await setApart(page, to);
        expect(await clipped(page, '[part=placeholder]'), lang).toEqual([]);
        await expect(widgetOn(page).reopen).toBeInViewport({ ratio: 1 });
      }
    });
  });
}

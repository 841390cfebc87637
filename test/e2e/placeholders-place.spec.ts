import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { settled } from '../support/page-state.js';
import { PLAIN_TAG, pageWith, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const placeholder = (page: Page) => page.locator('[data-tierconsent-placeholder]');

test.beforeEach(async ({ context, site }) => {
  site.page('/film', '<!doctype html><title>F</title><h1>In the frame</h1><button>Play</button>');
  await rememberChoice(context, site.url, choiceText('silver'));
});

/** How far the box is from the frame that it covers, in px. */
const away = (page: Page) =>
  page.evaluate(() => {
    const [embed, cover] = [...document.querySelectorAll('iframe, [data-tierconsent-placeholder]')].map((each) =>
      each.getBoundingClientRect(),
    );
    const sides = ['left', 'top', 'width', 'height'] as const;
    return Math.max(...sides.map((side) => Math.abs(embed![side] - cover![side])));
  });

test.describe('the box covers its frame', () => {
  const places: readonly (readonly [name: string, around: string, frame: string])[] = [
    ['on a page from right to left', 'direction: rtl', 'width: 70%; height: 315px; display: block'],
    ['in the middle of a flexible box', 'display: flex; justify-content: center', 'width: 70%; height: 315px'],
    ['in the middle of a grid', 'display: grid; place-items: center', 'width: 70%; height: 315px'],
    ['in the middle of text', 'text-align: center', 'width: 70%; height: 315px'],
    ['fixed in a corner', '', 'position: fixed; right: 10px; bottom: 10px; width: 360px; height: 300px'],
    ['scaled', '', 'transform: scale(.5); width: 560px; height: 315px; display: block'],
    [
      'moved by half its size',
      'position: relative; height: 400px',
      'position: absolute; left: 50%; top: 50%; transform: translate(-50%, -50%); width: 70%; height: 315px',
    ],
    ['in columns', 'columns: 2', 'width: 90%; height: 215px'],
    ['zoomed', 'zoom: 1.5', 'width: 300px; height: 215px'],
  ];
  for (const [name, around, style] of places) {
    test(`${name}, also when the window changes, and when the page is scrolled`, async ({ page, site }) => {
      const body = `<div style="${around}">${tagged.frame('marketing', '/film', `style="${style}"`)}</div><div style="height: 3000px"></div>`;
      await page.goto(site.page('/', pageWith({ body })));
      await expect(placeholder(page).getByRole('button')).toHaveCount(2);
      expect(await away(page)).toBeLessThan(1.5);
      await page.setViewportSize({ width: 700, height: 700 });
      await expect.poll(() => away(page)).toBeLessThan(1.5);
      await page.evaluate(() => scrollTo(0, 200));
      await settled(page);
      expect(await away(page)).toBeLessThan(1.5);
    });
  }

  test('also when the page styles the frame anew, which stays out of reach', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: tagged.frame('marketing', '/film', 'width="560" height="315"') })));
    await expect(placeholder(page).getByRole('button')).toHaveCount(2);
    await page.locator('iframe').evaluate((frame) => (frame.style.cssText = 'margin-left: 100px; opacity: 0.5'));
    await expect.poll(() => away(page)).toBeLessThan(1.5);
    await expect(page.locator('iframe')).toHaveCSS('visibility', 'hidden');
    await placeholder(page).locator('[data-action=load-once]').click();
    await expect(page.locator('iframe')).toHaveAttribute('style', 'margin-left: 100px; opacity: 0.5;');
  });
});

test('there is no box where the page hides the frame', async ({ page, site }) => {
  const hidden = tagged.frame('marketing', '/film', 'width="560" height="315" style="visibility: hidden"');
  const seen = tagged.frame('marketing', '/film', 'width="560" height="315"');
  await page.goto(site.page('/', pageWith({ body: hidden + seen })));
  await expect(placeholder(page).getByRole('button')).toHaveCount(2);
  await settled(page);
  await expect(placeholder(page)).toHaveCount(1);
});

test('a film of sources is named by where they come from', async ({ page, site }) => {
  const body = `<video data-category="marketing" width="560" height="315"><source data-src="${site.otherUrl}/film"></video>`;
  await page.goto(site.page('/', pageWith({ body })));
  await expect(placeholder(page)).toContainText(new URL(site.otherUrl).host);
});

test('a film of sources has a plain link to them where the interface does not arrive', async ({ page, site }) => {
  site.asset('tierconsent.placeholders.js', { status: 500 });
  const body = `<video data-category="marketing" width="560" height="315" title="Film"><source data-src="${site.otherUrl}/film"></video>`;
  await page.goto(site.page('/', pageWith({ body })));
  await expect(page.getByRole('link', { name: 'Film' })).toHaveAttribute('href', `${site.otherUrl}/film`);
});

test('in a shadow root, too, the focus goes on into the frame that was loaded', async ({ page, site }) => {
  await page.goto(site.page('/', pageWith({ body: '<main></main>', tag: PLAIN_TAG })));
  await page.evaluate(() => {
    const root = document.querySelector('main')!.attachShadow({ mode: 'open' });
    const frame = Object.assign(document.createElement('iframe'), { width: '560', height: '315', title: 'F' });
    Object.assign(frame.dataset, { category: 'marketing', src: '/film' });
    root.append(frame);
    TierConsent.rescan(root);
  });
  await placeholder(page).locator('[data-action=load-once]').focus();
  await page.keyboard.press('Enter');
  await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
  await expect.poll(() => page.evaluate(() => document.querySelector('main')!.shadowRoot!.activeElement?.localName)).toBe('iframe');
  await settled(page);
  await page.keyboard.press('Tab');
  await expect(page.frameLocator('iframe').locator('button')).toBeFocused();
});

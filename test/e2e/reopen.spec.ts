import { readdir } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { pageWith } from '../support/pages.js';
import { measureLayoutShift, settled } from '../support/page-state.js';
import { expect, test } from '../support/test.js';

const languages = (await readdir(new URL('../../src/ui/locales/', import.meta.url))).flatMap((name) => name.match(/^(.+)\.ts$/)?.[1] ?? []);
const phone = { width: 320, height: 568 };
const text = '<p>Some text that fills the page.</p>'.repeat(60);
const footer = '<footer><a href="#imprint">Imprint</a></footer>';

test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

/** How far the button is from each side of the window. */
const distances = (page: Page) =>
  page.evaluate(() => {
    const button = document.querySelector('#tierconsent')!.shadowRoot!.querySelector('[part=reopen]')!;
    const { left, right, top, bottom } = button.getBoundingClientRect();
    return { left, right: innerWidth - right, top, bottom: innerHeight - bottom };
  });

const offsets = '<style>:root { --tierconsent-reopen-offset-block: 80px; --tierconsent-reopen-offset-inline: 30px }</style>';
const places = [
  ['in the corner where lines begin', {}, { lang: 'en' }, { left: 16, bottom: 16 }],
  ['in the other corner', { reopenSide: 'end' }, { lang: 'en' }, { right: 16, bottom: 16 }],
  ['on the right where the language begins there', {}, { lang: 'ar' }, { right: 16, bottom: 16 }],
  ['on the left, at its other side', { reopenSide: 'end' }, { lang: 'he' }, { left: 16, bottom: 16 }],
  ['away from the owner’s chat button', {}, { head: offsets }, { left: 30, bottom: 80 }],
  ['away from it on the other side', { reopenSide: 'end' }, { head: offsets }, { right: 30, bottom: 80 }],
] as const;

for (const [where, config, parts, expected] of places) {
  test(`the small button stands ${where}`, async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config, ...parts })));
    await expect(widget.reopen).toBeVisible();
    expect(await distances(page)).toMatchObject(expected);
  });
}

test('it stays within a narrow screen in each language, and is large enough to press', async ({ page, site, widget }) => {
  await page.setViewportSize(phone);
  await page.goto(site.page('/', pageWith()));
  await expect(widget.reopen).toBeVisible();
  for (const lang of languages) {
    await page.evaluate((code) => (document.documentElement.lang = code), lang);
    await expect(widget.reopen).toHaveAttribute('lang', new RegExp(`^${lang.slice(0, 2)}`));
    const { left, right, top, bottom } = await distances(page);
    expect(Math.min(left, right, top, bottom), lang).toBeGreaterThanOrEqual(15.5);
    expect(phone.height - top - bottom, lang).toBeGreaterThanOrEqual(44);
  }
});

for (const reopenSide of ['start', 'end']) {
  test(`however long its text is, it stays within a narrow screen (${reopenSide})`, async ({ page, site, widget }) => {
    await page.setViewportSize(phone);
    const reopen = `${'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente '.repeat(2)}and how we use it, `.repeat(3);
    await page.goto(site.page('/', pageWith({ config: { reopenSide, text: { en: { reopen } } } })));
    await expect(widget.reopen).toBeVisible();
    const { left, right, top } = await distances(page);
    expect(Math.min(left, right, top)).toBeGreaterThanOrEqual(15.5);
    expect(await widget.reopen.evaluate((button) => button.scrollWidth - button.clientWidth)).toBe(0);
  });
}

test.describe('a link at the very end of the page', () => {
  test.beforeEach(({ page }) => page.setViewportSize(phone));

  for (const [name, css] of [
    ['an ordinary page', ''],
    ['a page without margins', 'body { margin: 0 }'],
    ['a page whose boxes include their borders', '* { box-sizing: border-box } body { min-height: 100vh; margin: 0 }'],
  ] as const) {
    test(`can be scrolled clear of it and pressed: ${name}`, async ({ page, site, widget }) => {
      const shift = await measureLayoutShift(page);
      await page.goto(site.page('/', pageWith({ head: `<style>${css}</style>`, body: text + footer })));
      await expect(widget.reopen).toBeVisible();
      await settled(page);
      const scrollToEnd = () => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
      await scrollToEnd();
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).marginBottom)).not.toBe('0px');
      await scrollToEnd(); // there is more of it now
      const link = (await page.getByRole('link', { name: 'Imprint' }).boundingBox())!;
      expect(link.y + link.height).toBeLessThanOrEqual((await widget.reopen.boundingBox())!.y + 1);
      expect(await shift()).toBe(0);
    });
  }

  test('is not behind it when the keyboard gets there', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: `${text}${footer}${text}` })));
    await expect(widget.reopen).toBeVisible();
    await page.getByRole('link', { name: 'Imprint' }).focus();
    const link = (await page.getByRole('link', { name: 'Imprint' }).boundingBox())!;
    expect(link.y + link.height).toBeLessThanOrEqual((await widget.reopen.boundingBox())!.y + 1);
  });

  test('is not behind it when the keyboard gets to the very end', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: `${text}${footer}` })));
    await expect(widget.reopen).toBeVisible();
    const link = page.getByRole('link', { name: 'Imprint' });
    await link.focus();
    await expect
      .poll(async () => (await link.boundingBox())!.y + (await link.boundingBox())!.height)
      .toBeLessThanOrEqual((await widget.reopen.boundingBox())!.y + 1);
  });

  test('alone gives the page room: no other page is longer for the button', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: `<main>${text}</main><footer><p>${'<br>'.repeat(4)}An end</p></footer>` })));
    await expect(widget.reopen).toBeVisible();
    const before = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await settled(page);
    expect(
      await page.evaluate(() => [document.documentElement.scrollHeight, getComputedStyle(document.documentElement).marginBottom]),
    ).toEqual([before, '0px']);
  });

  test('leaves no room behind: not on the next view of a page that replaces its content, nor when the button goes', async ({
    page,
    site,
    widget,
  }) => {
    await page.goto(site.page('/', pageWith({ body: `<main>${text}</main>${footer}` })));
    await expect(widget.reopen).toBeVisible();
    const room = () => page.evaluate(() => getComputedStyle(document.documentElement).marginBottom);
    const toEnd = () => page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await toEnd();
    await expect.poll(room).not.toBe('0px');
    await page.evaluate(() => scrollTo(0, 0));
    await settled(page);
    expect(await room()).not.toBe('0px'); // who scrolls back to the end finds it as it was
    await page.locator('main').evaluate((main) => (main.style.height = '3000px'));
    await expect.poll(room).toBe('0px');
    await toEnd();
    await expect.poll(room).not.toBe('0px');
    await page.getByRole('link', { name: 'Imprint' }).evaluate((link) => link.setAttribute('data-consent-open', ''));
    await page.evaluate(() => document.querySelector('main')!.append(document.createElement('p')));
    await expect(widget.reopen).toHaveCount(0);
    await expect.poll(room).toBe('0px');
  });

  test('stays clear of the banner that is opened again, and then of the button', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: `<main>${text}</main>${footer}` })));
    await expect(widget.reopen).toBeVisible();
    const room = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).marginBottom));
    await page.evaluate(() => TierConsent.open('banner'));
    await expect.poll(room).toBeGreaterThan(200);
    await page.locator('main').evaluate((main) => (main.style.height = '5000px'));
    await settled(page);
    expect(await room()).toBeGreaterThan(200);
    await widget.tier('silver').click();
    await expect.poll(room).toBe(0);
  });
});

test('it is not printed', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith()));
  await expect(widget.reopen).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(widget.reopen).toBeHidden();
});

test('it grows with the text size of the visitor’s browser, and not with that of the page', async ({ page, site, widget }) => {
  const address = site.page('/', pageWith({ head: '<style>html { font-size: 40px }</style>' }));
  await page.goto(address);
  await expect(widget.reopen).toHaveCSS('font-size', '14px');
  const session = await page.context().newCDPSession(page);
  await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
  await page.goto(address);
  await expect(widget.reopen).toHaveCSS('font-size', '28px');
});

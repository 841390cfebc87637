import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { eventDetails, eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const own = `<button data-consent-open="preferences">Privacy choices</button><button onclick="this.textContent = 'Pressed'">Press</button>`;
const body = `<main><h1>Title</h1>${own}${'<p>Text</p>'.repeat(200)}</main>${oneOfEach}`;

/** What visitors' own style sheets say wins over ours. Inside of the shadow root a page can say the same: https://www.w3.org/TR/css-cascade-5/#cascade-context */
async function hideOurs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const attachShadow = Element.prototype.attachShadow;
    Element.prototype.attachShadow = function (init) {
      const root = attachShadow.call(this, init);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host([id*=consent]), :host([id*=consent][class][class]) { display: none !important }');
      window.notes.hide = () => (root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet]);
      root.adoptedStyleSheets = [sheet];
      return root;
    };
  });
}

/** The page can be scrolled and pressed, nothing optional acts, and nobody has chosen. */
async function expectAlive(page: Page): Promise<void> {
  await settled(page);
  await page.mouse.move(200, 100);
  await page.mouse.wheel(0, 300);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(100);
  await page.getByRole('button', { name: /^Press/ }).click();
  await expect(page.getByRole('button', { name: 'Pressed' })).toBeVisible();
  expect((await ran(page)).filter((category) => category !== 'necessary')).toEqual([]);
  expect(await storedChoice(page.context())).toBeNull();
}

test.beforeEach(({ page }) => listenToEvents(page));

test.describe('a list that hides our element', () => {
  test('hides the banner, and leaves the page as it would be without', async ({ page, site, widget }) => {
    await hideOurs(page);
    await page.goto(site.page('/', pageWith({ head: '<style>html { scroll-padding-top: 40px }</style>', body })));
    await expect.poll(() => eventTypes(page)).toContain('open');
    await expect(widget.banner).toBeHidden();
    await expectAlive(page);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingTop)).toBe('40px');
  });

  test('has the preferences closed again that nobody would see, and the owner hears why', async ({ page, site, widget }) => {
    await hideOurs(page);
    await page.goto(site.page('/', pageWith({ body })));
    await expect.poll(() => eventTypes(page)).toContain('open');
    await page.getByRole('button', { name: 'Privacy choices' }).click();
    await expect.poll(() => eventDetails(page, 'error')).toEqual([{ source: 'press', error: expect.stringContaining('hidden') }]);
    await expect(widget.preferences).toHaveCount(0);
    expect(await page.evaluate(() => TierConsent.open().then(() => 'resolved'))).toBe('resolved');
    await expectAlive(page);
  });

  test('also when it does so while they are open', async ({ page, site, widget }) => {
    await hideOurs(page);
    await page.goto(site.page('/', pageWith({ head: '<style>#tierconsent { }</style>', body })));
    await expect.poll(() => eventTypes(page)).toContain('open');
    await page.evaluate(() => document.querySelector('#tierconsent')!.shadowRoot!.adoptedStyleSheets.shift());
    await page.getByRole('button', { name: 'Privacy choices' }).click();
    await expect(widget.preferences).toBeVisible();
    await page.evaluate(() => window.notes.hide());
    await expect(widget.preferences).toHaveCount(0);
    await expectAlive(page);
  });

  test('does not take back what was allowed before', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await hideOurs(page);
    await page.goto(site.page('/', pageWith({ body })));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await eventTypes(page)).not.toContain('error');
  });
});

test('a list that removes our element is not fought for ever', async ({ page, site }) => {
  await page.addInitScript(() => {
    window.notes.removed = 0;
    new MutationObserver(() => {
      const element = document.querySelector('#tierconsent');
      if (!element) return;
      element.remove();
      window.notes.removed++;
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(site.page('/', pageWith({ body })));
  await expect.poll(() => page.evaluate(() => window.notes.removed)).toBeGreaterThan(0);
  await expectAlive(page);
  await page.getByRole('button', { name: 'Privacy choices' }).click();
  await settled(page);
  await expectAlive(page);
  expect(await page.evaluate(() => window.notes.removed)).toBeLessThan(50);
});

test.describe('a list that blocks', () => {
  for (const file of ['tierconsent.ui.js', 'tierconsent.preferences.js']) {
    test(`${file} leaves the page alive, tells the owner, and is asked again at each press`, async ({ page, site, widget }) => {
      await page.route(`**/${file}*`, (route) => route.abort('blockedbyclient'));
      await page.goto(site.page('/', pageWith({ body })));
      await settled(page);
      const before = (await eventDetails(page, 'error')).length;
      await page.getByRole('button', { name: 'Privacy choices' }).click();
      await expect.poll(async () => (await eventDetails(page, 'error')).length).toBe(before + 1);
      expect((await eventDetails(page, 'error')).at(-1).error).toContain(file);
      await expect(widget.preferences).toHaveCount(0);
      await expectAlive(page);
    });
  }

  test('the core leaves the page alive, and a link that opens the preferences leads on', async ({ page, site }) => {
    await page.route('**/tierconsent.js', (route) => route.abort('blockedbyclient'));
    site.page('/privacy', '<!doctype html><title>Privacy</title><h1>Our policy</h1>');
    await page.goto(site.page('/', pageWith({ body: `<a href="/privacy" data-consent-open>Your privacy</a>${body}` })));
    await expectAlive(page);
    await page.getByRole('link', { name: 'Your privacy' }).click();
    await expect(page.getByRole('heading', { name: 'Our policy' })).toBeVisible();
  });
});

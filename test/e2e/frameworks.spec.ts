import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { storedChoice } from '../support/choice.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { ASYNC_TAG, configBlock, PLAIN_TAG, pageWith, oneOfEach, says, tagged } from '../support/pages.js';
import { react } from '../support/react-in-a-page.js';
import { expect, test } from '../support/test.js';
import type { WidgetParts } from '../support/widget.js';

test.beforeEach(({ page }) => listenToEvents(page));

/** Asked, nothing optional acts; answered, it does; and our element is there once. */
async function expectToWork(page: Page, widget: WidgetParts, optional: readonly string[]): Promise<void> {
  await expect(widget.banner).toBeVisible();
  await settled(page);
  expect(await ran(page)).toEqual(['necessary']);
  await widget.tier('gold').click();
  await expect.poll(() => ran(page)).toEqual(['necessary', ...optional]);
  expect(await storedChoice(page.context())).toMatchObject({ tier: 'gold' });
  await expect(page.locator('#tierconsent')).toHaveCount(1);
  await expect(widget.reopen).toBeVisible();
  expect(await eventDetails(page, 'error')).toEqual([]);
}

const scripts = (names: readonly string[]) => names.map((id) => tagged.inline(id, says(id))).join('');

test.describe('React', () => {
  const root = '<div id="app"><button>Pressed 0</button></div>';

  for (const [what, where, tag] of [
    ['an element', 'app', PLAIN_TAG],
    ['an element', 'app', ASYNC_TAG],
    ['the body', 'body', PLAIN_TAG],
    ['the whole document', 'document', PLAIN_TAG],
    ['the whole document', 'document', ASYNC_TAG],
  ] as const) {
    // React tells of what it did not expect in a document of its own, and draws it anew.
    test.use({ pageMayThrow: true });
    test(`hydrates ${what} beside us (${tag === PLAIN_TAG ? 'plain' : 'async'} tag), and both work`, async ({ page, site, widget }) => {
      site.script('/react.js', await react());
      site.script('/app.js', await readFile('test/support/react-app.js', 'utf8'));
      const html = `<html lang="en"><head><meta charset="utf-8"><title>A page</title>${configBlock({})}${tag}<script src="/react.js"></script></head>
<body data-hydrate="${where}">${root}${oneOfEach}<script src="/app.js"></script></body></html>`;
      await page.goto(site.page('/', `<!doctype html>${html}`));
      await expectToWork(page, widget, ['functional', 'analytics']);
      await page.getByRole('button', { name: 'Pressed 0' }).click();
      await expect(page.getByRole('button', { name: 'Pressed 1' })).toBeVisible();
      await expect(page.locator('#tierconsent')).toHaveCount(1);
    });
  }
});

test('Vue hydrates an app beside us, and shows tagged scripts and frames that wait', async ({ page, site, widget }) => {
  site.script('/vue.js', await readFile(createRequire(import.meta.url).resolve('vue/dist/vue.global.prod.js'), 'utf8'));
  site.page('/frame', '<!doctype html><title>Inside</title>');
  const app = `Vue.createSSRApp({
  data: () => ({ count: 0, more: false }),
  mounted() { setTimeout(() => { this.more = true; }); },
  render() {
    const { h } = Vue;
    return [
      h('button', { onClick: () => this.count++ }, 'Pressed ' + this.count),
      this.more ? h('iframe', { 'data-category': 'analytics', 'data-src': '/frame', title: 'A frame', width: 300, height: 200 }) : null,
      this.more ? h('script', { type: 'text/plain', 'data-category': 'analytics' }, "(window.ran ??= []).push('by vue')") : null,
    ];
  },
}).mount('#app')`;
  const body = `<div id="app"><!--[--><button>Pressed 0</button><!----><!----><!--]--></div>${scripts(['necessary', 'functional', 'analytics'])}<script src="/vue.js"></script><script>${app}</script>`;
  await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body })));
  await expect(page.locator('iframe')).toBeAttached();
  await settled(page);
  expect(site.requests()).not.toContain('GET /frame');
  await expect(widget.banner).toBeVisible();
  await widget.tier('gold').click();
  await expect.poll(async () => [...(await ran(page))].sort()).toEqual(['analytics', 'by vue', 'functional', 'necessary']);
  await expect.poll(() => site.requests()).toContain('GET /frame');
  await page.getByRole('button', { name: 'Pressed 0' }).click();
  await expect(page.getByRole('button', { name: 'Pressed 1' })).toBeVisible();
  expect(await eventDetails(page, 'error')).toEqual([]);
});

test.describe('Turbo', () => {
  const link = '<a href="/next">Next</a>';
  const turbo = '<script src="/turbo.js"></script>';

  test.beforeEach(async ({ site }) => {
    site.script('/turbo.js', await readFile(createRequire(import.meta.url).resolve('@hotwired/turbo/dist/turbo.es2017-umd.js'), 'utf8'));
    const next = scripts(['necessary', 'analytics', 'marketing']).replaceAll(
      '(window.ran ??= []).push("',
      '(window.ran ??= []).push("next ',
    );
    site.page('/', pageWith({ tag: PLAIN_TAG + turbo, body: link + scripts(['necessary', 'functional', 'analytics', 'marketing']) }));
    site.page('/next', pageWith({ tag: PLAIN_TAG + turbo, body: `<h1>Next</h1><a href="/">Back</a>${next}` }));
  });

  test('swaps the body before the choice: the banner stays, and nothing optional of either page acts', async ({ page, site, widget }) => {
    await page.goto(site.url);
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => void (window.notes.sameVisit = true));
    await page.getByRole('link', { name: 'Next' }).click();
    await expect(page.locator('h1')).toHaveText('Next');
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'next necessary']);
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'next necessary', 'next analytics']);
    await expect(page.locator('#tierconsent')).toHaveCount(1);
    expect(await page.evaluate(() => window.notes.sameVisit)).toBe(true);
    expect(await eventDetails(page, 'error')).toEqual([]);
  });

  test('swaps the body after the choice: what is allowed of the new one runs, and so it does on the way back', async ({
    page,
    site,
    widget,
  }) => {
    await page.goto(site.url);
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toContain('analytics');
    await page.getByRole('link', { name: 'Next' }).click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'next necessary', 'next analytics']);
    await expect(widget.reopen).toBeVisible();
    await page.getByRole('link', { name: 'Back' }).click();
    await expect(page.getByRole('link', { name: 'Next' })).toBeVisible();
    await settled(page);
    expect((await ran(page)).filter((name) => name.includes('marketing'))).toEqual([]);
    await widget.reopen.click();
    await Promise.all([page.waitForEvent('load'), widget.reject.click()]);
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    await expect(page.locator('#tierconsent')).toHaveCount(1);
  });
});

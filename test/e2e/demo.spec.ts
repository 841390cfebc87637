import { readdir, readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { painted } from '../support/page-state.js';
import { expect, test } from '../support/test.js';

const folder = new URL('../../demo/', import.meta.url);
const pages = (await readdir(folder)).filter((name) => name.endsWith('.html') && !name.startsWith('gallery'));

type Log = readonly { readonly vendor: string; readonly category: string | null }[];
const vendorsIn = (log: Log) => [...new Set(log.map(({ vendor }) => vendor))].sort();

/** A page and the vendors that it cannot do without. */
const visits = [
  { path: '/', needs: [] as string[] },
  { path: '/courses.html', needs: ['learn'] },
  { path: '/course.html', needs: ['learn'] },
  { path: '/lesson.html', needs: ['learn'] },
  { path: '/checkout.html', needs: ['pay'] },
  { path: '/privacy.html', needs: [] },
];

/** The demo's own server has answered after everything that the page does by itself. */
async function quiet(page: Page): Promise<void> {
  await painted(page);
  await page.evaluate(() => fetch('/healthz'));
}

test.describe('on the demo', () => {
  for (const { path, needs } of visits) {
    test(`nobody but those that ${path} needs hears of a visitor who has not chosen`, async ({ page, demo, widget }) => {
      await page.goto(demo.siteUrl + path);
      await expect(widget.banner).toBeVisible();
      await expect.poll(() => vendorsIn(demo.log)).toEqual(needs);
      await quiet(page);
      expect(vendorsIn(demo.log)).toEqual(needs);
      expect(demo.log.every(({ category }) => category === 'necessary')).toBe(true);
    });
  }

  for (const { tier, hears } of [
    { tier: 'silver', hears: ['learn'] },
    { tier: 'gold', hears: ['chat', 'learn', 'tag'] },
    { tier: 'platinum', hears: ['chat', 'learn', 'pixel', 'tag', 'video'] },
  ]) {
    test(`${tier} lets exactly these hear of the visitor of a lesson: ${hears.join(', ')}`, async ({ page, context, demo, widget }) => {
      await page.goto(`${demo.siteUrl}/lesson.html`);
      await widget.tier(tier).click();
      await expect.poll(() => vendorsIn(demo.log)).toEqual(hears);
      await quiet(page);
      expect(vendorsIn(demo.log)).toEqual(hears);
      expect(await storedChoice(context)).toMatchObject({ tier, policy: '2026-11-01' });
    });

    test(`${tier}, chosen earlier, lets the same hear of a returning visitor, who is not asked`, async ({
      page,
      context,
      demo,
      widget,
    }) => {
      await rememberChoice(context, demo.siteUrl, choiceText(tier, { policy: '2026-11-01' }));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      await page.goto(`${demo.siteUrl}/lesson.html`);
      await expect.poll(() => vendorsIn(demo.log)).toEqual(hears);
      await quiet(page);
      expect(vendorsIn(demo.log)).toEqual(hears);
      await expect(widget.banner).toHaveCount(0);
      // The film of the lesson is withheld: something stands in its place.
      const placeholder = hears.includes('video') ? [] : ['/assets/tierconsent.ui.js', '/assets/tierconsent.placeholders.js'];
      expect(asked.filter((path) => path.startsWith('/assets/'))).toEqual(['/assets/tierconsent.js', ...placeholder]);
    });
  }

  test('a visitor who takes everything back is heard of by nobody any more', async ({ page, context, demo, widget }) => {
    await rememberChoice(context, demo.siteUrl, choiceText('platinum', { policy: '2026-11-01' }));
    await page.goto(`${demo.siteUrl}/`);
    await expect.poll(() => vendorsIn(demo.log)).toEqual(['chat', 'pixel', 'tag']);
    await page.locator('[data-consent-open]').first().click();
    await Promise.all([page.waitForEvent('load'), widget.reject.click()]);
    demo.clearLog();
    await page.goto(`${demo.siteUrl}/privacy.html`);
    await quiet(page);
    expect(demo.log).toEqual([]);
  });

  test('analytics and the pixel get their calls in their own words', async ({ page, demo, widget }) => {
    await page.goto(`${demo.siteUrl}/checkout.html`);
    await widget.tier('platinum').click();
    await expect
      .poll(() => demo.log.filter(({ path }) => path.startsWith('/pixel/tr') && path.includes('PageView')).length)
      .toBeGreaterThan(0);
    await expect.poll(() => demo.log.filter(({ path }) => path.startsWith('/tag/g/collect')).length).toBeGreaterThan(0);
  });

  test('the privacy page’s own buttons are answers, too', async ({ page, context, demo, widget }) => {
    await page.goto(`${demo.siteUrl}/privacy.html`);
    await expect(widget.banner).toBeVisible();
    await page.locator('[data-consent-choose=gold]').first().click();
    await expect(widget.banner).toBeHidden();
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
    await expect.poll(() => vendorsIn(demo.log)).toEqual(['chat', 'tag']);
  });

  test('the strip shows who heard', async ({ page, demo, widget }) => {
    await page.goto(`${demo.siteUrl}/`);
    await widget.tier('gold').click();
    await expect.poll(() => vendorsIn(demo.log)).toEqual(['chat', 'tag']);
    await expect(page.locator('#who-heard')).toContainText(/\b2\b|two/i);
    await expect(page.locator('#who-heard')).toContainText('of every browser that visits this copy');
  });
});

test('all pages of the demo carry the one configuration, and it is the one in consent.json', async () => {
  const written = JSON.parse(await readFile(new URL('consent.json', folder), 'utf8')) as unknown;
  expect(pages.length).toBeGreaterThanOrEqual(5);
  for (const name of pages) {
    const html = await readFile(new URL(name, folder), 'utf8');
    const [, block] = /<script type="application\/json" data-tierconsent>([\s\S]*?)<\/script>/.exec(html) ?? [];
    expect(JSON.parse(block!), name).toEqual(written);
  }
});

import type { BrowserContext } from '@playwright/test';
import { choiceText, DAY, nowInSeconds, rememberChoice, storedChoice } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const IMPORTING_TAG = '<script async src="/assets/tierconsent.js" data-import-consent></script>';

/** What Cookiebot would have remembered ten days ago. */
function cookiebotAnswer(allowed: readonly string[], at = nowInSeconds() - 10 * DAY): string {
  const words = ['necessary', 'preferences', 'statistics', 'marketing'].map(
    (word) => `${word}:${word === 'necessary' || allowed.includes(word)}`,
  );
  return `{stamp:%27x==%27%2C${words.join('%2C')}%2Cmethod:%27explicit%27%2Cver:1%2Cutc:${at * 1000}%2Cregion:%27de%27}`;
}

async function rememberAnswer(context: BrowserContext, url: string, name: string, value: string): Promise<void> {
  await context.addCookies([{ name, value, url, sameSite: 'Lax' }]);
}

test.describe('a visitor who answered the manager that the site had before', () => {
  const html = pageWith({ config: { compat: ['cookiebot'] }, tag: IMPORTING_TAG, body: oneOfEach });

  test('is not asked again, and what they allowed acts', async ({ page, context, site, widget }) => {
    const at = nowInSeconds() - 10 * DAY;
    await rememberAnswer(context, site.url, 'CookieConsent', cookiebotAnswer(['preferences', 'statistics'], at));
    await page.goto(site.page('/', html));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.reopen).toBeVisible();
    await expect(widget.banner).toHaveCount(0);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold', on: 'functional analytics', at: String(at), days: '182' });
    await page.reload();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });

  test('and refused, is not asked again either', async ({ page, context, site, widget }) => {
    await rememberAnswer(context, site.url, 'CookieConsent', cookiebotAnswer([]));
    await page.goto(site.page('/', html));
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', on: '' });
    await expect(widget.reopen).toBeVisible();
    await expect(widget.banner).toHaveCount(0);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('and is asked for more here, keeps what they allowed, and is asked', async ({ page, context, site, widget }) => {
    const own = {
      categories: ['necessary', 'functional', 'analytics', 'marketing', 'research'].map((id) => ({ id })),
      tiers: [
        { id: 'silver', categories: ['necessary'] },
        { id: 'platinum', categories: ['necessary', 'functional', 'analytics', 'marketing', 'research'] },
      ],
    };
    await rememberAnswer(context, site.url, 'CookieConsent', cookiebotAnswer(['statistics']));
    await page.goto(site.page('/', pageWith({ config: { ...own, compat: 'auto' }, tag: IMPORTING_TAG, body: oneOfEach })));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'analytics']);
    await expect(widget.banner).toBeVisible();
    expect(await page.evaluate(() => TierConsent.consent.decided)).toBe(false);
  });

  test('is asked as ever where the site does not say that it wants the old answer', async ({ page, context, site, widget }) => {
    await rememberAnswer(context, site.url, 'CookieConsent', cookiebotAnswer(['statistics']));
    await page.goto(site.page('/', pageWith({ config: { compat: ['cookiebot'] }, body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await storedChoice(context)).toBeNull();
  });

  test('and forgets their choice here, is asked: the old answer is taken over once', async ({ page, context, site, widget }) => {
    await rememberAnswer(context, site.url, 'CookieConsent', cookiebotAnswer(['marketing']));
    await page.goto(site.page('/', html));
    await expect.poll(() => ran(page)).toContain('marketing');
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => TierConsent.reset())]); // something had run: the page loads anew
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect(await storedChoice(context)).toBeNull();
  });

  test('and chose here as well, has chosen here', async ({ page, context, site }) => {
    await rememberAnswer(context, site.url, 'CookieConsent', cookiebotAnswer(['marketing']));
    await rememberChoice(context, site.url, choiceText('silver'));
    await page.goto(site.page('/', html));
    await expect.poll(() => ran(page)).toEqual(['necessary']);
    await settled(page);
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
  });

  test('long ago, is asked', async ({ page, context, site, widget }) => {
    await rememberAnswer(context, site.url, 'CookieConsent', cookiebotAnswer(['marketing'], nowInSeconds() - 200 * DAY));
    await page.goto(site.page('/', html));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await storedChoice(context)).toBeNull();
  });
});

test.describe('the package', () => {
  const imports = {
    preact: '/packages/preact/dist/preact.mjs',
    'js-cookie': '/packages/js-cookie/dist/js.cookie.mjs',
    tierconsent: '/assets/npm/index.js',
  };
  const html = (code: string) =>
    pageWith({
      config: null,
      tag: `<script type="importmap">${JSON.stringify({ imports })}</script><script type="module">${code}</script>`,
      body: `${oneOfEach}<script type="text/plain" data-cookieconsent="statistics">(window.ran ??= []).push('theirs')</script>`,
    });

  test('takes an old answer over before it starts, and reads other managers’ tags', async ({ page, context, site, widget }) => {
    await rememberAnswer(context, site.url, 'CookieConsent', cookiebotAnswer(['statistics']));
    const code = `import { createConsent, importConsent } from 'tierconsent';
      const config = { compat: ['cookiebot'] };
      notes.imported = await importConsent(config);
      createConsent(config);`;
    await page.goto(site.page('/', html(code)));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'analytics', 'theirs']);
    await expect(widget.reopen).toBeVisible();
    expect(await page.evaluate(() => window.notes.imported)).toMatchObject({ tier: 'custom', categories: ['analytics'], via: 'api' });
  });

  test('throws a misspelled name', async ({ page, site }) => {
    const code = `import { createConsent } from 'tierconsent';
      try { createConsent({ compat: ['cookibot'] }); } catch ({ name, message }) { notes.caught = [name, message]; }`;
    await page.goto(site.page('/', html(code)));
    await expect.poll(() => page.evaluate(() => window.notes.caught?.[0])).toBe('ConfigError');
    expect(await page.evaluate(() => window.notes.caught[1])).toContain('Did you mean "cookiebot"?');
  });

  test('brings nothing of other managers to a page that does not ask for them', async ({ page, site, widget }) => {
    await page.goto(site.page('/', html(`import { createConsent } from 'tierconsent'; createConsent();`)));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(site.requests().filter((request) => /compat/.test(request))).toEqual([]);
  });
});

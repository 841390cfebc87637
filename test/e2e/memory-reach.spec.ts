import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';
import { choiceCookie, storedChoice } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Answers for every sub-domain of `fernhill.test` over https, a name that no server has. */
async function serveSecurely(context: BrowserContext, html: string): Promise<void> {
  await context.route(/^https:\/\/([a-z]+\.)*fernhill\.test\//, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/assets/'))
      return route.fulfill({ path: dist + pathname.slice('/assets'.length), contentType: 'text/javascript' });
    return route.fulfill({ body: html, contentType: 'text/html' });
  });
}

test.describe('the cookie of a site on https', () => {
  test('is sent over https only', async ({ page, context, widget }) => {
    await serveSecurely(context, pageWith());
    await page.goto('https://www.fernhill.test/');
    await widget.tier('gold').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'gold' });
    expect(await choiceCookie(context)).toMatchObject({ secure: true, sameSite: 'Lax', path: '/', domain: 'www.fernhill.test' });
  });

  test('counts for this host alone, unless the owner says otherwise', async ({ page, context, widget }) => {
    await serveSecurely(context, pageWith({ body: oneOfEach }));
    await page.goto('https://www.fernhill.test/');
    await widget.tier('platinum').click();
    await expect.poll(() => ran(page)).toContain('marketing');
    await page.goto('https://shop.fernhill.test/');
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('may count for all sub-domains: one answer, and one withdrawal', async ({ page, context, widget }) => {
    await serveSecurely(context, pageWith({ config: { cookie: { domain: 'fernhill.test' } }, body: oneOfEach }));
    await page.goto('https://www.fernhill.test/');
    await widget.tier('gold').click();
    await expect.poll(() => choiceCookie(context)).toMatchObject({ domain: '.fernhill.test' });
    await page.goto('https://shop.fernhill.test/');
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.banner).toHaveCount(0);
    await page.evaluate(() => TierConsent.reset());
    await expect(widget.banner).toBeVisible();
    expect(await choiceCookie(context)).toBeUndefined();
    await page.goto('https://www.fernhill.test/');
    await expect(widget.banner).toBeVisible();
  });
});

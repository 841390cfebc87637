import { choiceCookie, storedChoice } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { serveSecurely } from '../support/secure-site.js';
import { expect, test } from '../support/test.js';

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

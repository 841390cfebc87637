import type { BrowserContext } from '@playwright/test';
import { choiceText, DAY, nowInSeconds } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { serveSecurely } from '../support/secure-site.js';
import { expect, test } from '../support/test.js';

/** Where a browser may keep a cookie that it sends to `https://www.fernhill.test/shop/basket`. */
interface Place {
  readonly domain: string;
  readonly path: string;
}

const PAGE = 'https://www.fernhill.test/shop/basket';

/** Where we keep the choice when nothing is configured. */
const OURS: Place = { domain: 'www.fernhill.test', path: '/' };

const elsewhere: readonly (Place & { readonly where: string })[] = [
  { where: 'on the folder of the page', domain: 'www.fernhill.test', path: '/shop' },
  { where: 'on the folder of the page, with a slash', domain: 'www.fernhill.test', path: '/shop/' },
  { where: 'on the very page', domain: 'www.fernhill.test', path: '/shop/basket' },
  { where: 'on the domain above', domain: '.fernhill.test', path: '/' },
  { where: 'on the folder of the page, on the domain above', domain: '.fernhill.test', path: '/shop' },
  { where: 'on all hosts below this one', domain: '.www.fernhill.test', path: '/' },
];

const HOUR_AGO = String(nowInSeconds() - 3600);
const refusal = choiceText('silver', { at: HOUR_AGO });
const consent = choiceText('platinum', { at: HOUR_AGO });
const olderConsent = choiceText('platinum', { at: String(nowInSeconds() - 5 * DAY), days: '365' });

async function put(context: BrowserContext, { domain, path }: Place, value: string): Promise<void> {
  const expires = nowInSeconds() + 200 * DAY;
  await context.addCookies([{ name: 'tierconsent', value, domain, path, sameSite: 'Lax', secure: true, expires }]);
}

/** What the browser keeps under our name, wherever. */
async function kept(context: BrowserContext): Promise<readonly Place[]> {
  return (await context.cookies()).map(({ domain, path }) => ({ domain, path }));
}

test.beforeEach(({ context }) => serveSecurely(context, pageWith({ body: oneOfEach })));

test.describe('a visitor who refused, and agreed before', () => {
  for (const { where, ...place } of elsewhere) {
    for (const [what, older, newer] of [
      [`is held to the refusal, though the consent lies ${where}`, place, OURS],
      [`is held to the refusal, which lies ${where}`, OURS, place],
    ] as const) {
      test(what, async ({ page, context, widget }) => {
        await put(context, older, olderConsent);
        await put(context, newer, refusal);
        await page.goto(PAGE);
        await expect(widget.reopen).toBeVisible();
        await settled(page);
        expect(await page.evaluate(() => document.cookie.split('tierconsent=').length - 1), 'both are sent').toBe(2);
        expect(await ran(page)).toEqual(['necessary']);
        expect(await page.evaluate(() => [TierConsent.consent.decided, TierConsent.consent.tier])).toEqual([true, 'silver']);
        await expect(widget.banner).toHaveCount(0);
      });
    }
  }

  test('in the same second, counts as having refused, whichever the browser names first', async ({ page, context, widget }) => {
    const folder = { domain: 'www.fernhill.test', path: '/shop' };
    for (const [first, second] of [
      [consent, refusal],
      [refusal, consent],
    ] as const) {
      await put(context, folder, first);
      await put(context, OURS, second);
      await page.goto(PAGE);
      await expect(widget.reopen).toBeVisible();
      await settled(page);
      expect(await page.evaluate(() => document.cookie.split('tierconsent=').length - 1), 'both are sent').toBe(2);
      expect(await ran(page)).toEqual(['necessary']);
    }
  });

  test('in the same second, to a service alone, counts as having refused it', async ({ page, context, widget }) => {
    await put(context, { domain: 'www.fernhill.test', path: '/shop' }, choiceText('silver', { at: HOUR_AGO, services: 'youtube' }));
    await put(context, OURS, refusal);
    await serveSecurely(context, pageWith({ config: { services: [{ id: 'youtube', category: 'marketing' }] } }));
    await page.goto(PAGE);
    await expect(widget.reopen).toBeVisible();
    expect(await page.evaluate(() => [TierConsent.consent.tier, TierConsent.allowsService('youtube')])).toEqual(['silver', false]);
  });

  test('is held to the refusal also beside a cookie of our name that says nothing', async ({ page, context, widget }) => {
    await put(context, { domain: 'www.fernhill.test', path: '/shop' }, 'platinum');
    await put(context, { domain: '.fernhill.test', path: '/' }, '');
    await put(context, OURS, refusal);
    await page.goto(PAGE);
    await expect(widget.reopen).toBeVisible();
    expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('silver');
  });

  test('goes on to a page where the consent still lies, and nothing optional runs there', async ({ page, context, widget }) => {
    await put(context, { domain: 'www.fernhill.test', path: '/shop' }, olderConsent);
    await page.goto('https://www.fernhill.test/');
    await widget.tier('silver').click();
    await expect(widget.reopen).toBeVisible();
    await page.goto(PAGE);
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });
});

test('a visitor who agreed, and refused before, gets what they agreed to', async ({ page, context }) => {
  await put(context, { domain: 'www.fernhill.test', path: '/shop' }, choiceText('silver', { at: String(nowInSeconds() - 5 * DAY) }));
  await put(context, OURS, choiceText('gold'));
  await page.goto(PAGE);
  await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
});

test.describe('a choice is the only one kept', () => {
  test.beforeEach(async ({ context }) => {
    await serveSecurely(context, pageWith()); // nothing acts on it, so that nothing taken back loads it anew
    for (const place of [OURS, ...elsewhere]) await put(context, place, olderConsent);
  });

  test('whatever lay on other paths and domains', async ({ page, context, widget }) => {
    await page.goto(PAGE);
    await expect(widget.reopen).toBeVisible();
    await page.evaluate(() => TierConsent.choose('gold'));
    await expect.poll(() => kept(context)).toEqual([OURS]);
    expect((await context.cookies())[0]!.value).toContain('tier=gold');
  });

  test('also where the owner shares it with all hosts', async ({ page, context, widget }) => {
    await serveSecurely(context, pageWith({ config: { cookie: { domain: 'fernhill.test' } } }));
    await page.goto(PAGE);
    await expect(widget.reopen).toBeVisible();
    await page.evaluate(() => TierConsent.choose('silver'));
    await expect.poll(() => kept(context)).toEqual([{ domain: '.fernhill.test', path: '/' }]);
  });

  test('and to forget it forgets all of them', async ({ page, context, widget }) => {
    await page.goto(PAGE);
    await expect(widget.reopen).toBeVisible();
    await page.evaluate(() => TierConsent.reset());
    await expect(widget.banner).toBeVisible();
    expect(await kept(context)).toEqual([]);
  });
});

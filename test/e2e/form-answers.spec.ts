import { choiceText, DAY, nowInSeconds, rememberChoice } from '../support/choice.js';
import { isSameVisit, markVisit, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';

const shop = pageWith({ body: `<main><form method="post" action="/order"><button>Order</button></form></main>${oneOfEach}` });
const orders = (site: Site) => site.requests().filter((request) => request === 'POST /order');

/** A visitor of a platinum choice, on the page that answers what they have ordered. */
test.beforeEach(async ({ page, context, site }) => {
  await rememberChoice(context, site.url, choiceText('platinum'));
  site.page('/order', shop);
  await page.goto(site.page('/', shop));
  await page.getByRole('button', { name: 'Order' }).click();
  await page.waitForURL('**/order');
  await expect.poll(() => ran(page)).toContain('marketing');
});

test.describe('a visitor on the page that answers a form', () => {
  test('takes consent back, and does not order a second time', async ({ page, site }) => {
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => ran(page).catch(() => 'on its way')).toEqual(['necessary']);
    expect(orders(site)).toHaveLength(1);
    expect(site.requests()).toContain('GET /order');
  });

  test('takes it back in another tab, and does not order a second time', async ({ page, context, site }) => {
    const other = await context.newPage();
    await other.goto(`${site.url}/`);
    await other.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => ran(page).catch(() => 'on its way')).toEqual(['necessary']);
    expect(orders(site)).toHaveLength(1);
  });
});

test('the end of a choice leaves the page as it is, for somebody may be typing', async ({ page, context, site }) => {
  await rememberChoice(context, site.url, choiceText('gold', { at: String(nowInSeconds() - DAY + 3), days: '1' }));
  await page.goto(`${site.url}/`);
  await expect.poll(() => ran(page)).toContain('analytics');
  await markVisit(page);
  await expect.poll(() => page.evaluate(() => TierConsent.consent.decided)).toBe(false);
  await settled(page);
  expect(await isSameVisit(page)).toBe(true);
});

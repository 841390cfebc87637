import { choiceText, DAY, nowInSeconds, rememberChoice, storedChoice } from '../support/choice.js';
import { eventDetails, eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

/** A site that has got a category since. */
const CATEGORIES = ['necessary', 'functional', 'analytics', 'marketing', 'social'];
const config = {
  dismissible: true,
  categories: CATEGORIES.map((id) => ({ id, ...(id === 'social' && { name: 'Sharing' }) })),
  tiers: [
    { id: 'silver', categories: ['necessary'] },
    { id: 'gold', categories: ['necessary', 'functional', 'analytics'] },
    { id: 'platinum', categories: CATEGORIES },
  ],
};
const body = CATEGORIES.map((id) => tagged.inline(id, says(id))).join('\n');
const html = pageWith({ config, body });
/** A site that has nothing new. */
const usual = pageWith({ body: tagged.inline('necessary', says('necessary')) });

const AT = String(nowInSeconds() - 20 * DAY);
const gold = choiceText('gold', { off: 'marketing', at: AT, days: '90' });
const silver = choiceText('silver', { off: 'functional analytics marketing', at: AT, days: '30' });

test.describe('a visitor who chose before there was the category', () => {
  test.beforeEach(({ page }) => listenToEvents(page));

  test('keeps what they allowed, at once, and is asked about the new one alone', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, gold);
    await page.goto(site.page('/', html));
    await expect(widget.banner).toContainText('New since you chose: Sharing.');
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await eventDetails(page, 'ready')).toMatchObject([{ decided: true, tier: 'gold', unasked: ['social'] }]);
    await expect(widget.tiers).toHaveCount(0);
    const boxes = await widget.banner
      .locator('.tiers button')
      .evaluateAll((all) =>
        all.map((each) => [each.getBoundingClientRect().width, each.getBoundingClientRect().height, getComputedStyle(each).cssText]),
      );
    expect(boxes).toHaveLength(2);
    expect(boxes[0]).toEqual(boxes[1]);
  });

  test('says yes with one press: it is released, and the choice ends when it would have', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, gold);
    const address = site.page('/', html);
    await page.goto(address);
    await widget.banner.getByRole('button', { name: 'Yes, allow it' }).click();
    await expect(widget.banner).toHaveCount(0);
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'social']);
    expect(await storedChoice(context)).toMatchObject({ on: 'functional analytics social', off: 'marketing', at: AT, days: '90' });
    await page.goto(address);
    await expect(widget.reopen).toBeVisible();
    await expect(widget.banner).toHaveCount(0);
  });

  test('says no with one press: nothing else changes, and they are not asked again', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, gold);
    const address = site.page('/', html);
    await page.goto(address);
    await widget.banner.getByRole('button', { name: 'No, keep it off' }).click();
    await expect(widget.banner).toHaveCount(0);
    expect(await storedChoice(context)).toMatchObject({ on: 'functional analytics', off: 'marketing social', at: AT, days: '90' });
    expect(await eventDetails(page, 'change')).toMatchObject([{ granted: [], revoked: [], source: 'banner' }]);
    await page.goto(address);
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.banner).toHaveCount(0);
  });

  test('had refused everything, says no, and has refused everything for as long as from now', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, silver);
    await page.goto(site.page('/', html));
    await widget.banner.getByRole('button', { name: 'No, keep it off' }).click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ on: '', off: 'functional analytics marketing social', tier: 'silver' });
    expect(Number((await storedChoice(context))!['at'])).toBeGreaterThan(Number(AT) + DAY);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('answers in one tab, and the question goes in the other', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, gold);
    const address = site.page('/', html);
    await page.goto(address);
    const other = await context.newPage();
    await other.goto(address);
    await other.locator('#tierconsent [part~=banner]').getByRole('button', { name: 'No, keep it off' }).click();
    await page.bringToFront();
    await expect(widget.banner).toHaveCount(0);
    expect(await eventTypes(page)).toContain('change');
  });

  test('closes the question, is not asked on the next page, and has answered nothing', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, gold);
    const address = site.page('/', html);
    await page.goto(address);
    await widget.banner.locator('button[data-action=close]').click();
    await page.goto(address);
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    await expect(widget.banner).toHaveCount(0);
    expect(await storedChoice(context)).toMatchObject({ on: 'functional analytics', off: 'marketing' });
    expect(await page.evaluate(() => TierConsent.consent.unasked)).toEqual(['social']);
  });

  test('lets a video come, and has not answered the question with that', async ({ page, context, site, widget }) => {
    const services = [{ id: 'tube', category: 'marketing', name: 'Tube' }];
    const film = tagged.frame('marketing', '/film', 'data-service="tube" width="400" height="300"');
    await rememberChoice(context, site.url, gold);
    await page.goto(site.page('/', pageWith({ config: { ...config, services }, body: film })));
    await page.locator('[data-tierconsent-placeholder]').locator('button[data-action=always-allow]').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ services: 'tube', via: 'embed' });
    expect(await storedChoice(context), 'that would be an answer').not.toHaveProperty('off');
    await expect(widget.banner).toContainText('Sharing');
  });

  test('has forgotten all of it meanwhile, in this tab or another, and is asked everything', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, gold);
    const address = site.page('/', pageWith({ config }));
    await page.goto(address);
    await expect(widget.banner).toContainText('Sharing');
    const other = await context.newPage();
    await other.goto(address);
    await other.evaluate(() => TierConsent.reset());
    await expect(widget.tiers).toHaveCount(3);
    expect(await storedChoice(context)).toBeNull();
  });

  test('says no after a video was let come: that stays', async ({ page, context, site, widget }) => {
    const services = [{ id: 'tube', category: 'marketing', name: 'Tube' }];
    const film = tagged.frame('marketing', '/film', 'data-service="tube" width="400" height="300"');
    await rememberChoice(context, site.url, gold);
    await page.goto(site.page('/', pageWith({ config: { ...config, services }, body: film })));
    await page.locator('[data-tierconsent-placeholder]').locator('button[data-action=always-allow]').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ services: 'tube' });
    await widget.banner.getByRole('button', { name: 'No, keep it off' }).click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ services: 'tube', off: 'marketing social' });
  });

  test('finds it switched off in the preferences, and answers there', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, gold);
    await page.goto(site.page('/', html));
    await widget.customise.click();
    await expect(widget.switch('social')).not.toBeChecked();
    await expect(widget.switch('analytics')).toBeChecked();
    await widget.save.click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ on: 'functional analytics', off: 'marketing social' });
    await expect(widget.banner).toHaveCount(0);
  });

  test('is asked in their language, whose words come only now', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, gold);
    const requested: string[] = [];
    page.on('request', (request) => requested.push(new URL(request.url()).pathname));
    await page.goto(site.page('/', pageWith({ config, body, lang: 'de' })));
    await expect(widget.banner).toContainText('Neu, seit Sie gewählt haben: Sharing. Möchten Sie es jetzt erlauben?');
    expect(requested.filter((path) => path.includes('/locales/objection/'))).toHaveLength(1);
  });

  test('is asked about it alone, too, where their cookie does not say what was refused: that was the default question', async ({
    page,
    context,
    site,
    widget,
  }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', html));
    await expect(widget.banner).toContainText('New since you chose: Sharing.');
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });

  test('is asked nothing on a site of which nobody can tell what it asked about', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const own = CATEGORIES.filter((id) => id !== 'marketing');
    const tiers = [
      { id: 'silver', categories: ['necessary'] },
      { id: 'gold', categories: ['necessary', 'functional', 'analytics'] },
      { id: 'platinum', categories: own },
    ];
    await page.goto(site.page('/', pageWith({ config: { categories: own.map((id) => ({ id })), tiers }, body })));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.banner).toHaveCount(0);
  });
});

test.describe('a visitor of a site that asks again about services', () => {
  const services = (ids: readonly string[]) => ids.map((id) => ({ id, category: 'analytics', name: id.toUpperCase() }));
  const pageOf = (ids: readonly string[]) => pageWith({ config: { askAgain: 'services', services: services(ids) }, body });

  test('is asked about a category that has got a service, by name, and it waits', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageOf(['plausible'])));
    await widget.tier('gold').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'gold' });
    await page.goto(site.page('/later', pageOf(['plausible', 'hotjar'])));
    await expect(widget.banner).toContainText('Site optimisation (PLAUSIBLE and HOTJAR)');
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'functional']);
    await widget.banner.getByRole('button', { name: 'Yes, allow it' }).click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await page.goto(site.page('/last', pageOf(['hotjar'])));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    await expect(widget.banner).toHaveCount(0);
  });
});

test.describe('a visitor who refused everything', () => {
  const refused = (days: number) => choiceText('silver', { at: String(nowInSeconds() - days * DAY), days: '30' });

  test('for 30 days is not asked for 180', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, refused(179));
    await page.goto(site.page('/', usual));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    await expect(widget.banner).toHaveCount(0);
  });

  test('is asked again then', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, refused(181));
    await page.goto(site.page('/', usual));
    await expect(widget.tiers).toHaveCount(3);
  });

  test('for the shortest time has a cookie that lasts as long as that', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', usual));
    await widget.bannerDays.selectOption('30');
    await widget.tier('silver').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', days: '30' });
    const [cookie] = await context.cookies();
    expect(Math.round((cookie!.expires - nowInSeconds()) / DAY)).toBe(180);
  });
});

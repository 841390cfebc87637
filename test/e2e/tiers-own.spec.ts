import { choiceText, documentMarks, rememberChoice, storedChoice } from '../support/choice.js';
import { ran } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';
import { expectEqualWeight } from '../support/weight.js';

const categories = [
  { id: 'necessary' },
  { id: 'comfort', name: 'Comfort', description: 'Remembers your font size.' },
  { id: 'ads', name: 'Adverts' },
];

const twoTiers = {
  categories,
  tiers: [
    { id: 'less', name: 'Only what is needed', categories: ['necessary'] },
    { id: 'more', name: 'Everything', badge: 'Plus', description: 'Also adverts.', categories: ['necessary', 'comfort', 'ads'] },
  ],
};

const fiveTiers = {
  categories: ['necessary', 'one', 'two', 'three', 'four'].map((id) => ({ id })),
  tiers: ['necessary', 'one', 'two', 'three', 'four'].map((id, index, all) => ({ id: `level-${id}`, categories: all.slice(0, index + 1) })),
};

test.describe('an owner with tiers of their own', () => {
  test('offers two, in their own words', async ({ page, context, site, widget }) => {
    const body = tagged.inline('comfort', says('comfort')) + tagged.inline('ads', says('ads'));
    await page.goto(site.page('/', pageWith({ config: twoTiers, body })));
    await expect(widget.tiers).toHaveCount(2);
    await expectEqualWeight(widget.tiers);
    await expect(widget.tier('less')).toContainText('Only what is needed');
    await expect(widget.tier('more')).toContainText('Also adverts.');
    await widget.tier('more').click();
    await expect.poll(() => ran(page)).toEqual(['comfort', 'ads']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'more', on: 'comfort ads' });
    expect(await documentMarks(page)).toEqual({ tier: 'more', categories: 'necessary comfort ads' });
  });

  test('hears that no button refuses everything, where the first level allows something optional', async ({
    page,
    site,
    widget,
    messages,
  }) => {
    const tiers = [
      { id: 'low', categories: ['necessary', 'analytics'] },
      { id: 'high', categories: ['necessary', 'analytics', 'marketing'] },
    ];
    await page.goto(site.page('/', pageWith({ config: { tiers } })));
    await expect(widget.banner).toBeVisible();
    await expect.poll(() => messages).toContainEqual(expect.stringMatching(/^warning: \[tierconsent\] tiers\[0\] allows analytics/));
    await page.evaluate(() => TierConsent.withdraw());
    expect(await page.evaluate(() => TierConsent.consent.categories)).toEqual(['necessary']);
  });

  test('offers five, each in words that are true', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: fiveTiers })));
    await expect(widget.tiers).toHaveCount(5);
    await expectEqualWeight(widget.tiers);
    await expect(widget.tiers.first()).toContainText(/reject/i);
    await expect(widget.tier('level-two')).toContainText('two');
    await expect(widget.tier('level-two')).not.toContainText('three');
  });

  test('never has a tier described as what it is not', async ({ page, site, widget }) => {
    const tiers = [
      { id: 'silver', categories: ['necessary'] },
      { id: 'gold', categories: ['necessary', 'marketing'] },
    ];
    await page.goto(site.page('/', pageWith({ config: { tiers } })));
    await expect(widget.tier('gold')).toContainText('Ad and media personalisation');
    await expect(widget.tier('gold')).not.toContainText(/measures/i);
  });

  test('shows their categories, with their texts, in the preferences', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: twoTiers })));
    await widget.customise.click();
    await expect(widget.switches).toHaveCount(3);
    await expect(widget.preferences).toContainText('Remembers your font size.');
    await widget.switch('ads').check();
    await expect(widget.radio('custom')).toBeChecked();
    await widget.switch('comfort').check();
    await expect(widget.radio('more')).toBeChecked();
  });

  test('may write their own words for anything that the widget says', async ({ page, site, widget }) => {
    const text = { en: { title: 'Biscuits?', customise: 'Let me see' }, de: { title: 'Kekse?' } };
    await page.goto(site.page('/', pageWith({ config: { text } })));
    await expect(page.getByRole('region', { name: 'Biscuits?' })).toBeVisible();
    await expect(widget.customise).toHaveText('Let me see');
    await page.goto(site.page('/de', pageWith({ config: { text }, lang: 'de-AT' })));
    await expect(page.getByRole('region', { name: 'Kekse?' })).toBeVisible();
    await expect(widget.customise).toHaveText('Anpassen');
  });

  test('has their words taken as text, never as markup', async ({ page, site, widget }) => {
    const text = { en: { title: '<img src=x onerror="window.hacked=1">', intro: '<b>bold</b> &amp;' } };
    await page.goto(site.page('/', pageWith({ config: { text } })));
    await expect(widget.banner).toContainText('<b>bold</b> &amp;');
    expect(await widget.banner.locator('img, b').count()).toBe(0);
    expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
  });

  test('may name the cookie and its path', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/shop/', pageWith({ config: { cookie: { name: 'shop-consent', path: '/shop', sameSite: 'Strict' } } })));
    await widget.tier('silver').click();
    await expect.poll(() => storedChoice(context)).toBeNull();
    await expect
      .poll(() => context.cookies())
      .toEqual([
        expect.objectContaining({ name: 'shop-consent', path: '/shop', sameSite: 'Strict', value: expect.stringContaining('tier=silver') }),
      ]);
  });

  test('may offer other durations', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { durations: [7, 395], defaultDuration: 395 } })));
    await expect(widget.bannerDays).toHaveValue('395');
    await expect(widget.bannerDays.locator('option')).toHaveCount(2);
    await widget.tier('gold').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ days: '395' });
  });

  test('may do without a floating button', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ config: { reopen: 'none' }, body: tagged.inline('analytics', says('analytics')) })));
    await expect.poll(() => ran(page)).toEqual(['analytics']);
    await expect(widget.reopen).toHaveCount(0);
  });
});

import { choiceText, DAY, type Fields, nowInSeconds, rememberChoice, storedChoice } from '../support/choice.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const ago = (days: number) => String(nowInSeconds() - days * DAY);

/** Everything was agreed to, but it is not understood, or does not hold any more. */
const unusable: readonly { readonly what: string; readonly text: () => string }[] = [
  { what: 'is too old by the duration that they chose', text: () => choiceText('platinum', { at: ago(31), days: '30' }) },
  { what: 'ended a minute ago', text: () => choiceText('platinum', { at: String(nowInSeconds() - DAY - 60), days: '1' }) },
  { what: 'was made tomorrow', text: () => choiceText('platinum', { at: ago(-1) }) },
  { what: 'was made in the year 33658', text: () => choiceText('platinum', { at: '999999999999' }) },
  { what: 'was made under another policy', text: () => choiceText('platinum', { policy: '2' }) },
  { what: 'was made under no policy', text: () => choiceText('platinum').replace('&policy=1', '') },
  { what: 'is of a later format', text: () => choiceText('platinum', { v: '2' }) },
  { what: 'is of no format', text: () => choiceText('platinum').replace('v=1&', '') },
  { what: 'has no list of what they agreed to', text: () => choiceText('platinum').replace(/&on=[^&]*/, '') },
  { what: 'has no time', text: () => choiceText('platinum').replace(/&at=\d+/, '') },
  { what: 'has a time that is no number', text: () => choiceText('platinum', { at: '1e9' }) },
  { what: 'has a negative time', text: () => choiceText('platinum', { at: '-5' }) },
  { what: 'holds for ever', text: () => choiceText('platinum', { days: '99999' }) },
  { what: 'holds for no time', text: () => choiceText('platinum', { days: '0' }) },
  { what: 'holds for half a day', text: () => choiceText('platinum', { days: '0.5' }) },
  { what: 'says the same thing twice', text: () => `${choiceText('silver')}&on=functional+analytics+marketing` },
  { what: 'says two formats', text: () => `v=2&${choiceText('platinum')}` },
  { what: 'is empty', text: () => '' },
  { what: 'is nonsense', text: () => '%E0%A4%A&&=' },
  { what: 'is JSON', text: () => encodeURIComponent(JSON.stringify({ v: 1, tier: 'platinum', on: 'marketing' })) },
];

test.describe('a visitor whose stored choice', () => {
  test.beforeEach(({ page }) => listenToEvents(page));

  for (const { what, text } of unusable) {
    test(`${what} is asked again, and nothing optional runs`, async ({ page, context, site, widget }) => {
      await rememberChoice(context, site.url, text());
      await page.goto(site.page('/', pageWith({ body: oneOfEach })));
      await expect(widget.banner).toBeVisible();
      await settled(page);
      expect(await ran(page)).toEqual(['necessary']);
      expect(await eventDetails(page, 'ready')).toMatchObject([{ decided: false, categories: ['necessary'] }]);
    });
  }

  test('can be replaced by a new one', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, 'nonsense');
    await page.goto(site.page('/', pageWith()));
    await widget.tier('gold').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ v: '1', tier: 'gold', policy: '1' });
  });

  test('names a category that is no more is asked again, and only what they agreed to runs', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('custom', { on: 'analytics telepathy' }));
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'analytics']);
    expect(await page.evaluate(() => TierConsent.consent.decided)).toBe(false);
    expect(await page.evaluate(() => (TierConsent.consent.categories as readonly string[]).includes('telepathy'))).toBe(false);
  });

  test('is a tier that has grown since is asked again: what is new does not run, what they agreed to does', async ({
    page,
    context,
    site,
    widget,
  }) => {
    await rememberChoice(context, site.url, choiceText('gold', { on: 'functional' }));
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'functional']);
    expect(await page.evaluate(() => TierConsent.consent.decided)).toBe(false);
  });

  test('is a refusal under a policy with a new category stays a refusal of it', async ({ page, context, site }) => {
    const config = {
      categories: ['necessary', 'analytics', 'new'].map((id) => ({ id })),
      tiers: [
        { id: 'silver', categories: ['necessary'] },
        { id: 'gold', categories: ['necessary', 'analytics', 'new'] },
      ],
    };
    await rememberChoice(context, site.url, choiceText('silver'));
    await page.goto(site.page('/', pageWith({ config, body: oneOfEach })));
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect(await page.evaluate(() => TierConsent.allows('new' as never))).toBe(false);
  });

  test('says `__proto__` pollutes nothing', async ({ page, context, site, widget }) => {
    const fields: Fields = { on: '__proto__ constructor', services: '__proto__' };
    await rememberChoice(context, site.url, `${choiceText('platinum', fields)}&__proto__=x&constructor=y`);
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect(await page.evaluate(() => ({}))).toEqual({});
  });

  test('notes that Global Privacy Control was sent', async ({ page, context, site, widget }) => {
    await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true }));
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible(); // it is an objection, never a consent, so the question still stands
    await widget.tier('gold').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'gold', gpc: '1' });
  });
});

test.describe('where nothing can be stored', () => {
  test('a choice in a document without an origin holds for this page', async ({ page, site, widget }) => {
    await listenToEvents(page);
    const headers = { 'content-security-policy': 'sandbox allow-scripts' };
    site.asset('tierconsent.ui.js', { headers: { 'access-control-allow-origin': '*' } });
    const address = site.page('/', { html: pageWith({ body: oneOfEach }), headers });
    await page.goto(address);
    expect(await page.evaluate(() => origin)).toBe('null');
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.banner).toBeHidden();
    await expect(widget.reopen).toBeVisible();
    expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('gold');

    await page.goto(address);
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('a choice holds for this page where the cookie is not kept', async ({ page, context, site, widget }) => {
    // No browser keeps such a cookie over http, and none says so.
    const address = site.page('/', pageWith({ config: { cookie: { sameSite: 'None' } }, body: oneOfEach }));
    await page.goto(address);
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('gold');
    expect(await context.cookies()).toEqual([]);
    await page.goto(address);
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });
});

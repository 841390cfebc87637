import { storedChoice } from '../support/choice.js';
import { eventDetails, eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

test.describe('a visitor who decides for each purpose', () => {
  test.beforeEach(async ({ page, site, widget }) => {
    await listenToEvents(page);
    await page.goto(site.page('/', pageWith({ body: `<a href="/elsewhere">A link</a>${oneOfEach}` })));
    await widget.customise.click();
    await expect(widget.preferences).toBeVisible();
  });

  test('starts from the most private state', async ({ widget }) => {
    await expect(widget.switches).toHaveCount(4);
    for (const id of ['functional', 'analytics', 'marketing']) await expect(widget.switch(id)).not.toBeChecked();
    await expect(widget.switch('necessary')).toBeChecked();
    await expect(widget.switch('necessary')).toBeDisabled();
    await expect(widget.radio('gold')).not.toBeChecked();
    await expect(widget.radio('platinum')).not.toBeChecked();
  });

  test('may save any mix, which is called custom and never rounded', async ({ page, context, widget }) => {
    await widget.switch('marketing').check();
    await widget.save.click();
    await expect(widget.preferences).toBeHidden();
    await expect(widget.banner).toBeHidden();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'marketing']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'custom', on: 'marketing', via: 'preferences' });
    expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('custom');
    expect(await page.evaluate(() => document.documentElement.dataset['consentTier'])).toBe('custom');
    expect(await eventDetails(page, 'change')).toMatchObject([{ source: 'preferences', granted: ['marketing'], revoked: [] }]);
  });

  test('gets a tier by its name when the mix is exactly that tier', async ({ context, widget }) => {
    await widget.switch('analytics').check();
    await widget.switch('functional').check();
    await expect(widget.radio('gold')).toBeChecked();
    await widget.save.click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'gold', on: 'functional analytics' });
  });

  test('sees a radio for a mix of their own only while they have one', async ({ widget }) => {
    await expect(widget.radios).toHaveCount(3);
    await widget.switch('analytics').check();
    await expect(widget.radio('custom')).toBeChecked();
    await expect(widget.radios).toHaveCount(4);
    await widget.switch('analytics').uncheck();
    await expect(widget.radios).toHaveCount(3);
    await expect(widget.radio('silver')).toBeChecked();
  });

  test('may take a tier as a shortcut, which sets the switches and saves nothing', async ({ page, context, widget }) => {
    const states = () => widget.switches.evaluateAll((all) => all.map((input) => (input as HTMLInputElement).checked));
    await widget.radio('platinum').check();
    expect(await states()).toEqual([true, true, true, true]);
    await widget.radio('gold').check();
    expect(await states()).toEqual([true, true, true, false]);
    await widget.radio('silver').check();
    expect(await states()).toEqual([true, false, false, false]);
    expect(await storedChoice(context)).toBeNull();
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('may leave a tier for a mix and come back to it', async ({ widget }) => {
    await widget.radio('gold').check();
    await widget.switch('marketing').check();
    await expect(widget.radio('platinum')).toBeChecked();
    await widget.switch('functional').uncheck();
    await expect(widget.radio('custom')).toBeChecked();
    await widget.radio('gold').check();
    await expect(widget.radio('gold')).toBeChecked();
    await expect(widget.switch('marketing')).not.toBeChecked();
    await expect(widget.switch('functional')).toBeChecked();
  });

  test('finds refusing as easy as saving', async ({ page, context, widget }) => {
    await widget.radio('platinum').check();
    await widget.reject.click();
    await expect(widget.preferences).toBeHidden();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', on: '', via: 'preferences' });
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('may say for how long', async ({ context, widget }) => {
    await widget.preferencesDays.selectOption('30');
    await widget.save.click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', days: '30' });
  });

  test('hears that the choice is saved, and gets the focus on the way back', async ({ page, widget }) => {
    await widget.switch('marketing').check();
    await widget.save.click();
    await expect(widget.status).toHaveText(/\S/);
    await expect(widget.reopen).toBeVisible();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('tierconsent');
  });

  test('is asked once: a second dialog does not open over the first', async ({ page, widget }) => {
    await page.evaluate(() => TierConsent.open('preferences'));
    await page.evaluate(() => TierConsent.open());
    await expect(widget.preferences).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(widget.preferences).toBeHidden();
    expect(await eventTypes(page)).not.toContain('change');
  });
});

test('a duration picked on the banner is kept in the preferences', async ({ page, context, site, widget }) => {
  await page.goto(site.page('/', pageWith()));
  await widget.bannerDays.selectOption('90');
  await widget.customise.click();
  await expect(widget.preferencesDays).toHaveValue('90');
  await widget.save.click();
  await expect.poll(() => storedChoice(context)).toMatchObject({ days: '90' });
});

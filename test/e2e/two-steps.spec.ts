import type { BrowserContext } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { ran, sendPrivacySignal, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';
import type { WidgetParts } from '../support/widget.js';

const OPTIONAL = 'functional analytics marketing';
const american = { region: 'US-CA' };
const objected = (context: BrowserContext, url: string) =>
  rememberChoice(context, url, choiceText('silver', { days: '365', objectable: OPTIONAL }));
const part = ({ preferences }: WidgetParts, action: string) => preferences.locator(`button[data-action=${action}]`);

test.describe('who has objected, and now allows more, is asked whether they mean it: two steps', () => {
  test('in the preferences', async ({ page, context, site, widget }) => {
    await objected(context, site.url);
    await page.goto(site.page('/', pageWith({ config: american, body: oneOfEach })));
    await widget.reopen.click();
    await widget.radio('gold').check();
    await widget.save.click();
    const question = widget.preferences.getByText(
      'You, or your browser, said no to this before: Content personalisation and Site optimisation. Do you want to allow it now?',
    );
    await expect(question).toBeFocused();
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
    await expect(widget.save).toBeHidden();

    await part(widget, 'confirm').click();
    await expect(widget.preferences).toBeHidden();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold', via: 'preferences' });
  });

  test('and "no" keeps everything as it was', async ({ page, context, site, widget }) => {
    await objected(context, site.url);
    await page.goto(site.page('/', pageWith({ config: american, body: oneOfEach })));
    await widget.reopen.click();
    await widget.radio('platinum').check();
    await widget.save.click();
    await part(widget, 'keep').click();
    await expect(widget.preferences).toBeHidden();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver', on: '' });
    await expect(widget.reopen).toBeFocused();
  });

  test('and "no" is no to that alone: what else was refused with the same press is', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold', { days: '365', objectable: OPTIONAL }));
    await page.goto(site.page('/', pageWith({ config: { ...american, onRevoke: 'keep' }, body: oneOfEach })));
    await widget.reopen.click();
    await widget.switch('analytics').uncheck();
    await widget.switch('marketing').check();
    await widget.save.click();
    await part(widget, 'keep').click();
    await expect(widget.preferences).toBeHidden();
    expect(await storedChoice(context)).toMatchObject({ on: 'functional' });
  });

  test('and whatever is set instead is another answer', async ({ page, context, site, widget }) => {
    await objected(context, site.url);
    await page.goto(site.page('/', pageWith({ config: american })));
    await widget.reopen.click();
    await widget.switch('marketing').check();
    await widget.save.click();
    await expect(part(widget, 'confirm')).toBeVisible();
    await widget.switch('marketing').uncheck();
    await expect(part(widget, 'confirm')).toBeHidden();
    await widget.save.click(); // nothing is allowed that was not
    await expect(widget.preferences).toBeHidden();
    expect(await storedChoice(context)).toMatchObject({ on: '' });
  });

  test('in the banner, where the browser has objected', async ({ page, context, site, widget }) => {
    await sendPrivacySignal(page);
    await page.goto(site.page('/', pageWith({ config: american, body: oneOfEach })));
    await widget.tier('platinum').click();
    await expect(part(widget, 'confirm')).toBeVisible();
    await expect(widget.preferences).toContainText('Ad and media personalisation. Do you want to allow it now?');
    expect(await storedChoice(context)).toBeNull();
    await part(widget, 'confirm').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'platinum', via: 'banner', gpc: '1' });
    await expect(widget.banner).toBeHidden();
  });

  test('with a button of the page’s own', async ({ page, context, site, widget }) => {
    await objected(context, site.url);
    const body = `${oneOfEach}<button type="button" data-consent-choose="platinum">All</button>`;
    await page.goto(site.page('/', pageWith({ config: american, body })));
    await expect(widget.reopen).toBeVisible();
    await page.getByRole('button', { name: 'All' }).click();
    await expect(part(widget, 'confirm')).toBeVisible();
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
    await part(widget, 'confirm').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'platinum', via: 'page' });
  });

  test('in the place of an embed', async ({ page, context, site, widget }) => {
    await objected(context, site.url);
    const services = [{ id: 'videos', category: 'marketing', name: 'Videos' }];
    const body = `<main>${tagged.frame('marketing', site.page('/film', pageWith({ config: null, tag: '' })), 'data-service="videos" width="400" height="300"')}</main>`;
    await page.goto(site.page('/', pageWith({ config: { ...american, services }, body })));
    await page.locator('[data-tierconsent-placeholder]').locator('button[data-action=always-allow]').click();
    await expect(widget.preferences).toContainText('Videos. Do you want to allow it now?');
    await part(widget, 'confirm').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ services: 'videos', via: 'embed' });
  });
});

test.describe('one step is enough', () => {
  test('to object', async ({ page, context, site, widget }) => {
    const body = '<button type="button" data-consent-choose="silver">None</button>';
    await page.goto(site.page('/', pageWith({ config: american, body })));
    await expect(widget.banner).toBeVisible();
    await page.getByRole('button', { name: 'None' }).click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', via: 'page' });
  });

  test('where consent is needed, and was refused before', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('silver'));
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.reopen.click();
    await widget.radio('platinum').check();
    await widget.save.click();
    await expect(widget.preferences).toBeHidden();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'platinum' });
  });
});

import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { dataLayer, defaults, signals, update } from '../support/data-layer.js';
import { ran, sendPrivacySignal, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const HONOURED = 'Your browser asks for privacy (Global Privacy Control). This site follows that.';
const american = { region: 'US-CA' };

test.describe('a browser that sends Global Privacy Control', () => {
  test.beforeEach(({ page }) => sendPrivacySignal(page));

  test('is asked where consent is needed, with nothing preselected, and reads that the signal is followed', async ({
    page,
    site,
    widget,
  }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect(widget.banner).toContainText(HONOURED);
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    await widget.customise.click();
    for (const id of ['functional', 'analytics', 'marketing']) await expect(widget.switch(id)).not.toBeChecked();
    await expect(widget.preferences).toContainText(HONOURED);
  });

  test('has objected to advertising where one may object, before anything is released', async ({ page, site, widget }) => {
    const config = { ...american, integrations: { google: true } };
    await page.goto(site.page('/', pageWith({ config, body: oneOfEach })));
    await expect(widget.banner).toContainText(HONOURED);
    await expect(widget.banner).toContainText('On unless you say no: Content personalisation and Site optimisation.');
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await dataLayer(page)).toEqual([...defaults(500), ...update(signals('granted', 'granted', 'denied'))]);
  });

  test('switches off what was allowed before it, and nobody is asked again', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.banner).toBeHidden();
    await widget.reopen.click();
    await expect(widget.preferences).toContainText(HONOURED);
    await expect(widget.radio('gold')).toBeChecked();
  });

  test('gives way to what the visitor then chooses, which is noted, and is not said to be followed any more', async ({
    page,
    context,
    site,
    widget,
  }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.tier('platinum').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'platinum', gpc: '1' });
    await page.reload();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
    await widget.reopen.click();
    await expect(widget.preferences).toBeVisible();
    await expect(widget.preferences).not.toContainText(HONOURED);
  });

  test('counts in opt-out regions alone, or nowhere, where the owner says so', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { gpc: 'regions' } })));
    await expect(widget.banner).toBeVisible();
    await expect(widget.banner).not.toContainText(HONOURED);
    await page.goto(site.page('/american', pageWith({ config: { ...american, gpc: 'regions' }, body: oneOfEach })));
    await expect(widget.banner).toContainText(HONOURED);
    await page.goto(site.page('/nowhere', pageWith({ config: { ...american, gpc: 'off' }, body: oneOfEach })));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
  });
});

test.describe('a browser that sends Do Not Track', () => {
  test.beforeEach(({ page }) => page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'doNotTrack', { value: '1' })));

  test('has objected to advertising where the owner takes it so', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { ...american, dnt: true }, body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });

  test('is not told that it sent another signal', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { ...american, dnt: true } })));
    await expect(widget.banner).toBeVisible();
    await expect(widget.banner).not.toContainText('Global Privacy Control');
  });

  test('has said nothing otherwise', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ config: american, body: oneOfEach })));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
  });
});

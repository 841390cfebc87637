import { choiceText, documentMarks, rememberChoice, storedChoice } from '../support/choice.js';
import { eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { ASYNC_TAG, oneOfEach, pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

/** Our tag, and a listener from before it. */
const onReady = (code: string) =>
  `<script>document.addEventListener('tierconsent:ready', () => { ${code} }, { once: true });</script>${ASYNC_TAG}`;

test.describe('a developer who waits for `ready`', () => {
  test('finds the choice of a returning visitor, and is told it by `subscribe()`', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const tag = onReady(`
      notes.tier = TierConsent.consent.tier;
      TierConsent.subscribe(({ granted }) => (notes.granted = [...(notes.granted ?? []), granted]));`);
    await page.goto(site.page('/', pageWith({ tag })));
    await settled(page);
    expect(await page.evaluate(() => [window.notes.tier, window.notes.granted])).toEqual([
      'gold',
      [['necessary', 'functional', 'analytics']],
    ]);
  });

  test('may choose', async ({ page, context, site }) => {
    await page.goto(site.page('/', pageWith({ tag: onReady(`TierConsent.choose('gold');`), body: oneOfEach })));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
  });

  test('may destroy the widget: it asks nobody', async ({ page, site, widget }) => {
    await listenToEvents(page);
    await page.goto(site.page('/', pageWith({ tag: onReady('TierConsent.destroy();'), body: oneOfEach })));
    await settled(page);
    await expect(widget.host).toHaveCount(0);
    expect(await documentMarks(page)).toEqual({ tier: null, categories: null });
    expect(await eventTypes(page)).not.toContain('open');
  });
});

test('a tagged script that is released at the start finds its own category allowed', async ({ page, context, site }) => {
  await rememberChoice(context, site.url, choiceText('gold'));
  const body = tagged.inline('analytics', 'notes.allowed = TierConsent.allows("analytics");') + tagged.inline('analytics', says('next'));
  await page.goto(site.page('/', pageWith({ body })));
  await expect.poll(() => ran(page)).toEqual(['next']);
  expect(await page.evaluate(() => window.notes.allowed)).toBe(true);
});

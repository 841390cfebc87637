import { choiceText, documentMarks, rememberChoice } from '../support/choice.js';
import { RETURNING_REQUESTS } from '../support/facts.js';
import { closedGate } from '../support/gate.js';
import { addMarkup, eventDetails, eventTypes, listenToEvents, measureLayoutShift, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG, says, startOfPage, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

test.describe('a visitor who chose earlier', () => {
  test.beforeEach(async ({ page, context, site }) => {
    await listenToEvents(page);
    await rememberChoice(context, site.url, choiceText('gold'));
  });

  test('asks the site for the page and the core, and for nothing else', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach, lang: 'de' })));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(site.requests()).toEqual(['GET /', 'GET /assets/tierconsent.js', 'GET /later']);
    expect(site.requests()).toHaveLength(RETURNING_REQUESTS + 1); // the last one is the test's own
    expect(site.otherRequests()).toEqual([]);
  });

  test('sees no banner, but the way back, in the language of the page', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ lang: 'de' })));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    await expect(widget.banner).toHaveCount(0);
    await expect(widget.preferences).toHaveCount(0);
    await expect(widget.reopen).toHaveText('Datenschutz-Auswahl');
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  });

  test('gets what was allowed while the page is still arriving', async ({ page, site }) => {
    const middle = closedGate();
    const end = closedGate();
    site.script('/external.js', says('external'));
    const first =
      tagged.inline('analytics', says('inline')) +
      tagged.external('functional', '/external.js') +
      tagged.inline('marketing', says('never'));
    const chunks = [
      startOfPage(),
      first,
      '<p>Text</p>',
      middle,
      tagged.inline('analytics', says('later inline')),
      '<p>More</p>',
      end,
      '</body></html>',
    ];
    await page.goto(site.page('/', { chunks }), { waitUntil: 'commit' });

    await expect.poll(() => ran(page)).toEqual(['inline', 'external']);
    middle.open();
    await expect.poll(() => ran(page)).toEqual(['inline', 'external', 'later inline']);
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    end.open();
    await settled(page);
    expect(await ran(page)).toEqual(['inline', 'external', 'later inline']);
  });

  test('has frames and images loaded while the page is still arriving', async ({ page, site }) => {
    const end = closedGate();
    const embeds = tagged.frame('analytics', `${site.otherUrl}/frame`) + tagged.image('functional', `${site.otherUrl}/image.gif`);
    await page.goto(site.page('/', { chunks: [startOfPage(), embeds, '<p>Text</p>', end, '</body></html>'] }), { waitUntil: 'commit' });
    await expect.poll(() => [...site.otherRequests()].sort()).toEqual(['GET /frame', 'GET /image.gif']);
    expect(await page.evaluate(() => document.readyState)).toBe('loading');
    end.open();
  });

  test('is known to the very next line after a plain tag', async ({ page, site }) => {
    const next = `<script>notes.known = [TierConsent.consent.tier, TierConsent.allows('analytics'), document.documentElement.dataset.consentTier]</script>`;
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG + next })));
    expect(await page.evaluate(() => window.notes.known)).toEqual(['gold', true, 'gold']);
  });

  test('is restored by `ready`, with no `change`', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await eventTypes(page)).not.toContain('change');
    expect(await eventDetails(page, 'ready')).toEqual([
      expect.objectContaining({ decided: true, tier: 'gold', categories: ['necessary', 'functional', 'analytics'] }),
    ]);
    expect(await documentMarks(page)).toEqual({ tier: 'gold', categories: 'necessary functional analytics' });
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });

  test('finds nothing of the page moved', async ({ page, site, widget }) => {
    const shift = await measureLayoutShift(page);
    await page.goto(site.page('/', pageWith({ body: '<h1>Title</h1><p>Text</p>' })));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await shift()).toBe(0);
  });
});

test('a visitor who refused is not asked again, and nothing optional runs', async ({ page, context, site, widget }) => {
  await rememberChoice(context, site.url, choiceText('silver'));
  await page.goto(site.page('/', pageWith({ body: oneOfEach })));
  await expect(widget.reopen).toBeVisible();
  await settled(page);
  await expect(widget.banner).toHaveCount(0);
  expect(await ran(page)).toEqual(['necessary']);
  expect(site.requests().filter((request) => request.includes('/assets/'))).toEqual(['GET /assets/tierconsent.js']);
});

test('a visitor with a mix of their own gets exactly that mix', async ({ page, context, site, widget }) => {
  await rememberChoice(context, site.url, choiceText('custom', { on: 'marketing' }));
  await page.goto(site.page('/', pageWith({ body: oneOfEach })));
  await expect(widget.reopen).toBeVisible();
  await settled(page);
  expect(await ran(page)).toEqual(['necessary', 'marketing']);
  expect(await documentMarks(page)).toEqual({ tier: 'custom', categories: 'necessary marketing' });
});

test('what the cookie agrees to counts, not the tier that it is labelled with', async ({ page, context, site }) => {
  await rememberChoice(context, site.url, choiceText('silver', { on: 'functional analytics' }));
  await page.goto(site.page('/', pageWith({ body: oneOfEach })));
  await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('gold');
});

test.describe('the small button', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

  test('stays away where the page has a button of its own', async ({ page, site, widget }) => {
    const body = `<button data-consent-open="preferences">Privacy choices</button>${oneOfEach}`;
    await page.goto(site.page('/', pageWith({ body })));
    await expect.poll(() => ran(page)).toContain('analytics');
    await settled(page);
    await expect(widget.reopen).toHaveCount(0);
    await page.getByRole('button', { name: 'Privacy choices' }).click();
    await expect(widget.preferences).toBeVisible();
  });

  test('goes when the page gets a button of its own, and comes back with its end', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.reopen).toBeVisible();
    await addMarkup(page, '<footer><a href="/privacy" data-consent-open>Privacy choices</a></footer>');
    await expect(widget.reopen).toHaveCount(0);
    await page.evaluate(() => document.querySelector('footer')!.remove());
    await expect(widget.reopen).toBeVisible();
  });

  test('floats beside the page’s own where the owner wants both', async ({ page, site, widget }) => {
    const body = '<button data-consent-open>Privacy choices</button>';
    await page.goto(site.page('/', pageWith({ config: { reopen: 'floating' }, body })));
    await expect(widget.reopen).toBeVisible();
  });

  test('opens the preferences, and only then is the interface asked for', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: '<main><h1>Title</h1></main>' })));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(site.requests()).not.toContain('GET /assets/tierconsent.ui.js');
    await widget.reopen.click();
    await expect(widget.preferences).toBeVisible();
    await expect(widget.radio('gold')).toBeChecked();
    expect(site.requests()).toContain('GET /assets/tierconsent.ui.js');
    await page.keyboard.press('Escape');
    await expect(widget.reopen).toBeFocused();
  });

  test('comes back by itself, once, when the page replaces its whole body', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.reopen).toBeVisible();
    await page.evaluate(() => {
      document.body = Object.assign(document.createElement('body'), { textContent: 'Another view' });
    });
    await expect(widget.reopen).toBeVisible();
    await expect(page.locator('#tierconsent')).toHaveCount(1);
    await widget.reopen.click();
    await expect(widget.preferences).toBeVisible();
  });
});

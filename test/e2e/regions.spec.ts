import { choiceText, documentMarks, rememberChoice, storedChoice } from '../support/choice.js';
import { dataLayer } from '../support/data-layer.js';
import { addTaggedScript, eventDetails, isSameVisit, listenToEvents, markVisit, ran, settled } from '../support/page-state.js';
import { ASYNC_TAG, oneOfEach, pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const OPTIONAL = 'functional analytics marketing';
const american = { region: 'US-CA' };
const everything = ['necessary', 'functional', 'analytics', 'marketing'];
const refusal = (fields = {}) => choiceText('silver', { days: '365', objectable: OPTIONAL, ...fields });

test.describe('in a region where visitors may object', () => {
  test('what is tagged acts until the visitor objects, and the banner stands and says so', async ({ page, context, site, widget }) => {
    await listenToEvents(page);
    const image = tagged.image('marketing', `${site.otherUrl}/pixel.gif`);
    await page.goto(site.page('/', pageWith({ config: american, body: oneOfEach + image })));
    await expect(widget.banner).toContainText(
      'On unless you say no: Content personalisation, Site optimisation, and Ad and media personalisation.',
    );
    await expect.poll(() => ran(page)).toEqual(everything);
    await expect.poll(() => site.otherRequests()).toEqual(['GET /pixel.gif']);
    await expect(widget.tiers).toHaveCount(3);
    expect(await eventDetails(page, 'ready')).toEqual([{ decided: false, tier: null, categories: everything, services: [], record: null }]);
    expect(await storedChoice(context)).toBeNull();
    expect(await documentMarks(page)).toMatchObject({ categories: everything.join(' ') });
  });

  test('the region may stand on our tag', async ({ page, site, widget }) => {
    const tag = ASYNC_TAG.replace('async', 'async data-region="us-tx"');
    await page.goto(site.page('/', pageWith({ tag, body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await expect.poll(() => ran(page)).toEqual(everything);
  });

  test('an objection stops what acts, and holds for a year', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: american, body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await expect(widget.bannerDays.locator('option')).toHaveText(['1 year']);
    await markVisit(page);
    await widget.tier('silver').click();
    await expect(widget.reopen).toBeVisible();
    await expect.poll(() => isSameVisit(page)).toBe(false); // what ran cannot be undone, so the page has come anew
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver', on: '', days: '365', objectable: OPTIONAL });
    await expect(widget.banner).toBeHidden();
  });

  test('one answer for all is agreed to, and changes nothing on the page', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: american, body: oneOfEach })));
    await markVisit(page);
    await widget.tier('platinum').click();
    await expect(widget.banner).toBeHidden();
    expect(await storedChoice(context)).toMatchObject({ tier: 'platinum', on: OPTIONAL, objectable: OPTIONAL });
    expect(await isSameVisit(page)).toBe(true);
    expect(await ran(page)).toEqual(everything);
  });

  test('the preferences show what is on, and that the visitor may say no', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: american })));
    await widget.customise.click();
    for (const id of OPTIONAL.split(' ')) await expect(widget.switch(id)).toBeChecked();
    await expect(widget.preferences.getByText('On unless you say no')).toHaveCount(3);
  });

  test('an objection outlives a new version of the policy, and the visitor is asked', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, refusal());
    await page.goto(site.page('/', pageWith({ config: { ...american, policyVersion: '2' }, body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('silence counts for nothing where our cookie is there and cannot be read', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, 'v=9&whatever');
    await page.goto(site.page('/', pageWith({ config: american, body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  for (const [where, config] of [
    ['the cookie’s path is not the page’s', { cookie: { path: '/shop' } }],
    ['the cookie needs https', { cookie: { sameSite: 'None' } }],
  ] as const) {
    test(`silence counts for nothing where no objection could be kept: ${where}`, async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ config: { ...american, ...config }, body: oneOfEach })));
      await expect(widget.banner).toBeVisible();
      await settled(page);
      expect(await ran(page)).toEqual(['necessary']);
      expect(await page.evaluate(() => document.cookie)).toBe('');
    });
  }

  test('an objection is kept for this host where the cookie’s domain is another’s', async ({ page, context, site, widget }) => {
    const config = { ...american, cookie: { domain: 'other.example' } };
    await page.goto(site.page('/', pageWith({ config, body: oneOfEach })));
    await expect.poll(() => ran(page)).toContain('marketing'); // silence counts
    await widget.tier('silver').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver' });
    await page.goto(site.page('/later', pageWith({ config, body: oneOfEach })));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('silence counts for nothing in a document without an origin', async ({ page, site, widget }) => {
    const headers = { 'content-security-policy': 'sandbox allow-scripts' };
    site.asset('tierconsent.ui.js', { headers: { 'access-control-allow-origin': '*' } });
    await page.goto(site.page('/', { html: pageWith({ config: american, body: oneOfEach }), headers }));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('silence counts for nothing before an answer to another manager is taken over', async ({ page, context, site }) => {
    const theirs = `{stamp:'x'%2Cnecessary:true%2Cpreferences:false%2Cstatistics:false%2Cmarketing:false%2Cmethod:'explicit'%2Cutc:${Date.now() - 60_000}}`;
    await context.addCookies([{ name: 'CookieConsent', value: theirs, url: site.url }]);
    const tag = ASYNC_TAG.replace('async', 'async data-import-consent');
    const config = { ...american, compat: ['cookiebot'], integrations: { google: true } };
    await page.goto(site.page('/', pageWith({ config, tag, body: oneOfEach })));
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver' });
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect(JSON.stringify(await dataLayer(page))).not.toContain('"ad_storage":"granted"');
  });

  for (const [how, forget] of [
    ['forgotten', () => TierConsent.reset()],
    ['lost', () => void (document.cookie = 'tierconsent=; max-age=0; path=/')],
  ] as const) {
    test(`an objection that is ${how} while the page is open allows nothing there`, async ({ page, context, site, widget }) => {
      await rememberChoice(context, site.url, refusal());
      await page.goto(site.page('/', pageWith({ config: american, body: oneOfEach })));
      await expect(widget.reopen).toBeVisible();
      await page.evaluate(forget);
      await addTaggedScript(page, 'marketing', says('later'));
      await settled(page);
      expect(await ran(page)).toEqual(['necessary']);
    });
  }

  test('a region whose part is not known is a region', async ({ page, site, widget }) => {
    const tag = ASYNC_TAG.replace('async', 'async data-region="FR-"');
    await page.goto(site.page('/', pageWith({ tag, body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });
});

test.describe('where consent is needed', () => {
  for (const config of [{}, { region: 'DE' }, { region: 'US-NY' }, { region: 'GB', regime: 'opt-out' }, { region: '' }]) {
    test(`everything is withheld until the visitor agrees: ${JSON.stringify(config)}`, async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ config, body: oneOfEach })));
      await expect(widget.banner).toBeVisible();
      await settled(page);
      expect(await ran(page)).toEqual(['necessary']);
      await expect(widget.banner).not.toContainText('unless');
    });
  }

  test('what was only not objected to elsewhere is off, and the visitor is asked', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('platinum', { objectable: OPTIONAL }));
    await page.goto(site.page('/', pageWith({ config: { region: 'FR' }, body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('an objection from elsewhere holds, and nobody is asked again', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, refusal());
    await page.goto(site.page('/', pageWith({ config: { region: 'FR' }, body: oneOfEach })));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    await expect(widget.banner).toBeHidden();
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('a category with a ground of its own acts until the visitor objects', async ({ page, context, site, widget }) => {
    const categories = [
      { id: 'necessary' },
      { id: 'functional', basis: { GB: 'exempt' } },
      { id: 'analytics', basis: { GB: 'objectable' } },
      { id: 'marketing' },
    ];
    await page.goto(site.page('/', pageWith({ config: { region: 'GB', categories }, body: oneOfEach })));
    await expect(widget.banner).toContainText('On unless you say no: Site optimisation.');
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await widget.customise.click();
    await expect(widget.switch('functional')).toBeDisabled();
    await expect(widget.switch('analytics')).toBeChecked();
    await expect(widget.switch('marketing')).not.toBeChecked();
    await widget.reject.click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', on: '', objectable: 'analytics' });
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional']);
  });
});

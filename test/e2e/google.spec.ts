import { readFileSync } from 'node:fs';
import { choiceText, rememberChoice } from '../support/choice.js';
import { dataLayer, defaults, DENIED, signals, update } from '../support/data-layer.js';
import { markVisit, isSameVisit, ran, settled } from '../support/page-state.js';
import { ASYNC_TAG, oneOfEach, pageWith, PLAIN_TAG, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const config = { integrations: { google: true } };
const GRANTED = { silver: DENIED, gold: signals('granted', 'granted', 'denied'), platinum: signals('granted', 'granted', 'granted') };

/** Google's own snippet, tagged: what a site has that loads nothing of Google's before a choice. */
const analytics = tagged.inline(
  'analytics',
  `window.dataLayer = window.dataLayer || []; function gtag(){dataLayer.push(arguments);} gtag('config', 'G-1');`,
);

test.describe('Google is told', () => {
  test('on a first visit that everything optional is denied, and nothing more', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config, body: analytics })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await dataLayer(page)).toEqual(defaults(500));
    expect(site.otherRequests()).toEqual([]);
  });

  for (const tier of ['silver', 'gold', 'platinum'] as const) {
    test(`what a visitor answers with ${tier}, before any tag of Google's runs`, async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ config, body: analytics + oneOfEach })));
      await widget.tier(tier).click();
      await expect(widget.banner).toBeHidden();
      await settled(page);
      const command = tier === 'silver' ? [] : [['arguments', 'config', 'G-1']];
      await expect.poll(() => dataLayer(page)).toEqual([...defaults(500), ...update(GRANTED[tier]), ...command]);
    });

    test(`what a visitor answered earlier with ${tier}, before any tag runs`, async ({ page, context, site, widget }) => {
      await rememberChoice(context, site.url, choiceText(tier));
      await page.goto(site.page('/', pageWith({ config, body: analytics })));
      await expect(widget.reopen).toBeVisible();
      await settled(page);
      const command = tier === 'silver' ? [] : [['arguments', 'config', 'G-1']];
      expect(await dataLayer(page)).toEqual([...defaults(500), ...update(GRANTED[tier]), ...command]);
    });
  }

  test('what a mix of the visitor’s own means', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('custom', { on: 'marketing' }));
    await page.goto(site.page('/', pageWith({ config })));
    await expect(widget.reopen).toBeVisible();
    expect(await dataLayer(page)).toEqual([...defaults(500), ...update(signals('denied', 'denied', 'granted'))]);
  });

  test('of each change once, a withdrawal too', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { ...config, onRevoke: 'keep' } })));
    await expect(widget.banner).toBeVisible();
    for (const tier of ['gold', 'gold', 'platinum'] as const) await page.evaluate((id) => TierConsent.choose(id), tier);
    await page.evaluate(() => TierConsent.withdraw());
    expect(await dataLayer(page)).toEqual([...defaults(500), ...update(GRANTED.gold), ...update(GRANTED.platinum), ...update(DENIED)]);
  });

  test('of a withdrawal before the page loads itself anew, and the new page starts denied', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(site.page('/', pageWith({ config, body: oneOfEach })));
    await expect.poll(() => ran(page)).toContain('marketing');
    await markVisit(page);
    const [, last] = await Promise.all([
      page.waitForEvent('load'),
      page.evaluate(() => {
        TierConsent.withdraw();
        const layer = (window as unknown as { readonly dataLayer: IArguments[] }).dataLayer;
        return layer.filter((entry) => entry[1] === 'update').at(-1)![2].ad_storage as string;
      }),
    ]);
    expect(last).toBe('denied');
    expect(await isSameVisit(page)).toBe(false);
    await settled(page);
    expect(await dataLayer(page)).toEqual([...defaults(500), ...update(DENIED)]);
  });

  test('of the end of a choice', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold', { days: '1' }));
    await page.clock.install();
    await page.goto(site.page('/', pageWith({ config })));
    await expect(widget.reopen).toBeVisible();
    await page.clock.fastForward(24 * 3_600_000);
    await expect(widget.banner).toBeVisible();
    expect(await dataLayer(page)).toEqual([...defaults(500), ...update(GRANTED.gold), ...update(DENIED)]);
  });
});

test.describe('the default comes first', () => {
  test('with a plain tag before any tag that stands below it, which then need not wait', async ({ page, site, widget }) => {
    const untagged = `<script>window.dataLayer = window.dataLayer || []; dataLayer.push({ event: 'gtm.js' });</script>`;
    await page.goto(site.page('/', pageWith({ config, tag: PLAIN_TAG, head: untagged })));
    await expect(widget.banner).toBeVisible();
    expect(await dataLayer(page)).toEqual([...defaults(), { event: 'gtm.js' }]);
  });

  for (const { attribute, waits } of [
    { attribute: 'async', waits: true },
    { attribute: 'defer', waits: true },
    { attribute: 'type="module"', waits: true },
    { attribute: '', waits: false },
  ]) {
    test(`and asks tags to wait ${waits ? '' : 'not '}where our tag is ${attribute || 'plain'}`, async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ config, tag: `<script ${attribute} src="/assets/tierconsent.js"></script>` })));
      await expect(widget.banner).toBeVisible();
      expect(await dataLayer(page)).toEqual(defaults(waits ? 500 : undefined));
    });
  }

  test('and leaves what a page pushed before where it is', async ({ page, site, widget }) => {
    const head = '<script>dataLayer = [{ page: "home" }]</script>';
    await page.goto(site.page('/', pageWith({ config, tag: `${head}${PLAIN_TAG}` })));
    await expect(widget.banner).toBeVisible();
    expect(await dataLayer(page)).toEqual([{ page: 'home' }, ...defaults()]);
  });
});

test.describe('an owner may', () => {
  test('name the data layer', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { integrations: { google: { dataLayer: 'ourLayer' } } } })));
    await widget.tier('gold').click();
    await expect.poll(() => dataLayer(page, 'ourLayer')).toEqual([...defaults(500), ...update(GRANTED.gold)]);
    expect(await page.evaluate(() => 'dataLayer' in window)).toBe(false);
  });

  test('say how long tags wait, and what Google may keep', async ({ page, site, widget }) => {
    const google = { waitForUpdate: 900, adsDataRedaction: false, urlPassthrough: true };
    await page.goto(site.page('/', pageWith({ config: { integrations: { google } } })));
    await expect(widget.banner).toBeVisible();
    expect(await dataLayer(page)).toEqual([
      ...defaults(900).slice(0, 1),
      ['arguments', 'set', 'ads_data_redaction', false],
      ['arguments', 'set', 'url_passthrough', true],
    ]);
  });

  test('do without: Google is then told nothing at all', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await widget.tier('platinum').click();
    await settled(page);
    expect(await page.evaluate(() => ['dataLayer', 'gtag', '__tcfapi', '__uspapi'].filter((name) => name in window))).toEqual([]);
  });
});

test.describe('a page that has broken the data layer', () => {
  test.use({ pageMayThrow: true });

  test('still asks, remembers and releases', async ({ page, site, widget }) => {
    const head = `<script>Object.defineProperty(window, 'dataLayer', { get() { throw new Error('broken'); } })</script>`;
    await page.goto(site.page('/', pageWith({ config, tag: `${head}${PLAIN_TAG}`, body: oneOfEach })));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });
});

test('a page that denies everything itself, above tags of Google’s that do not wait, hears the stored choice and no second default', async ({
  page,
  context,
  site,
  widget,
}) => {
  const stub = /```html\n(<script>[^`]*<\/script>)/.exec(readFileSync('docs/integrations/google.md', 'utf8'))![1]!;
  const tag = `${stub}<script>gtag('config', 'G-1')</script>${ASYNC_TAG}`;
  await rememberChoice(context, site.url, choiceText('gold'));
  await page.goto(site.page('/', pageWith({ config, tag })));
  await expect(widget.reopen).toBeVisible();
  expect(await dataLayer(page)).toEqual([
    defaults(500)[0],
    ['arguments', 'config', 'G-1'],
    ...defaults(500).slice(1),
    ...update(GRANTED.gold),
  ]);
});

test('Analytics is switched off by Google’s own switch once statistics are refused', async ({ page, site, widget }) => {
  const withIds = { integrations: { google: { measurementIds: ['G-1'] } }, onRevoke: 'keep' };
  await page.goto(site.page('/', pageWith({ config: withIds })));
  await widget.tier('gold').click();
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'ga-disable-G-1'))).toBe(false);
  await page.evaluate(() => TierConsent.withdraw());
  expect(await page.evaluate(() => Reflect.get(window, 'ga-disable-G-1'))).toBe(true);
});

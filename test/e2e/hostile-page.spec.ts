import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const images = (names: readonly string[]) => names.map((name) => `<img name="${name}" alt="">`).join('');

/** Shadowed by an element of that name, https://html.spec.whatwg.org/#dom-tree-accessors, and no loss to us. */
const harmless = [
  'activeElement',
  'adoptedStyleSheets',
  'close',
  'cookie',
  'currentScript',
  'defaultView',
  'documentElement',
  'domain',
  'forms',
  'head',
  'hidden',
  'images',
  'implementation',
  'links',
  'location',
  'open',
  'readyState',
  'referrer',
  'removeEventListener',
  'scripts',
  'styleSheets',
  'title',
  'URL',
  'visibilityState',
  'write',
  'writeln',
] as const;

/** Without these nothing can be drawn or found; what matters then is that nothing acts. */
const crippling = [
  'addEventListener',
  'baseURI',
  'body',
  'createComment',
  'createElement',
  'prerendering',
  'querySelector',
  'querySelectorAll',
] as const;

test.describe('elements that are named like something of the browser’s', () => {
  test('release nothing before the choice, and do not stand in its way', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ tag: '', body: `${images(harmless)}${PLAIN_TAG}${oneOfEach}` })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold', on: 'functional analytics' });
  });

  test('hide neither a consent nor a refusal of earlier', async ({ page, context, site, widget }) => {
    const address = site.page('/', pageWith({ tag: '', body: `${images(harmless)}${PLAIN_TAG}${oneOfEach}` }));
    for (const [tier, expected] of [
      ['gold', ['necessary', 'functional', 'analytics']],
      ['silver', ['necessary']],
    ] as const) {
      await rememberChoice(context, site.url, choiceText(tier));
      await page.goto(address);
      await expect(widget.reopen).toBeVisible();
      await settled(page);
      expect(await ran(page)).toEqual(expected);
      await expect(widget.banner).toHaveCount(0);
    }
  });

  for (const name of crippling) {
    test(`release nothing of anybody’s where one is called \`${name}\`, and the page works`, async ({ page, context, site }) => {
      const button = `<button onclick="this.textContent = 'Pressed'">Press</button>`;
      await page.goto(site.page('/', pageWith({ tag: '', body: `${images([name])}${button}${PLAIN_TAG}${oneOfEach}` })));
      await settled(page);
      expect((await ran(page)).filter((category) => category !== 'necessary')).toEqual([]);
      expect(await context.cookies()).toEqual([]);
      await page.getByRole('button', { name: 'Press' }).click();
      await expect(page.getByRole('button', { name: 'Pressed' })).toBeVisible();
    });
  }

  test('are not taken for globals of ours or of the page’s', async ({ page, site, widget }) => {
    const body = `<a id="TierConsent"></a><form id="dataLayer"><input name="push"></form><a id="tierconsent-config"></a>${oneOfEach}`;
    const config = { integrations: { google: true } };
    await page.goto(site.page('/', pageWith({ config, tag: '', body: body + PLAIN_TAG })));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await page.evaluate(() => [TierConsent.consent.tier, Array.isArray(Reflect.get(window, 'dataLayer'))])).toEqual(['gold', true]);
  });
});

const everything = ['necessary', 'functional', 'analytics', 'marketing'];

/** What a page’s fault may put on every object. Each would be a consent if it were taken for something of ours. */
const pollution: Readonly<Record<string, unknown>> = {
  analytics: true,
  category: 'necessary',
  categories: everything,
  consent: { decided: true, tier: 'platinum', categories: everything, services: [] },
  decided: true,
  necessary: everything,
  on: 'functional analytics marketing',
  regime: 'opt-out',
  region: 'US-CA',
  basis: { DE: 'exempt', '': 'exempt' },
  objectable: ['functional', 'analytics', 'marketing'],
  mayPresume: true,
  barred: [],
  services: [{ id: 'youtube', category: 'necessary' }],
  tier: 'platinum',
  tiers: [
    { id: 'silver', categories: everything },
    { id: 'gold', categories: everything },
  ],
};

const config = { services: [{ id: 'youtube', category: 'marketing' }] };
const body = tagged.inline('marketing', says('video'), 'data-service="youtube"') + oneOfEach;
const pollute = (properties: object) => `<script>Object.assign(Object.prototype, ${JSON.stringify(properties)});</script>`;

test.describe('a page whose every object has', () => {
  for (const [name, value] of Object.entries(pollution)) {
    test(`\`${name}\` releases nothing optional before the choice, nor after a refusal`, async ({ page, context, site }) => {
      const address = site.page('/', pageWith({ config, tag: pollute({ [name]: value }) + PLAIN_TAG, body }));
      for (const visit of ['first', 'after a refusal']) {
        if (visit !== 'first') await rememberChoice(context, site.url, choiceText('silver'));
        await page.goto(address);
        await settled(page);
        expect((await ran(page)).filter((category) => category !== 'necessary')).toEqual([]);
        const allowed = await page.evaluate(() => [
          TierConsent.allows('analytics'),
          TierConsent.allows('marketing'),
          TierConsent.allowsService('youtube'),
          [...TierConsent.consent.categories].filter((id) => id !== 'necessary'),
        ]);
        expect(allowed).toEqual([false, false, false, []]);
      }
    });
  }

  test('names of services as a text, is no choice of the visitor’s who refused', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('silver'));
    await page.goto(site.page('/', pageWith({ config, tag: pollute({ services: 'youtube' }) + PLAIN_TAG, body })));
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('`consentChoose`, makes no choice of a press on a button that opens', async ({ page, context, site, widget }) => {
    const button = '<button data-consent-open>Open</button>';
    await page.goto(site.page('/', pageWith({ tag: pollute({ consentChoose: 'platinum' }) + PLAIN_TAG, body: button + oneOfEach })));
    await page.getByRole('button', { name: 'Open' }).click();
    await expect(widget.preferences).toBeVisible();
    expect(await storedChoice(context)).toBeNull();
    expect(await ran(page)).toEqual(['necessary']);
  });

  for (const name of ['assets', 'assetsUrl', 'src']) {
    test(`\`${name}\`, loads nothing from there`, async ({ page, site, widget }) => {
      const address = `${site.otherUrl}/${name === 'src' ? 'evil.js' : ''}`;
      await page.goto(site.page('/', pageWith({ tag: pollute({ [name]: address }) + PLAIN_TAG, body: oneOfEach })));
      await expect(widget.banner).toBeVisible();
      await expect.poll(() => ran(page)).toEqual(['necessary']);
      expect(site.otherRequests()).toEqual([]);
    });
  }

  test('a function, keeps the choice as any other does', async ({ page, context, site, widget }) => {
    const tag = `<script>Object.prototype.each = () => {};</script>${PLAIN_TAG}`;
    await page.goto(site.page('/', pageWith({ tag })));
    await widget.tier('silver').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver' });
  });

  test('`domain` or `expires`, keeps the choice as any other does', async ({ page, context, site, widget }) => {
    const properties = { domain: 'elsewhere.example', expires: 'Thu, 01 Jan 1970 00:00:00 GMT', partitioned: 'yes' };
    await page.goto(site.page('/', pageWith({ tag: pollute(properties) + PLAIN_TAG })));
    await widget.tier('silver').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver' });
  });

  test('all of the fields of a choice, is no visitor who chose', async ({ page, site, widget }) => {
    const fields = Object.fromEntries(new URLSearchParams(choiceText('platinum')));
    await page.goto(site.page('/', pageWith({ config, tag: pollute(fields) + PLAIN_TAG, body })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect(await page.evaluate(() => TierConsent.consent.decided)).toBe(false);
  });
});

test('a modal dialog of the page’s own has to be closed before the visitor can answer, and then they can', async ({
  page,
  site,
  widget,
}) => {
  const dialog = '<dialog><form method="dialog"><button>Close</button></form></dialog>';
  await page.goto(site.page('/', pageWith({ body: dialog + oneOfEach })));
  await page.locator('dialog').evaluate((element: HTMLDialogElement) => element.showModal());
  await expect(widget.banner).toBeVisible();
  const { x, y } = (await widget.tier('gold').boundingBox())!;
  const pressed = () => page.evaluate(([left, top]) => document.elementFromPoint(left + 9, top + 9)?.localName, [x, y] as const);
  expect(await pressed()).toBe('dialog');
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await widget.tier('gold').click();
  await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
});

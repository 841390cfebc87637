import type { BrowserContext, Page, Route } from '@playwright/test';
import type { Receipt } from '../../src/records/receipt.js';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventDetails, listenToEvents, sendPrivacySignal, settled } from '../support/page-state.js';
import { pageWith, tagged } from '../support/pages.js';
import { prerender } from '../support/prerender.js';
import { archivedHash, faultsIn, waiting } from '../support/receipts.js';
import { recordServer } from '../support/record-server.js';
import { serveSecurely } from '../support/secure-site.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';
import { widgetOn } from '../support/widget.js';

const RECORDS = { records: { endpoint: '/consent-records' } };
const ID = '5a1c0f5e-7d1b-4c55-9d0f-2f6f2a1f0b11';

const film = (site: Site) => tagged.frame('marketing', `${site.otherUrl}/film`, 'data-service="films" width="560" height="315"');
const films = { services: [{ id: 'films', category: 'marketing', name: 'Film House' }] };

/** Takes receipts at an address outside the two origins of a site. */
async function collectAt(context: BrowserContext, url: string, headers: Record<string, string> = {}) {
  const sent: { readonly receipt: Receipt; readonly headers: Readonly<Record<string, string>> }[] = [];
  await context.route(url, async (route: Route) => {
    const request = route.request();
    if (request.method() === 'POST') sent.push({ receipt: request.postDataJSON() as Receipt, headers: await request.allHeaders() });
    await route.fulfill({ status: 204, headers });
  });
  return sent;
}

test.describe('what an owner archived has the hash that receipts have', () => {
  const cases: readonly (readonly [string, object, string])[] = [
    ['of a site without a configuration', {}, 'en'],
    ['of a language and its region', { policyUrl: '/privacy', controller: { name: 'Example Ltd', contactUrl: '/contact' } }, 'de-AT'],
    ['with words of the owner', { text: { de: { save: 'Behalten', goldName: 'Mitte' } } }, 'de'],
    ['with services from presets', { services: ['youtube', { preset: 'vimeo', name: 'Our films' }] }, 'fr'],
    ['where everything acts until an objection', { region: 'US-CA', services: ['youtube'] }, 'es'],
    [
      'with categories and tiers of the owner',
      {
        categories: [{ id: 'necessary' }, { id: 'research', name: 'Research', description: 'For science' }],
        tiers: [
          { id: 'silver', categories: ['necessary'] },
          { id: 'science', name: 'Science', categories: ['necessary', 'research'] },
        ],
      },
      'en-GB',
    ],
    ['where children are asked', { audience: 'children', services: ['youtube'] }, 'sv'],
  ];
  for (const [site, config, lang] of cases) {
    test(site, async ({ page, site: served, widget }) => {
      const server = recordServer(served);
      await page.goto(served.page('/', pageWith({ config: { ...config, ...RECORDS }, lang })));
      await widget.tier('silver').click();
      await expect.poll(() => server.kept().length).toBe(1);
      const [receipt] = server.kept();
      expect(receipt!.lang).toBe(lang);
      expect(receipt!.text).toBe(await archivedHash(config, lang));
      expect(await faultsIn(server.kept())).toEqual([]);
    });
  }
});

test.describe('every way to answer', () => {
  test('makes receipts that the published schema takes', async ({ page, site, widget }) => {
    const server = recordServer(site);
    site.page('/film', '<!doctype html><title>F</title>');
    const body = `${film(site)}<button data-consent-choose="gold">Gold</button>`;
    await page.goto(site.page('/', pageWith({ config: { ...films, ...RECORDS, onRevoke: 'keep', region: 'gb' }, body })));
    await widget.tier('silver').click();
    await page.locator('button[data-action=always-allow]').click();
    await page.getByRole('button', { name: 'Gold', exact: true }).click();
    await widget.reopen.click();
    await widget.switch('marketing').check();
    await widget.save.click();
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => server.kept().length).toBe(5);
    expect(server.kept().map(({ method, event, layer }) => [method, event, layer])).toEqual([
      ['banner-button', 'refused', 1],
      ['embed-click', 'given', null],
      ['page-button', 'changed', null],
      ['prefs-save', 'changed', 2],
      ['api', 'withdrawn', null],
    ]);
    expect(await faultsIn(server.kept())).toEqual([]);
  });

  test('an embed that is always allowed is granted by name, and one that is loaded once makes no receipt', async ({ page, site }) => {
    const server = recordServer(site);
    site.page('/film', '<!doctype html><title>F</title>');
    await rememberChoice(page.context(), site.url, choiceText('silver'));
    const body = film(site) + film(site);
    await page.goto(site.page('/', pageWith({ config: { ...films, ...RECORDS }, body })));
    await page.locator('button[data-action=load-once]').first().click();
    await expect.poll(() => site.otherRequests()).toEqual(['GET /film']);
    await settled(page);
    expect(server.sent).toEqual([]);
    await page.locator('button[data-action=always-allow]').click();
    await expect.poll(() => server.kept().length).toBe(1);
    expect(server.kept()[0]).toMatchObject({ method: 'embed-click', services: { films: 'granted' }, purposes: { marketing: 'refused' } });
  });

  test('an objection is one without a signal, too', async ({ page, site, widget }) => {
    const server = recordServer(site);
    await page.goto(site.page('/', pageWith({ config: { ...RECORDS, region: 'US-CA' } })));
    await widget.tier('silver').click();
    await expect.poll(() => server.kept().length).toBe(1);
    expect(server.kept()[0]).toMatchObject({
      event: 'objected',
      gpc: false,
      purposes: { necessary: 'exempt', functional: 'objected', analytics: 'objected', marketing: 'objected' },
    });
    expect(await faultsIn(server.kept())).toEqual([]);
  });

  test('what a browser asks for by itself makes no receipt: nobody answered', async ({ page, context, site, widget }) => {
    const server = recordServer(site);
    await page.goto(site.page('/', pageWith({ config: RECORDS })));
    await widget.tier('platinum').click();
    await expect.poll(() => server.kept().length).toBe(1);
    await expect.poll(() => waiting(page)).toBe(0);
    await sendPrivacySignal(page);
    await page.reload();
    await expect(widget.reopen.or(widget.banner).first()).toBeVisible();
    await settled(page);
    expect(server.sent).toHaveLength(1);
    expect(await storedChoice(context)).toMatchObject({ tier: 'platinum' });
  });

  test('a reset makes none, and the answer after it begins anew', async ({ page, site, widget }) => {
    const server = recordServer(site);
    await page.goto(site.page('/', pageWith({ config: { ...RECORDS, onRevoke: 'keep' } })));
    await widget.tier('gold').click();
    await expect.poll(() => server.kept().length).toBe(1);
    await page.evaluate(() => TierConsent.reset());
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(server.sent).toHaveLength(1);
    await widget.tier('silver').click();
    await expect.poll(() => server.kept().length).toBe(2);
    expect(server.kept()[1]).toMatchObject({ event: 'refused', prev: null });
  });

  test('a visitor reads the name of their receipt, and takes their own record along', async ({ page, site, widget }) => {
    const server = recordServer(site);
    await page.goto(site.page('/', pageWith({ config: RECORDS })));
    await widget.tier('gold').click();
    await expect.poll(() => server.kept().length).toBe(1);
    await widget.reopen.click();
    const [{ id }] = server.kept() as [Receipt];
    await expect(widget.preferences.locator('[part~=your-choice]')).toContainText(id);
    const [download] = await Promise.all([page.waitForEvent('download'), widget.preferences.locator('[data-action=download]').click()]);
    const stream = await download.createReadStream();
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    expect(Buffer.concat(parts).toString('utf8')).toContain(id);
  });
});

test.describe('another tab', () => {
  test('hears of the answer and sends nothing: only the one in which it was given does', async ({ page, context, site, widget }) => {
    const server = recordServer(site);
    await listenToEvents(page);
    const address = site.page('/', pageWith({ config: RECORDS }));
    await page.goto(address);
    await expect(widget.banner).toBeVisible();
    const second = await context.newPage();
    await second.goto(address);
    await widgetOn(second).tier('gold').click();
    await expect(widget.banner).toBeHidden();
    await expect.poll(() => server.kept().length).toBe(1);
    await settled(page);
    expect(await eventDetails(page, 'change')).toMatchObject([{ source: 'other-tab' }]);
    expect(await eventDetails(page, 'record')).toEqual([]);
    expect(server.sent).toHaveLength(1);
  });
});

test.describe('an endpoint on another origin', () => {
  test('is told nothing over http, and the owner reads why', async ({ page, site, widget, messages }) => {
    const sent = await collectAt(page.context(), `${site.otherUrl}/consent-records`);
    await page.goto(site.page('/', pageWith({ config: { records: { endpoint: `${site.otherUrl}/consent-records` } } })));
    await widget.tier('gold').click();
    await expect.poll(() => messages.filter((message) => message.includes('another origin')).length).toBe(1);
    await settled(page);
    expect(sent).toEqual([]);
  });

  test('gets it over https, with no cookie and no referrer', async ({ page, context, widget }) => {
    await serveSecurely(context, pageWith({ config: { records: { endpoint: 'https://collector.test/receipts' } } }));
    await context.addCookies([{ name: 'login', value: 'jane', url: 'https://collector.test', sameSite: 'None', secure: true }]);
    const sent = await collectAt(context, 'https://collector.test/receipts', {
      'Access-Control-Allow-Origin': 'https://shop.fernhill.test',
      'Access-Control-Allow-Headers': 'content-type',
    });
    await page.goto('https://shop.fernhill.test/account?user=7');
    await widget.tier('gold').click();
    await expect.poll(() => sent.length).toBe(1);
    await expect.poll(() => waiting(page)).toBe(0);
    const [{ receipt, headers }] = sent as [(typeof sent)[number]];
    expect(receipt).toMatchObject({ site: 'shop.fernhill.test', tier: 'gold' });
    expect([headers['cookie'], headers['referer']]).toEqual([undefined, undefined]);
  });

  test('is never meant where the owner wrote a path, whatever a <base> says', async ({ page, site, widget }) => {
    const server = recordServer(site);
    await page.goto(
      site.page(
        '/',
        pageWith({ config: RECORDS, head: `<base href="${site.otherUrl}/">`, tag: '' }).replace(
          '<base',
          `<script async src="${site.url}/assets/tierconsent.js" data-assets="${site.url}/assets/"></script><base`,
        ),
      ),
    );
    await widget.tier('gold').click();
    await expect.poll(() => server.kept().length).toBe(1);
    expect(site.otherRequests().filter((request) => request.startsWith('POST'))).toEqual([]);
  });
});

test.describe('a page without https', () => {
  test('has a receipt without a hash, for browsers cannot hash there; all else is the same', async ({ page, context, widget }) => {
    const html = pageWith({ config: RECORDS });
    await context.route('http://fernhill.test/**', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname.startsWith('/assets/'))
        await route.fulfill({ path: `dist${pathname.slice('/assets'.length)}`, contentType: 'text/javascript' });
      else await route.fulfill({ body: html, contentType: 'text/html' });
    });
    const sent = await collectAt(context, 'http://fernhill.test/consent-records');
    await page.goto('http://fernhill.test/');
    expect(await page.evaluate(() => [isSecureContext, crypto.subtle, navigator.locks])).toEqual([false, undefined, undefined]);
    await widget.tier('gold').click();
    await expect.poll(() => sent.length).toBe(1);
    const [{ receipt }] = sent as [(typeof sent)[number]];
    expect(receipt).toMatchObject({ text: null, tier: 'gold', site: 'fernhill.test' });
    expect(await faultsIn([receipt])).toEqual([]);
    await expect.poll(() => waiting(page)).toBe(0);
  });
});

test.describe('a page that the browser prepares before the visitor comes', () => {
  test('sends nothing until then, also no receipt that waits', async ({ page, context, site }) => {
    const server = recordServer(site);
    await rememberChoice(context, site.url, choiceText('gold', { id: ID }));
    const activate = await prerender(page);
    await page.addInitScript((id) => localStorage.setItem('tierconsent.records.answer', id), ID); // given on this host
    await page.goto(site.page('/', pageWith({ config: RECORDS })));
    await settled(page);
    expect(server.sent).toEqual([]);
    expect(site.requests().filter((request) => request.includes('records'))).toEqual([]);
    await activate();
    await expect.poll(() => server.kept().map(({ id }) => id)).toEqual([ID]);
  });
});

test('a choice that another host of the site has made gets no receipt here', async ({ page, context, site, widget }) => {
  const server = recordServer(site);
  await rememberChoice(context, site.url, choiceText('gold', { id: ID }));
  await page.goto(site.page('/', pageWith({ config: RECORDS })));
  await expect(widget.reopen).toBeVisible();
  await settled(page);
  expect(site.requests().filter((request) => request.includes('records'))).toEqual([]);
  expect(server.sent).toEqual([]);
});

test.describe('an id in the cookie that is none of ours', () => {
  test('makes no receipt and is not passed on: it could be the name of somebody', async ({ page, context, site, widget }) => {
    const server = recordServer(site);
    await rememberChoice(context, site.url, choiceText('gold', { id: 'jane' }));
    await page.goto(site.page('/', pageWith({ config: { ...RECORDS, onRevoke: 'keep' } })));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(server.sent).toEqual([]);
    await page.evaluate(() => TierConsent.choose('silver'));
    await expect.poll(() => server.kept().length).toBe(1);
    expect(server.kept()[0]).toMatchObject({ event: 'withdrawn', prev: null });
  });
});

test.describe('the package', () => {
  test('sends receipts as the script tag does', async ({ page, site, widget }) => {
    const server = recordServer(site);
    const map = JSON.stringify({
      imports: {
        tierconsent: '/assets/npm/index.js',
        preact: '/packages/preact/dist/preact.mjs',
        'preact/hooks': '/packages/preact/hooks/dist/hooks.mjs',
        'js-cookie': '/packages/js-cookie/dist/js.cookie.mjs',
      },
    });
    const code = `import { createConsent } from 'tierconsent'; createConsent(${JSON.stringify({ ...RECORDS, services: ['youtube'] })});`;
    const tag = `<script type="importmap">${map}</script><script type="module">${code}</script>`;
    await page.goto(site.page('/', pageWith({ config: null, tag, lang: 'de' })));
    await widget.tier('gold').click();
    await expect.poll(() => server.kept().length).toBe(1);
    expect(server.kept()[0]).toMatchObject({ tier: 'gold', lang: 'de', text: await archivedHash({ services: ['youtube'] }, 'de') });
  });
});

test.describe('the limits of it', () => {
  /** Answers, and leaves before the file for receipts has arrived. */
  async function answerAndLeave(page: Page, site: Site, config: object) {
    const gate = closedGate();
    site.asset('tierconsent.records.js', { gate });
    await page.goto(site.page('/', pageWith({ config })));
    await widgetOn(page).tier('gold').click();
    await expect(widgetOn(page).banner).toBeHidden();
    await page.goto(site.page('/next', pageWith({ config: null, tag: '' })));
    gate.open();
    site.asset('tierconsent.records.js', undefined);
  }

  test('nothing is made up for under another policy: what was shown before is not known any more', async ({ page, site, widget }) => {
    const server = recordServer(site);
    await answerAndLeave(page, site, RECORDS);
    await page.goto(site.page('/', pageWith({ config: { ...RECORDS, policyVersion: '2' } })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(server.sent).toEqual([]);
    await widget.tier('silver').click();
    await expect.poll(() => server.kept().length).toBe(1);
    expect(server.kept()[0]).toMatchObject({ event: 'refused', prev: null, policy: '2' });
  });

  test('a receipt that waits keeps its policy when another one holds', async ({ page, site, widget }) => {
    const server = recordServer(site);
    server.mood = () => 'hang';
    await page.goto(site.page('/', pageWith({ config: RECORDS })));
    await widget.tier('gold').click();
    await expect.poll(() => server.sent.length).toBe(1);
    server.mood = () => 'take';
    await page.goto(site.page('/', pageWith({ config: { ...RECORDS, policyVersion: '2' } })));
    await widget.tier('silver').click();
    await expect.poll(() => server.kept().length).toBe(2);
    const [first, second] = [...server.kept()].sort((one, other) => one.policy.localeCompare(other.policy)) as [Receipt, Receipt];
    expect([first.policy, second.policy, second.prev]).toEqual(['1', '2', first.id]);
  });

  test('where a language does not arrive, the receipt says English, as the interface does', async ({ page, site, widget }) => {
    const server = recordServer(site);
    site.asset('locales/de.js', { status: 404 });
    await page.goto(site.page('/', pageWith({ config: RECORDS, lang: 'de' })));
    await expect(widget.customise).toHaveText('Customise');
    await widget.tier('gold').click();
    await expect.poll(() => server.kept().length).toBe(1);
    expect(server.kept()[0]).toMatchObject({ lang: 'en', text: await archivedHash({}, 'en') });
  });
});

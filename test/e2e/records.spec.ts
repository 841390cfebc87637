import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventDetails, listenToEvents, ran, sendPrivacySignal, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { recordServer } from '../support/record-server.js';
import { expect, test } from '../support/test.js';
import { widgetOn } from '../support/widget.js';

const ENDPOINT = { records: { endpoint: '/consent-records' } };

/** Exactly the fields of a receipt. Another one would be more than was promised. */
const FIELDS = 'event exp gpc id lang layer method policy prev purposes regime region services site t text tier ui v'.split(' ');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Whether the widget is up, and what makes receipts has been asked for. */
const choose = (page: Page, choice: string | readonly string[]) =>
  page.evaluate((what) => window.TierConsent!.choose(what as 'gold'), choice);

/** How many receipts wait on the device. */
const waiting = (page: Page) =>
  page.evaluate(() => (JSON.parse(localStorage.getItem('tierconsent.records') ?? '{"queue":[]}').queue as unknown[]).length);

test.describe('an owner who keeps records', () => {
  test('has nothing, and the visitor no name, before an answer', async ({ page, context, site, widget }) => {
    const server = recordServer(site);
    await page.goto(site.page('/', pageWith({ config: ENDPOINT })));
    await expect(widget.banner).toBeVisible();
    await page.keyboard.press('Escape');
    await settled(page);
    expect(server.sent).toEqual([]);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('gets a receipt of a press in the banner, with these fields and no others', async ({ page, context, site, widget }) => {
    const server = recordServer(site);
    await page.goto(site.page('/shop', pageWith({ config: { ...ENDPOINT, region: 'gb', policyVersion: '2026-11' } })) + '?basket=7#top');
    await widget.tier('gold').click();
    await expect.poll(() => server.kept().length).toBe(1);
    const [receipt] = server.kept();
    expect(Object.keys(receipt!).sort()).toEqual(FIELDS);
    expect(receipt).toMatchObject({
      v: 1,
      prev: null,
      site: 'localhost',
      policy: '2026-11',
      lang: 'en',
      region: 'GB',
      regime: 'opt-in',
      tier: 'gold',
      purposes: { necessary: 'exempt', functional: 'granted', analytics: 'granted', marketing: 'refused' },
      services: {},
      event: 'given',
      method: 'banner-button',
      layer: 1,
      gpc: false,
    });
    expect(receipt!.id).toMatch(UUID);
    expect(receipt!.text).toMatch(/^sha256-[0-9a-f]{64}$/);
    const stored = await storedChoice(context);
    expect(stored).toMatchObject({ id: receipt!.id });
    expect(Date.parse(receipt!.t)).toBe(Number(stored!['at']) * 1000);
    expect(Date.parse(receipt!.exp) - Date.parse(receipt!.t)).toBe(182 * 86_400_000);
  });

  test('gets nothing that tells who it was, or where', async ({ page, site, widget }) => {
    const server = recordServer(site);
    await page.goto(site.page('/secret-page', pageWith({ config: ENDPOINT })) + '?account=jane');
    await widget.tier('platinum').click();
    await expect.poll(() => server.kept().length).toBe(1);
    const { receipt, method, headers } = server.sent[0]!;
    const agent = await page.evaluate(() => navigator.userAgent);
    for (const personal of ['secret-page', 'jane', '127.0.0.1', '::1', agent]) expect(JSON.stringify(receipt)).not.toContain(personal);
    expect(headers.referer).toBeUndefined();
    expect(method).toBe('POST');
    expect(headers['content-type']).toBe('application/json');
  });

  test('gets one receipt of every answer, each naming the one before it', async ({ page, site, widget }) => {
    const server = recordServer(site);
    await page.goto(site.page('/', pageWith({ config: { ...ENDPOINT, onRevoke: 'keep' } })));
    await widget.tier('silver').click();
    await expect.poll(() => server.kept().length).toBe(1);
    for (const [index, choice] of ['gold', 'gold', ['functional', 'marketing'], ['functional'], 'silver', 'silver'].entries()) {
      await choose(page, choice);
      await expect.poll(() => server.kept().length).toBe(index + 2);
    }
    const kept = server.kept();
    expect(kept.map(({ event }) => event)).toEqual(['refused', 'given', 'renewed', 'changed', 'withdrawn', 'withdrawn', 'renewed']);
    expect(kept.map(({ prev }) => prev)).toEqual([null, ...kept.slice(0, -1).map(({ id }) => id)]);
    expect(new Set(kept.map(({ id }) => id)).size).toBe(7);
    expect(kept[3]).toMatchObject({ tier: 'custom', method: 'api', layer: null });
    expect(new Set(kept.map(({ text }) => text)).size).toBe(1);
  });

  test('learns which button it was', async ({ page, site, widget }) => {
    const server = recordServer(site);
    const body = '<button data-consent-choose="platinum">All</button>';
    await page.goto(site.page('/', pageWith({ config: ENDPOINT, body })));
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(() => server.kept().length).toBe(1);
    await widget.reopen.click();
    await widget.switch('marketing').uncheck();
    await widget.save.click();
    await expect.poll(() => server.kept().length).toBe(2);
    expect(server.kept()).toMatchObject([
      { method: 'page-button', layer: null, event: 'given' },
      { method: 'prefs-save', layer: 2, event: 'withdrawn', purposes: { marketing: 'refused' } },
    ]);
  });

  test('gets an objection as one, and silence as nothing', async ({ page, site, widget }) => {
    const server = recordServer(site);
    await sendPrivacySignal(page);
    await page.goto(site.page('/', pageWith({ config: { ...ENDPOINT, region: 'US-CA' } })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(server.sent).toEqual([]);
    await widget.tier('gold').click();
    await expect.poll(() => server.kept().length).toBe(1);
    expect(server.kept()[0]).toMatchObject({
      event: 'objected',
      regime: 'opt-out',
      region: 'US-CA',
      gpc: true,
      purposes: { necessary: 'exempt', functional: 'not-objected', analytics: 'not-objected', marketing: 'objected' },
    });
  });

  test('sees a hash that changes with a word, and is the same on every page', async ({ page, context, site, widget }) => {
    const server = recordServer(site);
    const answerOn = async (path: string, config: object) => {
      await context.clearCookies();
      await page.goto(site.page(path, pageWith({ config: { ...ENDPOINT, ...config } })));
      const before = server.kept().length;
      await widget.tier('gold').click();
      await expect.poll(() => server.kept().length).toBe(before + 1);
    };
    await answerOn('/one', {});
    await answerOn('/two', {});
    await answerOn('/three', { text: { en: { preferencesTitle: 'Choices' } } });
    await answerOn('/four', { language: 'de' });
    const texts = server.kept().map(({ text }) => text);
    expect(texts[1]).toBe(texts[0]);
    expect(new Set(texts).size).toBe(3);
    expect(server.kept()[3]).toMatchObject({ lang: 'de' });
  });
});

test.describe('an owner who sends receipts by themselves', () => {
  test('hears of each in an event, and nothing is sent', async ({ page, site, widget }) => {
    await listenToEvents(page);
    await page.goto(site.page('/', pageWith({ config: { records: {} } })));
    await widget.tier('gold').click();
    await expect.poll(() => eventDetails(page, 'record')).toMatchObject([{ event: 'given', tier: 'gold' }]);
    await settled(page);
    expect(site.requests().filter((request) => request.startsWith('POST'))).toEqual([]);
    await page.reload();
    await settled(page);
    expect(await eventDetails(page, 'record')).toEqual([]);
  });
});

test.describe('a site that keeps no records', () => {
  test('asks for nothing of them, and gives no answer a name', async ({ page, context, site, widget }) => {
    await listenToEvents(page);
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toContain('analytics');
    await settled(page);
    expect(site.requests().filter((request) => /records|POST/.test(request))).toEqual([]);
    expect(await eventDetails(page, 'record')).toEqual([]);
    expect(await storedChoice(context)).not.toHaveProperty('id');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });
});

test.describe('a visitor of a site that keeps records', () => {
  test('downloads nothing of it once the receipt has arrived', async ({ page, site, widget }) => {
    const server = recordServer(site);
    await page.goto(site.page('/', pageWith({ config: ENDPOINT })));
    await widget.tier('gold').click();
    await expect.poll(() => server.kept().length).toBe(1);
    await expect.poll(() => waiting(page)).toBe(0);
    site.forgetRequests();
    await page.reload();
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(site.requests()).toEqual(['GET /', 'GET /assets/tierconsent.js', 'GET /later']);
    expect(server.sent).toHaveLength(1);
  });

  test('withdraws, and the page that starts anew loses no receipt', async ({ page, context, site, widget }) => {
    const server = recordServer(site);
    const id = '5a1c0f5e-7d1b-4c55-9d0f-2f6f2a1f0b11';
    await rememberChoice(context, site.url, choiceText('platinum', { id }));
    await page.addInitScript((last) => {
      if (!localStorage.getItem('tierconsent.records')) {
        localStorage.setItem('tierconsent.records', `{"last":null,"queue":[],"settled":"${last}"}`);
      }
    }, id);
    await page.goto(site.page('/', pageWith({ config: ENDPOINT, body: oneOfEach })));
    await expect.poll(() => ran(page)).toContain('marketing');
    await widget.reopen.click();
    await Promise.all([page.waitForEvent('load'), widget.reject.click()]);
    await expect.poll(() => server.kept().length).toBe(1);
    expect(server.kept()[0]).toMatchObject({
      event: 'withdrawn',
      prev: id,
      tier: 'silver',
      purposes: { functional: 'refused', analytics: 'refused', marketing: 'refused' },
    });
  });

  test('leaves before a receipt could be made: the next page makes it', async ({ page, site, widget }) => {
    const server = recordServer(site);
    const gate = closedGate();
    site.asset('tierconsent.records.js', { gate });
    const address = site.page('/', pageWith({ config: ENDPOINT }));
    await page.goto(address);
    await widget.tier('gold').click();
    await expect(widget.banner).toBeHidden();
    await page.goto(site.page('/next', pageWith({ config: null, tag: '' })));
    expect(server.sent).toEqual([]);
    gate.open();
    site.asset('tierconsent.records.js', undefined);
    await page.goto(address);
    await expect.poll(() => server.kept().length).toBe(1);
    expect(server.kept()[0]).toMatchObject({ event: 'given', method: 'banner-button', tier: 'gold', prev: null });
  });

  test('is not kept waiting by a server that never answers', async ({ page, site, widget }) => {
    const server = recordServer(site);
    server.mood = () => 'hang';
    await page.goto(site.page('/', pageWith({ config: ENDPOINT, body: oneOfEach })));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect.poll(() => server.sent.length).toBe(1);
    server.mood = () => 'take';
    await page.reload();
    await expect.poll(() => server.kept().length).toBe(1);
    expect(new Set(server.sent.map(({ receipt }) => receipt.id)).size).toBe(1);
  });

  test('stays on the page of a server that fails twice: it is told within 10 s', async ({ page, site, widget }) => {
    const server = recordServer(site);
    server.mood = (index) => [500, 'drop' as const][index] ?? 'take';
    await page.goto(site.page('/', pageWith({ config: ENDPOINT })));
    await widget.tier('gold').click();
    await expect.poll(() => server.kept().length, { timeout: 10_000 }).toBe(1);
    expect(server.sent).toHaveLength(3);
    await expect.poll(() => waiting(page)).toBe(0);
  });

  test('sees nothing of a server that refuses: the owner is told once, and it is not asked again', async ({
    page,
    site,
    widget,
    messages,
  }) => {
    const server = recordServer(site);
    server.mood = () => 422;
    await page.goto(site.page('/', pageWith({ config: ENDPOINT })));
    await widget.tier('gold').click();
    const told = () => messages.filter((message) => message.includes('[tierconsent]'));
    await expect.poll(told).toHaveLength(1);
    expect(told()[0]).toContain('the server refuses it');
    await expect.poll(() => waiting(page)).toBe(0);
    await page.reload();
    await settled(page);
    expect(server.sent).toHaveLength(1);
  });

  test('has two tabs open: one receipt each, from the one in which they answered', async ({ page, context, site, widget }) => {
    const server = recordServer(site);
    const address = site.page('/', pageWith({ config: ENDPOINT }));
    await page.goto(address);
    await expect(widget.banner).toBeVisible();
    const second = await context.newPage();
    await second.goto(address);
    await widgetOn(second).tier('gold').click();
    await expect.poll(() => server.kept().length).toBe(1);
    await expect(widget.banner).toBeHidden();
    await choose(page, 'platinum');
    await expect.poll(() => server.kept().length).toBe(2);
    for (const tab of [page, second]) {
      await tab.reload();
      await settled(tab);
    }
    const [first, then] = server.kept();
    expect(then).toMatchObject({ prev: first!.id, event: 'changed' });
    expect(server.sent).toHaveLength(2);
  });

  test('opens tabs while a receipt waits: only one of them sends it', async ({ page, context, site, widget }) => {
    const server = recordServer(site);
    server.mood = () => 'hang';
    const address = site.page('/', pageWith({ config: ENDPOINT }));
    await page.goto(address);
    await widget.tier('gold').click();
    await expect.poll(() => server.sent.length).toBe(1);
    const others = [await context.newPage(), await context.newPage()];
    for (const other of others) {
      await other.goto(address);
      await expect(widgetOn(other).reopen).toBeVisible();
      await expect
        .poll(() => site.requests().filter((request) => request.endsWith('records.js')).length)
        .toBeGreaterThan(others.indexOf(other) + 1);
      await settled(other);
    }
    expect(server.sent).toHaveLength(1);
  });

  test('keeps nothing on the device: the receipt is sent from this page', async ({ page, site, widget }) => {
    const server = recordServer(site);
    server.mood = (index) => (index === 0 ? 503 : 'take');
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get() {
          throw new DOMException('blocked', 'SecurityError');
        },
      }),
    );
    const address = site.page('/', pageWith({ config: ENDPOINT }));
    await page.goto(address);
    await widget.tier('gold').click();
    await expect.poll(() => server.kept().length).toBe(1);
    expect(server.sent).toHaveLength(2);
    await page.goto(address);
    await settled(page);
    expect(server.sent).toHaveLength(2);
  });

  test('answers forty times before a server that drops every other request or its answer: none is lost, none doubled', async ({
    page,
    context,
    site,
  }) => {
    test.setTimeout(120_000);
    const server = recordServer(site);
    let seed = 7;
    const chance = () => (seed = (seed * 48_271) % 2_147_483_647);
    server.mood = () => (['take', 'take', 'drop', 'lose'] as const)[chance() % 4]!;
    const address = site.page('/', pageWith({ config: { ...ENDPOINT, onRevoke: 'keep' } }));
    const ids: string[] = [];
    for (let index = 0; index < 40; index++) {
      if (index % 8 === 0) {
        await page.goto(address);
        await page.waitForFunction(() => window.TierConsent);
      }
      await choose(page, index % 2 === 0 ? 'gold' : 'silver');
      ids.push((await storedChoice(context))!['id']!);
      if (index % 8 === 3) await expect.poll(() => waiting(page), { timeout: 20_000 }).toBeLessThan(10);
    }
    for (let later = 0; later < 10 && ((await waiting(page)) > 0 || server.kept().length < 40); later++) {
      await page.goto(address);
      await settled(page);
      await expect
        .poll(() => waiting(page), { timeout: 8000 })
        .toBe(0)
        .catch(() => {}); // another page gets its turn
    }
    expect(
      server
        .kept()
        .map(({ id }) => id)
        .sort(),
    ).toEqual([...ids].sort());
    expect(server.kept()).toHaveLength(40);
    expect(server.sent.length).toBeGreaterThan(50);
    expect(await waiting(page)).toBe(0);
  });
});

import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { store, stored } from '../support/device.js';
import { serveSecurely } from '../support/secure-site.js';
import { eventDetails, eventTypes, isSameVisit, listenToEvents, markVisit, ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';
import { widgetOn } from '../support/widget.js';

/** One service in each of two categories, and what they say they store. */
const services = [
  { id: 'count', category: 'analytics', storage: [{ name: '_count' }, { name: '_count_*' }] },
  { id: 'pixel', category: 'marketing', storage: [{ name: '_pixel' }, { name: 'pixel.*', kind: 'localStorage' }] },
];

const kinds = ['cookie', 'localStorage', 'sessionStorage', 'indexedDB', 'cacheStorage'] as const;

test.beforeEach(async ({ page, context, site }) => {
  await listenToEvents(page);
  await rememberChoice(context, site.url, choiceText('platinum'));
});

test.describe('what a service stored whose consent is taken back', () => {
  for (const kind of kinds) {
    test(`is deleted, and nothing else: ${kind}`, async ({ page, site }) => {
      const storage = [
        { name: 'exact', kind },
        { name: 'any-*', kind },
      ];
      const config = { services: [{ id: 'pixel', category: 'marketing', storage }] };
      await page.goto(site.page('/', pageWith({ config })));
      await store(page, Object.fromEntries(kinds.map((each) => [each, ['exact', 'any-1', 'any-', 'any', 'exact2', 'other']])));
      await page.evaluate(() => TierConsent.withdraw());
      await expect.poll(async () => (await stored(page))[kind]).toEqual(['any', 'exact2', 'other']);
      for (const other of kinds.filter((each) => each !== kind)) {
        expect((await stored(page))[other]).toEqual(['any', 'any-', 'any-1', 'exact', 'exact2', 'other']);
      }
    });
  }

  test('is deleted where it was set for a parent domain, or for a part of the site', async ({ page, context, site }) => {
    const url = site.url.replace('localhost', 'www.shop.localhost');
    await rememberChoice(context, url, choiceText('platinum'));
    site.page('/books/old/page', pageWith({ config: { services } }));
    await page.goto(`${url}/books/old/page`);
    await page.evaluate(() => {
      const domains = ['', '; domain=www.shop.localhost', '; domain=shop.localhost'];
      const paths = ['/', '/books', '/books/', '/books/old', '/books/old/', '/books/old/page'];
      for (const domain of domains) for (const path of paths) document.cookie = `_count=1; path=${path}${domain}`;
    });
    expect((await stored(page)).cookie).toHaveLength(18);
    await page.evaluate(() => TierConsent.withdraw());
    expect(await stored(page)).toEqual({});
    expect((await context.cookies()).map(({ name }) => name)).not.toContain('_count');
  });

  test('is deleted where it was set for secure pages, or for this site alone as part of another', async ({ page, context }) => {
    const url = 'https://www.fernhill.test/';
    await rememberChoice(context, url, choiceText('platinum'));
    const storage = ['_wide', '__Host-pixel', '__Secure-pixel', '_partitioned'].map((name) => ({ name }));
    await serveSecurely(context, pageWith({ config: { services: [{ id: 'pixel', category: 'marketing', storage }] } }));
    await page.goto(url);
    await page.evaluate(() => {
      document.cookie = '_wide=1; path=/; secure; domain=fernhill.test';
      for (const name of ['__Host-pixel', '__Secure-pixel', '__Host-other']) document.cookie = `${name}=1; path=/; secure`;
      document.cookie = '_partitioned=1; path=/; secure; samesite=none; partitioned';
    });
    expect((await stored(page)).cookie).toHaveLength(5);
    await page.evaluate(() => TierConsent.withdraw());
    expect(await stored(page)).toEqual({ cookie: ['__Host-other'] });
  });

  test('is deleted whatever characters its name has', async ({ page, site }) => {
    const names = ['a[0]', 'b(c)', 'd e', 'f$g', 'h.i', 'j+k', 'ü', 'l%20m'];
    const config = { services: [{ id: 'pixel', category: 'marketing', storage: names.map((name) => ({ name })) }] };
    await page.goto(site.page('/', pageWith({ config })));
    await store(page, { cookie: [...names, 'a0', 'hxi', 'l m'] });
    await page.evaluate(() => TierConsent.withdraw());
    expect(await stored(page)).toEqual({ cookie: ['a0', 'hxi', 'l m'] });
  });

  for (const kind of ['localStorage', 'sessionStorage'] as const) {
    test(`is deleted though it is named like what every such storage has: ${kind}`, async ({ page, site }) => {
      const names = ['clear', 'getItem', 'key', 'length', 'removeItem', 'setItem'];
      const config = { services: [{ id: 'pixel', category: 'marketing', storage: names.map((name) => ({ name, kind })) }] };
      await page.goto(site.page('/', pageWith({ config })));
      await store(page, { [kind]: [...names, 'other'] });
      await page.evaluate(() => TierConsent.withdraw());
      expect(await stored(page)).toEqual({ [kind]: ['other'] });
    });
  }

  test('is deleted past an element that is named like the cookies', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ config: { services } })));
    await store(page, { cookie: ['_count'] });
    await page.evaluate(() => document.body.append(Object.assign(document.createElement('img'), { name: 'cookie', alt: '' })));
    await page.evaluate(() => TierConsent.withdraw());
    expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['tierconsent']);
  });

  test('stays if another service, which is still allowed, declares it too', async ({ page, site }) => {
    const shared = { id: 'ads', category: 'marketing', storage: [{ name: '_count_*' }, { name: '_ads' }] };
    await page.goto(site.page('/', pageWith({ config: { services: [...services, shared] } })));
    await store(page, { cookie: ['_count', '_count_1', '_ads', '_pixel'] });
    await page.evaluate(() => TierConsent.choose(['functional', 'analytics']));
    expect(await stored(page)).toEqual({ cookie: ['_count', '_count_1'] });
  });

  test('stays while the service is allowed on its own', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('platinum', { services: 'pixel' }));
    await page.goto(site.page('/', pageWith({ config: { services } })));
    await store(page, { cookie: ['_count', '_pixel'] });
    await widget.reopen.click();
    await widget.switch('marketing').uncheck();
    await widget.switch('analytics').uncheck();
    await widget.save.click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ on: 'functional', services: 'pixel' });
    expect(await stored(page)).toEqual({ cookie: ['_pixel'] });
  });

  test('is deleted when the service was allowed on its own, and is not any more', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('silver', { services: 'pixel' }));
    await page.goto(site.page('/', pageWith({ config: { services } })));
    await store(page, { cookie: ['_pixel'] });
    await page.evaluate(() => TierConsent.withdraw());
    expect(await stored(page)).toEqual({});
  });

  test('is deleted when the choice is forgotten', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ config: { services } })));
    await store(page, { cookie: ['_pixel'] });
    await page.evaluate(() => TierConsent.reset());
    expect(await stored(page)).toEqual({});
  });

  test('is deleted in every tab', async ({ page, context, site }) => {
    const config = { services: [{ id: 'pixel', category: 'marketing', storage: [{ name: 'pixel', kind: 'sessionStorage' }] }] };
    const address = site.page('/', pageWith({ config }));
    await page.goto(address);
    await store(page, { sessionStorage: ['pixel', 'other'] });
    const second = await context.newPage();
    await second.goto(address);
    await second.bringToFront();
    await widgetOn(second).reopen.click();
    await widgetOn(second).reject.click();
    await expect.poll(() => stored(page)).toEqual({ sessionStorage: ['other'] });
  });

  test('is deleted without any file but the core', async ({ page, site }) => {
    for (const file of ['tierconsent.ui.js', 'tierconsent.preferences.js']) site.asset(file, { status: 503 });
    await page.goto(site.page('/', pageWith({ config: { services } })));
    await store(page, { cookie: ['_pixel'], localStorage: ['pixel.id'] });
    await page.evaluate(() => TierConsent.withdraw());
    expect(await stored(page)).toEqual({});
  });
});

test.describe('what is never deleted', () => {
  test('is our own cookie, even by an owner who declares everything', async ({ page, context, site }) => {
    const config = { services: [{ id: 'pixel', category: 'marketing', storage: [{ name: '*' }, { name: 'tierconsent' }] }] };
    await page.goto(site.page('/', pageWith({ config })));
    await store(page, { cookie: ['whatever'] });
    await page.evaluate(() => TierConsent.withdraw());
    expect(await stored(page)).toEqual({});
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
  });

  test('is what nobody took back: of a service that was refused all along, or that has just been allowed', async ({
    page,
    context,
    site,
  }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(
      site.page('/', pageWith({ config: { services: [...services, { id: 'map', category: 'functional', storage: [{ name: '_map' }] }] } })),
    );
    await store(page, { cookie: ['_count', '_map', '_pixel'] });
    await page.evaluate(() => TierConsent.choose(['functional', 'marketing']));
    expect(await stored(page)).toEqual({ cookie: ['_map', '_pixel'] });
    await page.evaluate(() => TierConsent.choose('platinum'));
    expect(await stored(page)).toEqual({ cookie: ['_map', '_pixel'] });
  });

  test('is anything on the page of a visitor who refuses at first', async ({ page, context, site, widget }) => {
    await context.clearCookies();
    await page.goto(site.page('/', pageWith({ config: { services } })));
    await store(page, { cookie: ['_count'] });
    await widget.tier('silver').click();
    await expect(widget.banner).toBeHidden();
    await page.reload();
    await settled(page);
    expect(await stored(page)).toEqual({ cookie: ['_count'] });
  });

  test('is what a script may not even see: a cookie for servers only', async ({ page, context, site }) => {
    await context.addCookies([{ name: '_pixel', value: '1', url: site.url, httpOnly: true }]);
    await page.goto(site.page('/', pageWith({ config: { services } })));
    await page.evaluate(() => TierConsent.withdraw());
    expect((await context.cookies()).map(({ name }) => name).sort()).toEqual(['_pixel', 'tierconsent']);
  });
});

test.describe('the page', () => {
  const body = tagged.inline('marketing', `${says('pixel')} document.cookie = '_pixel=1; path=/'; localStorage.setItem('pixel.id', '1');`);

  test('is loaded anew without what ran, and nothing of it is left', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { services }, body })));
    await expect.poll(() => stored(page)).toEqual({ cookie: ['_pixel'], localStorage: ['pixel.id'] });
    await widget.reopen.click();
    await markVisit(page);
    await Promise.all([page.waitForEvent('load'), widget.reject.click()]);
    await settled(page);
    expect(await isSameVisit(page)).toBe(false);
    expect(await ran(page)).toEqual([]);
    expect(await stored(page)).toEqual({});
  });

  test('stays where what was taken back had stored something, but not acted here', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ config: { services }, body: tagged.inline('functional', says('functional')) })));
    await expect.poll(() => ran(page)).toEqual(['functional']);
    await store(page, { cookie: ['_pixel'] });
    await markVisit(page);
    await page.evaluate(() => TierConsent.choose(['functional']));
    await settled(page);
    expect(await isSameVisit(page)).toBe(true);
    expect(await stored(page)).toEqual({});
  });

  test('stays when a service that was allowed on its own is allowed through its category', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('silver', { services: 'pixel' }));
    const own = tagged.inline('marketing', says('pixel'), 'data-service="pixel"');
    await page.goto(site.page('/', pageWith({ config: { services }, body: own })));
    await expect.poll(() => ran(page)).toEqual(['pixel']);
    await store(page, { cookie: ['_pixel'] });
    await markVisit(page);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await settled(page);
    expect(await isSameVisit(page)).toBe(true);
    expect(await stored(page)).toEqual({ cookie: ['_pixel'] });
  });

  test('has told vendors before, deletes, then tells listeners, and goes last', async ({ page, context, site }) => {
    await context.addInitScript(() => {
      const note = (what: string) => {
        const isThere = document.cookie.includes('_pixel') || localStorage.getItem('pixel.id') !== null;
        const frame = document.querySelector('iframe')?.hasAttribute('src') ? ', frame there' : '';
        sessionStorage.setItem('order', `${sessionStorage.getItem('order') ?? ''}${what}: storage ${isThere ? 'there' : 'gone'}${frame}\n`);
      };
      const layer = Object.assign([], { push: (entry: Readonly<Record<number, unknown>>) => entry[1] === 'update' && note('vendor') });
      Object.assign(window, { dataLayer: layer });
      document.addEventListener('tierconsent:change', () => note('event'));
      document.addEventListener('tierconsent:ready', () =>
        TierConsent.subscribe(({ source }) => source === 'restored' || note('listener')),
      );
      addEventListener('pagehide', () => note('page'));
    });
    site.page('/frame', '<!doctype html><h1>In the frame</h1>');
    const config = { services, integrations: { google: true } };
    await page.goto(site.page('/', pageWith({ config, body: body + tagged.frame('marketing', `${site.otherUrl}/frame`) })));
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    await page.evaluate(() => sessionStorage.removeItem('order'));
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => TierConsent.withdraw())]);
    const lines = (await page.evaluate(() => sessionStorage.getItem('order')))!.split('\n');
    expect(lines.slice(0, 4)).toEqual([
      'vendor: storage there, frame there',
      'listener: storage gone',
      'event: storage gone',
      'page: storage gone',
    ]);
  });

  test('waits for a browser that takes its time to delete', async ({ page, site }) => {
    const config = { services: [{ id: 'pixel', category: 'marketing', storage: [{ name: 'pixel-*', kind: 'cacheStorage' }] }] };
    await page.addInitScript(() => {
      CacheStorage.prototype.delete = async (name) => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        sessionStorage.setItem('deleted', name);
        return true;
      };
      addEventListener('pagehide', () => sessionStorage.setItem('deleted at the end', sessionStorage.getItem('deleted') ?? 'not yet'));
    });
    await page.goto(site.page('/', pageWith({ config, body: tagged.inline('marketing', says('pixel')) })));
    await expect.poll(() => ran(page)).toEqual(['pixel']);
    await store(page, { cacheStorage: ['pixel-1'] });
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => TierConsent.withdraw())]);
    expect(await page.evaluate(() => sessionStorage.getItem('deleted at the end'))).toBe('pixel-1');
  });

  test('is not held up by a database that a script keeps open, which goes with the page', async ({ page, site }) => {
    const config = { services: [{ id: 'pixel', category: 'marketing', storage: [{ name: 'pixel', kind: 'indexedDB' }] }] };
    await page.goto(
      site.page(
        '/',
        pageWith({
          config,
          body: tagged.inline('marketing', `indexedDB.open('pixel').onsuccess = ({ target }) => (window.notes.open = target.result);`),
        }),
      ),
    );
    await expect.poll(() => page.evaluate(() => 'open' in window.notes)).toBe(true);
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => TierConsent.withdraw())]);
    await expect.poll(() => stored(page)).toEqual({});
  });

  test('is not held up for longer than a second by a browser that never answers', async ({ page, site }) => {
    const config = { services: [{ id: 'pixel', category: 'marketing', storage: [{ name: 'pixel', kind: 'cacheStorage' }] }] };
    await page.addInitScript(() => (CacheStorage.prototype.keys = () => new Promise(() => {})));
    await page.clock.install();
    await page.goto(site.page('/', pageWith({ config, body: tagged.inline('marketing', says('pixel')) })));
    await expect.poll(() => ran(page)).toEqual(['pixel']);
    await page.evaluate(() => TierConsent.withdraw());
    await Promise.all([page.waitForEvent('load'), page.clock.fastForward(1000)]);
    await settled(page);
    expect(await ran(page)).toEqual([]);
  });
});

test.describe('a script that ran and stores again', () => {
  const storesAtTheEnd = `${says('pixel')} addEventListener('pagehide', () => {
    document.cookie = '_pixel=late; path=/';
    localStorage.setItem('pixel.late', '1');
  });`;

  test('on its way out has stored nothing that stays', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ config: { services }, body: tagged.inline('marketing', storesAtTheEnd) })));
    await expect.poll(() => ran(page)).toEqual(['pixel']);
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => TierConsent.withdraw())]);
    await expect.poll(() => eventTypes(page)).toContain('ready');
    expect(await stored(page)).toEqual({});
  });

  test('where the owner lets the page stay, has stored nothing that outlives the page', async ({ page, site }) => {
    const config = { services, onRevoke: 'keep' };
    await page.goto(site.page('/', pageWith({ config, body: tagged.inline('marketing', storesAtTheEnd) })));
    await expect.poll(() => ran(page)).toEqual(['pixel']);
    await markVisit(page);
    await page.evaluate(() => TierConsent.withdraw());
    await settled(page);
    expect(await isSameVisit(page)).toBe(true);
    await page.goto(site.page('/next', pageWith({ config })));
    await expect.poll(() => eventTypes(page)).toContain('ready');
    expect(await stored(page)).toEqual({});
  });

  test('is cleared up after once: the pages after that are not looked through', async ({ page, site }) => {
    const next = site.page('/next', pageWith({ config: { services } }));
    await page.goto(site.page('/', pageWith({ config: { services }, body: tagged.inline('marketing', says('pixel')) })));
    await expect.poll(() => ran(page)).toEqual(['pixel']);
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => TierConsent.withdraw())]);
    await expect.poll(() => eventTypes(page)).toContain('ready');
    await store(page, { cookie: ['_pixel'] });
    await page.goto(next);
    await expect.poll(() => eventTypes(page)).toContain('ready');
    await settled(page);
    expect(await stored(page)).toEqual({ cookie: ['_pixel'] });
  });

  test('is not cleared up after where the visitor allowed it again in the meantime', async ({ page, site }) => {
    const config = { services, onRevoke: 'keep' };
    await page.goto(site.page('/', pageWith({ config })));
    await page.evaluate(() => (TierConsent.withdraw(), TierConsent.choose('platinum')));
    await store(page, { cookie: ['_pixel'] });
    await page.goto(site.page('/next', pageWith({ config })));
    await expect.poll(() => eventTypes(page)).toContain('ready');
    expect(await stored(page)).toEqual({ cookie: ['_pixel'] });
  });
});

test.describe('where the browser refuses storage', () => {
  test('of one kind, the others are deleted, and the page hears of no fault', async ({ page, site }) => {
    const storage = kinds.map((kind) => ({ name: 'pixel', kind }));
    const config = { services: [{ id: 'pixel', category: 'marketing', storage }] };
    const address = site.page('/', pageWith({ config }));
    await page.addInitScript(() => {
      for (const name of ['localStorage', 'indexedDB', 'caches']) {
        const refuse = () => {
          throw new DOMException('Access is denied.', 'SecurityError');
        };
        if (location.search) Object.defineProperty(window, name, { get: refuse });
      }
    });
    await page.goto(address);
    await store(page, Object.fromEntries(kinds.map((kind) => [kind, ['pixel']])));
    await page.goto(`${address}?refused`);
    await page.evaluate(() => TierConsent.withdraw());
    expect(await page.evaluate(() => [document.cookie.includes('pixel'), sessionStorage.getItem('pixel')])).toEqual([false, null]);
    expect(await eventDetails(page, 'error')).toEqual([]);
    await page.evaluate(() => sessionStorage.clear()); // or the next page would delete the rest
    await page.goto(address);
    expect(await stored(page)).toEqual({ localStorage: ['pixel'], indexedDB: ['pixel'], cacheStorage: ['pixel'] });
  });

  test('altogether, consent is taken back all the same', async ({ page, site }) => {
    const storage = kinds.map((kind) => ({ name: 'pixel', kind }));
    const config = { services: [{ id: 'pixel', category: 'marketing', storage }], onRevoke: 'keep' };
    const headers = { 'content-security-policy': 'sandbox allow-scripts' };
    await page.goto(site.page('/', { html: pageWith({ config, body: tagged.inline('marketing', says('pixel')) }), headers }));
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['pixel']);
    await page.evaluate(() => TierConsent.withdraw());
    expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('silver');
    await settled(page);
    expect(await eventDetails(page, 'error')).toEqual([]);
  });
});

test.describe('"Your choice", read after consent was taken back', () => {
  const report = (page: Page) => page.locator('#tierconsent [part~=your-choice]');
  const listAfter = (page: Page, text: string) => report(page).locator('p', { hasText: text }).locator('+ ul').locator('li');

  test('names what is gone, what is still there, and what no page can see', async ({ page, context, site, widget }) => {
    // The server sets it with every page: what is deleted comes back.
    const headers = { 'set-cookie': '_count=1; path=/' };
    await context.addCookies([{ name: '_pixel', value: '1', url: site.url, httpOnly: true }]);
    await page.goto(site.page('/', { html: pageWith({ config: { services }, body: tagged.inline('marketing', says('pixel')) }), headers }));
    await expect.poll(() => ran(page)).toEqual(['pixel']);
    await store(page, { localStorage: ['pixel.id'] });
    await widget.reopen.click();
    await Promise.all([page.waitForEvent('load'), widget.reject.click()]);
    await expect.poll(() => eventTypes(page)).toContain('ready');
    expect((await stored(page)).localStorage).toBeUndefined();
    await page.goto(site.page('/next', { html: pageWith({ config: { services } }), headers }));
    await widget.reopen.click();
    await expect(listAfter(page, 'Removed from this site')).toHaveText(['_count_*', '_pixel', 'pixel.*']);
    await expect(listAfter(page, 'Still stored')).toHaveText(['_count']);
    await expect(report(page)).toContainText('Cookies that only servers can read');
    expect(await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }))).toEqual([]); // nothing was remembered for it
  });

  test('looks anew each time', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { services } })));
    await page.evaluate(() => TierConsent.withdraw());
    await widget.reopen.click();
    await expect(report(page)).toContainText('Removed from this site');
    await expect(report(page)).not.toContainText('Still stored');
    await widget.close.click();
    await store(page, { localStorage: ['pixel.id'] });
    await widget.reopen.click();
    await expect(listAfter(page, 'Still stored')).toHaveText(['pixel.id']);
  });

  test('says that scripts may run on where the page stays, until it is left', async ({ page, site, widget }) => {
    const body = tagged.inline('marketing', says('pixel'));
    await page.goto(site.page('/', pageWith({ config: { onRevoke: 'keep' }, body })));
    await expect.poll(() => ran(page)).toEqual(['pixel']);
    await widget.reopen.click();
    await expect(report(page)).not.toContainText('Scripts that have already run');
    await widget.reject.click();
    await widget.reopen.click();
    await expect(report(page)).toContainText('Scripts that have already run may stay active until you leave this page.');
    await page.reload();
    await widget.reopen.click();
    await expect(report(page)).toBeVisible();
    await expect(report(page)).not.toContainText('Scripts that have already run');
  });

  test('says nothing of what is allowed', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { services } })));
    await widget.reopen.click();
    await settled(page);
    await expect(report(page)).not.toContainText('refused');
  });
});

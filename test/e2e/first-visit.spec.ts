import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventDetails, eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, says, startOfPage, tagged } from '../support/pages.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';

/** Every kind of element that can be tagged, with addresses of the site's own and of a third party. */
function everyKind(site: Site): string {
  const both = (path: string) => [path, site.otherUrl + path];
  return [
    tagged.inline('functional', says('inline')),
    tagged.inline('analytics', says('inline module'), 'data-type="module"'),
    ...both('/classic.js').map((src) => tagged.external('analytics', src)),
    ...both('/async.js').map((src) => tagged.external('marketing', src, 'async')),
    ...both('/defer.js').map((src) => tagged.external('functional', src, 'defer')),
    ...both('/module.js').map((src) => tagged.external('marketing', src, 'data-type="module"')),
    ...both('/frame').map((src) => tagged.frame('marketing', src)),
    ...both('/image.gif').map((src) => tagged.image('analytics', src)),
    `<img data-category="analytics" data-srcset="${site.otherUrl}/wide.gif 2x" alt="">`,
    `<video data-category="marketing" data-poster="${site.otherUrl}/poster.gif"></video>`,
    `<video><source data-category="marketing" data-src="${site.otherUrl}/film.webm"></video>`,
    `<link rel="stylesheet" data-category="functional" data-href="${site.otherUrl}/font.css">`,
  ].join('\n');
}

test.describe('before a choice', () => {
  test('nothing tagged is fetched and nothing tagged runs', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ head: everyKind(site).replace(/<(iframe|img|video).*/g, ''), body: everyKind(site) })));
    await expect(widget.banner).toBeVisible();
    await settled(page);

    const ours = site.requests().filter((request) => !request.startsWith('GET /assets/'));
    expect(ours).toEqual(['GET /', 'GET /later']);
    expect(site.otherRequests()).toEqual([]);
    expect(await ran(page)).toEqual([]);
  });

  test('each of the same elements acts once everything is allowed', async ({ page, site, widget }) => {
    for (const name of ['classic', 'async', 'defer', 'module']) site.script(`/${name}.js`, says(name));
    await page.goto(site.page('/', pageWith({ body: everyKind(site) })));
    await widget.tier('platinum').click();

    const paths = ['classic.js', 'async.js', 'defer.js', 'module.js', 'frame', 'image.gif'].map((name) => `GET /${name}`);
    await expect.poll(() => site.requests()).toEqual(expect.arrayContaining(paths));
    const elsewhere = ['GET /wide.gif', 'GET /poster.gif', 'GET /film.webm', 'GET /font.css'];
    // A screen of one pixel per pixel does not need the wide image; every other address is fetched.
    await expect.poll(() => site.otherRequests()).toEqual(expect.arrayContaining([...paths, ...elsewhere.slice(1)]));
    const all = ['async', 'async', 'classic', 'classic', 'defer', 'defer', 'inline', 'inline module', 'module', 'module'];
    await expect.poll(async () => (await ran(page)).sort()).toEqual(all);
  });

  test('what the site needs to work runs at once', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect.poll(() => ran(page)).toEqual(['necessary']);
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('the page is told that it is ready, and that nobody has chosen', async ({ page, site, widget }) => {
    await listenToEvents(page);
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();

    const [ready] = await eventDetails(page, 'ready');
    expect(ready).toMatchObject({ decided: false, tier: null, categories: ['necessary'], services: [], record: null });
    expect(await eventTypes(page)).not.toContain('change');
    expect(await storedChoice(page.context())).toBeNull();
  });

  test('nobody but the site itself is asked for anything', async ({ page, site, widget }) => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(site.page('/', pageWith({ lang: 'de' })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.filter((url) => !url.startsWith(`${site.url}/`))).toEqual([]);
  });
});

test('nothing is kept on the device before a choice, whatever the visitor looks at', async ({ page, context, site, widget }) => {
  await page.goto(site.page('/', pageWith({ config: { integrations: { google: true } }, body: oneOfEach })));
  await widget.customise.click();
  await widget.switch('marketing').check();
  await widget.close.click();
  await expect(widget.preferences).toBeHidden();
  await settled(page);
  expect(await context.cookies()).toEqual([]);
  const kept = await page.evaluate(async () => [
    Object.keys(localStorage),
    Object.keys(sessionStorage),
    await indexedDB.databases(),
    await caches.keys(),
    (await navigator.serviceWorker.getRegistrations()).length,
  ]);
  expect(kept).toEqual([[], [], [], [], 0]);
});

test.describe('the interface', () => {
  test('is asked for at once, together with its language, while the page is still arriving', async ({ page, site, widget }) => {
    const rest = closedGate();
    const slow = closedGate();
    site.asset('tierconsent.ui.js', { gate: slow });
    site.asset('locales/de.js', { gate: slow });
    const address = site.page('/', { chunks: [startOfPage({ lang: 'de' }), '<p>The first paragraph.</p>', rest, '</body></html>'] });
    await page.goto(address, { waitUntil: 'commit' });

    // Neither has been answered when both are asked for.
    await expect
      .poll(() => site.requests())
      .toEqual(expect.arrayContaining(['GET /assets/tierconsent.ui.js', 'GET /assets/locales/de.js']));
    expect(await page.evaluate(() => document.readyState)).toBe('loading');

    slow.open();
    await expect(widget.banner).toBeVisible();
    expect(await page.evaluate(() => document.readyState), 'the banner does not wait for the end of the page').toBe('loading');
    rest.open();
  });

  test('speaks the language of the page', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ lang: 'de' })));
    await expect(widget.banner).toContainText('Datenschutz');
    expect(site.requests()).toContain('GET /assets/locales/de.js');
    expect(await widget.banner.evaluate((banner) => banner.closest('[lang]')?.getAttribute('lang'))).toMatch(/^de/);
  });

  test('speaks English on an English page, and asks for no other language', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ lang: 'en-GB' })));
    await expect(widget.tier('silver')).toContainText('Private');
    await settled(page);
    expect(site.requests().filter((request) => request.includes('/locales/') && !request.endsWith('/en.js'))).toEqual([]);
  });

  test('speaks English where nobody has words for the language of the page', async ({ browser, site }) => {
    const context = await browser.newContext({ locale: 'tlh' });
    const page = await context.newPage();
    await page.goto(site.page('/', pageWith({ lang: 'tlh' })));
    await expect(page.locator('#tierconsent button[data-tier=silver]')).toContainText('Private');
    await context.close();
  });

  test('has each of its languages in a file of its own, English too', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ tag: '', config: null })));
    const titles = await page.evaluate(async () => {
      const codes = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'ar'];
      const files = await Promise.all(codes.map((code) => import(`/assets/locales/${code}.js`)));
      return files.map((file) => file.default.title);
    });
    expect(new Set(titles).size).toBe(8);
  });
});

test.describe('the preferences', () => {
  const file = 'GET /assets/tierconsent.preferences.js';

  test('are not downloaded for a visitor who answers in the banner', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await widget.tier('gold').click();
    await expect(widget.reopen).toBeVisible();
    expect(site.requests()).not.toContain(file);
  });

  test('are on their way as soon as the visitor reaches for them', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();
    expect(site.requests()).not.toContain(file);
    await widget.customise.hover();
    await expect.poll(() => site.requests()).toContain(file);
    await expect(widget.preferences).toHaveCount(0);
  });

  test('come at once with the interface where the page opens them first', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const slow = closedGate();
    site.asset('tierconsent.ui.js', { gate: slow });
    await page.goto(site.page('/', pageWith()));
    await widget.reopen.click();
    await expect.poll(() => site.requests()).toEqual(expect.arrayContaining(['GET /assets/tierconsent.ui.js', file]));
    slow.open();
    await expect(widget.preferences).toBeVisible();
  });
});

import { choiceText, rememberChoice } from '../support/choice.js';
import { store, stored } from '../support/device.js';
import { closedGate } from '../support/gate.js';
import { isSameVisit, listenToEvents, markVisit, ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const body = tagged.inline('analytics', says('counter'), 'data-service="google-analytics"');
const requested = (requests: readonly string[]) =>
  requests.filter((each) => each.includes('/presets/')).map((each) => each.split('/').at(-1));

test.beforeEach(async ({ page, context, site }) => {
  await listenToEvents(page);
  await rememberChoice(context, site.url, choiceText('platinum'));
});

test.describe('what a preset says that its service stores', () => {
  test('is deleted when consent is taken back, before the page is loaded anew', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ config: { services: ['google-analytics'] }, body })));
    await expect.poll(() => ran(page)).toEqual(['counter']);
    await store(page, { cookie: ['_ga', '_ga_X1', 'other'] });
    await page.evaluate(() => addEventListener('pagehide', () => sessionStorage.setItem('then', document.cookie)));
    await markVisit(page);
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => isSameVisit(page).catch(() => true)).toBe(false);
    expect(await page.evaluate(() => sessionStorage.getItem('then'))).not.toContain('_ga');
    await settled(page);
    expect((await stored(page)).cookie).toEqual(['other']);
  });

  test('is deleted where the page stays, and the category stands beside the preset', async ({ page, site }) => {
    const config = { onRevoke: 'keep', services: [{ preset: 'google-analytics', category: 'functional' }, 'meta-pixel'] };
    await page.goto(site.page('/', pageWith({ config })));
    await store(page, { cookie: ['_ga', '_fbp', 'other'] });
    await page.evaluate(() => TierConsent.choose(['functional', 'analytics']));
    await expect.poll(async () => (await stored(page)).cookie).toEqual(['_ga', 'other']);
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(async () => (await stored(page)).cookie).toEqual(['other']);
  });

  test('is not asked of a preset that was refused all along', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const services = Object.entries({ 'google-analytics': 'analytics', vimeo: 'functional', youtube: 'marketing' });
    const config = { services: services.map(([preset, category]) => ({ preset, category })) };
    await page.goto(site.page('/', pageWith({ config })));
    await store(page, { cookie: ['_ga'] });
    await page.evaluate(() => TierConsent.choose(['functional']));
    await expect.poll(() => stored(page)).toEqual({});
    expect(requested(site.requests())).toEqual(['google-analytics.json', 'vimeo.json']); // the second might have stored the same
  });

  for (const entry of ['google-analytics', { preset: 'google-analytics', category: 'analytics' }]) {
    test(`stays where an allowed service declares it, be that a preset, too: ${JSON.stringify(entry)}`, async ({ page, site }) => {
      const own = { id: 'own', category: 'marketing', storage: [{ name: '_ga' }, { name: '_own' }] };
      await page.goto(site.page('/', pageWith({ config: { services: [own, entry] } })));
      await store(page, { cookie: ['_ga', '_own'] });
      await page.evaluate(() => TierConsent.choose('gold'));
      await expect.poll(async () => (await stored(page)).cookie).toEqual(['_ga']);
    });
  }

  test('stays where consent was given again before the preset arrived', async ({ page, site }) => {
    const slow = closedGate();
    site.asset('presets/google-analytics.json', { gate: slow });
    await page.goto(site.page('/', pageWith({ config: { services: ['google-analytics', 'meta-pixel'] } })));
    await store(page, { cookie: ['_ga', '_fbp'] });
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => requested(site.requests())).toContain('google-analytics.json');
    await page.evaluate(() => TierConsent.choose('gold'));
    slow.open();
    await expect.poll(async () => (await stored(page)).cookie).toEqual(['_ga']);
  });

  test('is deleted on the next page where the preset does not come in time', async ({ page, site }) => {
    const slow = closedGate();
    site.asset('presets/google-analytics.json', { gate: slow });
    await page.goto(site.page('/', pageWith({ config: { services: ['google-analytics'] }, body })));
    await store(page, { cookie: ['_ga', 'other'] });
    await markVisit(page);
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => isSameVisit(page).catch(() => true)).toBe(false);
    expect((await stored(page)).cookie).toEqual(['_ga', 'other']);
    slow.open();
    await expect.poll(async () => (await stored(page)).cookie).toEqual(['other']);
    await page.reload();
    site.forgetRequests();
    await page.reload();
    await settled(page);
    expect(requested(site.requests())).toEqual([]);
  });

  test('is deleted on a later page where it comes neither in time nor on the next', async ({ page, site }) => {
    site.asset('presets/google-analytics.json', { status: 503 });
    site.asset('presets/google-analytics.js', { status: 503 });
    await page.goto(site.page('/', pageWith({ config: { services: ['google-analytics'] } })));
    await store(page, { cookie: ['_ga'] });
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => page.evaluate(() => sessionStorage.getItem('tierconsent.revoked'))).toBe('google-analytics');
    await page.reload();
    await expect.poll(() => requested(site.requests())).toHaveLength(4);
    await settled(page);
    expect((await stored(page)).cookie).toEqual(['_ga']);
    site.asset('presets/google-analytics.json', undefined);
    await page.reload();
    await expect.poll(() => stored(page)).toEqual({});
  });

  test('is told in the preferences: what is gone, and what is still there', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { services: ['google-analytics'] } })));
    await store(page, { cookie: ['_ga'] });
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => stored(page)).toEqual({});
    await store(page, { cookie: ['_ga_X1'] });
    await page.evaluate(() => TierConsent.open());
    const told = widget.preferences.locator('[part=your-choice]');
    await expect(told).toContainText('_ga_X1');
  });
});

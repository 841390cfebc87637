import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate, type Gate } from '../support/gate.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;

/** The page stays when consent is taken back, so that what arrives later can be seen. */
const config = { onRevoke: 'keep' };

/** Serves scripts that do not arrive before their gate is opened. */
function slow<Name extends string>(site: Site, names: readonly Name[]): Readonly<Record<Name, Gate>> {
  const gates = names.map((name) => [name, closedGate()] as const);
  for (const [name, gate] of gates) site.script(`/${name}.js`, says(name), { gate });
  return Object.fromEntries(gates) as Record<Name, Gate>;
}

/** Once the browser has had a script, and would have run it. */
async function arrival(page: Page, name: string, gate: Gate): Promise<void> {
  const arrived = page.waitForResponse(`**/${name}.js`).then((response) => response.finished());
  gate.open();
  await arrived;
  await settled(page);
}

test.describe('a script on its way when consent is taken back', () => {
  test.beforeEach(async ({ page, context, site }) => {
    await listenToEvents(page);
    await rememberChoice(context, site.url, choiceText('platinum'));
  });

  for (const [what, attributes] of [
    ['that keeps its turn', ''],
    ['with `async`', 'async'],
    ['that is a module', 'data-type="module"'],
  ] as const) {
    test(`${what} does not run when it arrives`, async ({ page, site }) => {
      const { a } = slow(site, ['a']);
      await page.goto(site.page('/', pageWith({ config, body: external('analytics', '/a.js', attributes) })), { waitUntil: 'commit' });
      await expect.poll(() => site.requests()).toContain('GET /a.js');
      await page.evaluate(() => TierConsent.withdraw());
      await arrival(page, 'a', a);
      expect(await ran(page)).toEqual([]);
      expect(await eventDetails(page, 'error')).toEqual([]); // it is the visitor’s will, no fault
    });
  }

  test('is withheld like any other: it runs, once, when everything is allowed again, before those behind it', async ({ page, site }) => {
    const { a } = slow(site, ['a']);
    await page.goto(site.page('/', pageWith({ config, body: external('analytics', '/a.js') + inline('analytics', says('behind it')) })), {
      waitUntil: 'commit',
    });
    await expect.poll(() => site.requests()).toContain('GET /a.js');
    await page.evaluate(() => TierConsent.withdraw());
    await arrival(page, 'a', a);
    expect(await ran(page)).toEqual([]);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['a', 'behind it']);
    await settled(page);
    expect(await ran(page)).toEqual(['a', 'behind it']);
  });

  test('takes nobody along: those that are still allowed run in their turn', async ({ page, site }) => {
    const { a, b } = slow(site, ['a', 'b']);
    const body = [
      external('analytics', '/a.js'),
      external('functional', '/b.js'),
      inline('marketing', says('marketing')),
      inline('functional', says('functional')),
    ];
    await page.goto(site.page('/', pageWith({ config, body: body.join('') })), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toEqual(expect.arrayContaining(['GET /a.js', 'GET /b.js']));
    await page.evaluate(() => TierConsent.choose(['functional']));
    b.open();
    a.open();
    await expect.poll(() => ran(page)).toEqual(['b', 'functional']);
    await settled(page);
    expect(await ran(page)).toEqual(['b', 'functional']);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['b', 'functional', 'a', 'marketing']);
    await settled(page);
    expect(await ran(page)).toEqual(['b', 'functional', 'a', 'marketing']);
  });

  test('runs once if consent was back before anything happened', async ({ page, site }) => {
    const { a } = slow(site, ['a']);
    await page.goto(site.page('/', pageWith({ config, body: external('analytics', '/a.js') })), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain('GET /a.js');
    await page.evaluate(() => {
      TierConsent.choose('platinum');
      TierConsent.choose('gold');
      TierConsent.rescan();
    });
    await arrival(page, 'a', a);
    expect(await ran(page)).toEqual(['a']); // it was allowed all the time
  });

  test('does not run in the moment before the page starts anew', async ({ page, site }) => {
    const [a, next] = [closedGate(), closedGate()];
    site.script('/a.js', 'navigator.sendBeacon("/ran")', { gate: a });
    const address = site.page('/', pageWith({ body: external('analytics', '/a.js', 'async') }));
    await page.goto(address, { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain('GET /a.js');
    site.page('/', { chunks: [next, pageWith({ body: '<h1>Anew</h1>' })] }); // which lets itself be waited for
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(() => site.requests().filter((request) => request === 'GET /')).toHaveLength(2);
    const over = ['requestfinished', 'requestfailed'].map((event) => page.waitForEvent(event as 'requestfinished'));
    a.open();
    await Promise.race(over); // the browser may as well drop it
    next.open();
    await expect(page.getByRole('heading', { name: 'Anew' })).toBeVisible();
    await settled(page);
    expect(site.requests()).not.toContain('POST /ran');
  });
});

test('scripts between a press and the frame after it wait for the last word', async ({ page, site }) => {
  await listenToEvents(page);
  await page.goto(
    site.page('/', pageWith({ config, body: inline('analytics', says('analytics')) + inline('marketing', says('marketing')) })),
  );
  await page.evaluate(() => {
    TierConsent.choose('platinum');
    TierConsent.choose('gold');
  });
  await expect.poll(() => ran(page)).toEqual(['analytics']);
  await settled(page);
  expect(await ran(page)).toEqual(['analytics']);
});

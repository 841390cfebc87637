import { storedChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG } from '../support/pages.js';
import type { FileAnswer } from '../support/site.js';
import { expect, test } from '../support/test.js';

const button = `<button onclick="this.textContent = 'Pressed'">Press</button>`;

/** What the console says of faults of ours. */
const saidIn = (messages: readonly string[]) => messages.filter((message) => message.startsWith('error: [tierconsent]'));

test.beforeEach(({ page }) => listenToEvents(page));

/** What a server, or what stands between, can do to the words of a language. */
const faults: Readonly<Record<string, FileAnswer | 'aborted' | 'offline'>> = {
  'end in the middle': { until: 0.5 },
  'are a page that says sorry, and claims to be JavaScript': { body: '<!doctype html><title>Sorry</title>' },
  'are of another type': { type: 'text/plain' },
  'break off': 'aborted',
  'are asked for without a net': 'offline',
};

test.describe('where the words of a language', () => {
  for (const [fault, answer] of Object.entries(faults)) {
    test(`${fault}, visitors are asked in English, nothing refused acts, and it is said once`, async ({ page, site, widget, messages }) => {
      if (typeof answer === 'object') site.asset('locales/de.js', answer);
      else
        await page.route('**/assets/locales/de.js*', (route) =>
          route.abort(answer === 'offline' ? 'internetdisconnected' : 'connectionreset'),
        );
      await page.goto(site.page('/', pageWith({ lang: 'de', body: button + oneOfEach })));
      await expect(widget.customise).toHaveText('Customise');
      await page.getByRole('button', { name: 'Press' }).click();
      await expect(page.getByRole('button', { name: 'Pressed' })).toBeVisible();
      await settled(page);
      expect(await ran(page)).toEqual(['necessary']);
      expect(saidIn(messages)).toHaveLength(1);
      expect((await eventDetails(page, 'error')).map(({ source }) => source)).toEqual(['interface']);
      await widget.tier('silver').click();
      await expect(widget.reopen).toBeVisible();
      expect(await ran(page)).toEqual(['necessary']);
    });
  }

  for (const [fault, body] of Object.entries({ 'are empty': '', 'are something else': 'export const other = 1;' })) {
    test(`${fault}, visitors are asked in English, and nothing refused acts`, async ({ page, site, widget }) => {
      site.asset('locales/de.js', { body });
      await page.goto(site.page('/', pageWith({ lang: 'de', body: oneOfEach })));
      await expect(widget.customise).toHaveText('Customise');
      await widget.tier('silver').click();
      await settled(page);
      expect(await ran(page)).toEqual(['necessary']);
    });
  }

  test('are slow, the page goes on, and visitors are asked in them once they come', async ({ page, site, widget, messages }) => {
    const slow = closedGate();
    site.asset('locales/de.js', { gate: slow });
    await page.goto(site.page('/', pageWith({ lang: 'de', body: button + oneOfEach })));
    await expect.poll(() => site.requests()).toContain('GET /assets/locales/de.js');
    await page.getByRole('button', { name: 'Press' }).click();
    await expect.poll(() => ran(page)).toEqual(['necessary']);
    slow.open();
    await expect(widget.customise).toHaveText('Anpassen');
    expect(saidIn(messages)).toEqual([]);
  });
});

const MANUAL_TAG = PLAIN_TAG.replace('<script', '<script data-manual');

/** A page whose owner brings an integration, or a listener, of their own. */
const pageOf = (code: string) => pageWith({ config: null, tag: `${MANUAL_TAG}<script>${code}</script>`, body: button + oneOfEach });

/** How code of an owner's fails. Each is a function that fails always. */
const failures = {
  throws: '() => { throw new Error("broken"); }',
  'throws something that is no error': '() => { throw null; }',
  'returns a promise that is rejected': '() => Promise.reject(new Error("broken"))',
  'returns something that throws when it is waited for': '() => ({ get then() { throw new Error("broken"); } })',
};

for (const [failure, run] of Object.entries(failures)) {
  for (const [method, own] of [
    ['start', `start: ${run}, update() {}`],
    ['update', `start() {}, update: ${run}`],
    ['start and update', `start: ${run}, update: ${run}`],
  ] as const) {
    test(`an owner’s integration whose ${method} ${failure} keeps nothing from happening, and each time is said once`, async ({
      page,
      context,
      site,
      widget,
      messages,
    }) => {
      const next = `{ name: 'next', start() { notes.heard = ['start']; }, update() { notes.heard.push('update'); } }`;
      await page.goto(
        site.page('/', pageOf(`TierConsent.start({ onRevoke: 'keep', integrations: { own: [{ name: 'acme', ${own} }, ${next}] } });`)),
      );
      await expect(widget.banner).toBeVisible();
      expect(saidIn(messages)).toHaveLength(method === 'update' ? 0 : 1);
      expect(await ran(page)).toEqual(['necessary']);
      await widget.tier('gold').click();
      await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
      expect(await page.evaluate(() => window.notes.heard)).toEqual(['start', 'update']);
      expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
      await page.evaluate(() => TierConsent.withdraw());
      expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
      await page.getByRole('button', { name: 'Press' }).click();
      await settled(page);
      const times = { start: 1, update: 2, 'start and update': 3 }[method];
      expect(saidIn(messages)).toHaveLength(times);
      expect((await eventDetails(page, 'error')).map(({ source }) => source)).toEqual(Array.from({ length: times }, () => 'acme'));
    });
  }

  test(`a callback of subscribe() that ${failure} keeps nothing from happening, and each time is said once`, async ({
    page,
    context,
    site,
    widget,
    messages,
  }) => {
    const next = `TierConsent.subscribe(({ source }) => (notes.heard ??= []).push(source));`;
    await page.goto(site.page('/', pageOf(`TierConsent.start(); TierConsent.subscribe(${run}); ${next} notes.after = true;`)));
    await expect(widget.banner).toBeVisible();
    expect(await page.evaluate(() => window.notes.after)).toBe(true);
    await widget.tier('silver').click();
    await expect.poll(() => page.evaluate(() => window.notes.heard)).toEqual(['restored', 'banner']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
    await page.getByRole('button', { name: 'Press' }).click();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect((await eventDetails(page, 'error')).map(({ source }) => source)).toEqual(['listener', 'listener']);
    expect(saidIn(messages)).toHaveLength(2);
  });
}

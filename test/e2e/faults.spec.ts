import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, tagged } from '../support/pages.js';
import type { FileAnswer } from '../support/site.js';
import { expect, test } from '../support/test.js';

const button = `<button onclick="this.textContent = 'Pressed'">Press</button>`;
const frame = tagged.frame('marketing', '/frame', 'width="300" height="200" data-service="films"');
const config = { services: [{ id: 'films', category: 'marketing', name: 'Film House' }], integrations: { meta: true } };

/** What a server, or what stands between, can do to a file. */
const faults: Readonly<Record<string, FileAnswer | 'aborted' | 'offline'>> = {
  'is not there': { status: 404 },
  'is held back by a fault of the server’s': { status: 503 },
  'is a page that says sorry': { type: 'text/html', body: '<!doctype html><title>Sorry</title>' },
  'is a page that says sorry, and claims to be JavaScript': { body: '<!doctype html><title>Sorry</title>' },
  'ends in the middle': { until: 0.5 },
  'is empty': { body: '' },
  'is something else': { body: 'export const other = 1;' },
  'breaks off': 'aborted',
  'is asked for without a net': 'offline',
};

/** Each file that comes later, and what asks for it. */
const files = {
  'the interface': { file: 'tierconsent.ui.js', choice: null, source: 'interface' },
  'the preferences': { file: 'tierconsent.preferences.js', choice: 'silver', source: 'interface' },
  'the placeholders': { file: 'tierconsent.placeholders.js', choice: 'silver', source: 'interface' },
  'an integration': { file: 'integrations/meta.js', choice: 'silver', source: 'meta' },
} as const;

test.beforeEach(({ page }) => listenToEvents(page));

for (const [what, { file, choice, source }] of Object.entries(files)) {
  test.describe(`where ${what}`, () => {
    for (const [fault, answer] of Object.entries(faults)) {
      test(`${fault}, nothing refused is released, the page goes on, and it is said once`, async ({
        page,
        context,
        site,
        widget,
        messages,
      }) => {
        if (choice) await rememberChoice(context, site.url, choiceText(choice));
        if (typeof answer === 'object') site.asset(file, answer);
        else
          await page.route(`**/assets/${file}*`, (route) => route.abort(answer === 'offline' ? 'internetdisconnected' : 'connectionreset'));
        await page.goto(site.page('/', pageWith({ config, body: button + oneOfEach + (what === 'the placeholders' ? frame : '') })));
        if (what === 'the preferences') await widget.reopen.click();
        await expect.poll(() => eventDetails(page, 'error')).toHaveLength(1);
        await page.getByRole('button', { name: 'Press' }).click();
        await expect(page.getByRole('button', { name: 'Pressed' })).toBeVisible();
        await settled(page);
        expect(await ran(page)).toEqual(['necessary']);
        expect(site.requests()).not.toContain('GET /frame');
        expect((await eventDetails(page, 'error')).map((error) => error.source)).toEqual([source]);
        expect(messages.filter((message) => message.startsWith('error: [tierconsent]'))).toHaveLength(1);
        if (what === 'the placeholders') await expect(page.locator('a[data-tierconsent-placeholder]')).toBeVisible();
        else await expect(widget.reopen).toBeVisible(); // a way to try again
      });
    }

    test('is slow, all the rest goes on, and it is there when it comes', async ({ page, context, site, widget }) => {
      const slow = closedGate();
      if (choice) await rememberChoice(context, site.url, choiceText(choice));
      site.asset(file, { gate: slow });
      await page.goto(site.page('/', pageWith({ config, body: button + oneOfEach + frame })));
      if (what === 'the preferences') await widget.reopen.click();
      await expect.poll(() => site.requests().join()).toContain(file);
      await page.getByRole('button', { name: 'Press' }).click();
      await expect.poll(() => ran(page)).toEqual(['necessary']);
      slow.open();
      if (what === 'the interface') await expect(widget.banner).toBeVisible();
      if (what === 'the preferences') await expect(widget.preferences).toBeVisible();
      if (what === 'the placeholders') await expect(page.getByRole('button', { name: /Film House/ }).first()).toBeVisible();
      await settled(page);
      expect(await ran(page)).toEqual(['necessary']);
      expect(await eventDetails(page, 'error')).toEqual([]);
    });
  });
}

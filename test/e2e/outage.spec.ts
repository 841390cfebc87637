import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

test.beforeEach(({ page }) => listenToEvents(page));

test.describe('when the interface does not arrive', () => {
  test('the page works, everything optional stays withheld, and the fault is reported', async ({ page, site, widget }) => {
    site.asset('tierconsent.ui.js', { status: 404 });
    await page.goto(site.page('/', pageWith({ body: `<button onclick="this.textContent = 'Pressed'">Press</button>${oneOfEach}` })));
    await expect.poll(() => eventDetails(page, 'error')).toHaveLength(1);
    expect((await eventDetails(page, 'error'))[0].error).toContain('tierconsent.ui.js');
    await page.getByRole('button', { name: 'Press' }).click();
    await expect(page.getByRole('button', { name: 'Pressed' })).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    await expect(widget.banner).toHaveCount(0);
  });

  test('a visitor can ask for it again, and gets it once it is there', async ({ page, site, widget }) => {
    site.asset('tierconsent.ui.js', { status: 503 });
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect.poll(() => eventDetails(page, 'error')).toHaveLength(1);
    await expect(widget.reopen).toBeVisible();
    await widget.reopen.click();
    await expect.poll(() => eventDetails(page, 'error')).toHaveLength(2);
    site.asset('tierconsent.ui.js', undefined);
    await widget.reopen.click();
    await expect(widget.preferences).toBeVisible();
    await widget.radio('gold').check();
    await widget.save.click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });

  test('a developer can ask for it again, too', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    site.asset('tierconsent.ui.js', { status: 404 });
    await page.goto(site.page('/', pageWith()));
    await expect(widget.reopen).toBeVisible();
    await page.evaluate(() => TierConsent.open());
    expect(await eventDetails(page, 'error')).toHaveLength(1);
    await expect(widget.preferences).toHaveCount(0);
    site.asset('tierconsent.ui.js', undefined);
    await page.evaluate(() => TierConsent.open());
    await expect(widget.preferences).toBeVisible();
    expect(await eventDetails(page, 'error')).toHaveLength(1);
  });

  test('a choice made in another way counts all the same', async ({ page, site, widget }) => {
    site.asset('tierconsent.ui.js', { status: 404 });
    await page.goto(site.page('/', pageWith({ body: `<button data-consent-choose="gold">Balanced</button>${oneOfEach}` })));
    await expect.poll(() => eventDetails(page, 'error')).toHaveLength(1);
    await page.getByRole('button', { name: 'Balanced' }).click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.reopen).toBeVisible();
  });
});

test.describe('when the preferences do not arrive', () => {
  test('the banner stands, its answers work, and a second press brings them', async ({ page, site, widget }) => {
    site.asset('tierconsent.preferences.js', { status: 503 });
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.customise.click();
    await expect.poll(() => eventDetails(page, 'error')).toHaveLength(1);
    expect((await eventDetails(page, 'error'))[0].error).toContain('tierconsent.preferences.js');
    await expect(widget.tier('silver')).toBeVisible();
    site.asset('tierconsent.preferences.js', undefined);
    await widget.customise.click();
    await expect(widget.preferences).toBeVisible();
  });

  test('an answer that was given while they were on their way is not asked for again', async ({ page, site, widget }) => {
    const slow = closedGate();
    site.asset('tierconsent.preferences.js', { gate: slow });
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.customise.click();
    await expect.poll(() => site.requests()).toContain('GET /assets/tierconsent.preferences.js');
    await widget.tier('gold').click();
    await expect(widget.reopen).toBeVisible();
    slow.open();
    await settled(page);
    await expect(widget.preferences).toHaveCount(0);
    expect((await storedChoice(page.context()))?.['tier']).toBe('gold');
  });
});

test.describe('when the interface is slow', () => {
  test('a visitor who asks for the preferences before the banner is there gets them', async ({ page, context, site, widget }) => {
    const slow = closedGate();
    site.asset('tierconsent.ui.js', { gate: slow });
    await page.goto(site.page('/', pageWith({ body: '<button data-consent-open="preferences">Privacy choices</button>' })));
    await expect.poll(() => site.requests()).toContain('GET /assets/tierconsent.ui.js');
    await page.getByRole('button', { name: 'Privacy choices' }).click();
    slow.open();
    await expect(widget.preferences).toBeVisible();
    await widget.reject.click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver' });
    await expect(widget.banner).toHaveCount(0);
  });

  test('a visitor who has answered in another way in the meantime is not asked', async ({ page, site, widget }) => {
    const slow = closedGate();
    site.asset('tierconsent.ui.js', { gate: slow });
    await page.goto(site.page('/', pageWith({ body: `<button data-consent-choose="gold">Balanced</button>${oneOfEach}` })));
    await expect.poll(() => site.requests()).toContain('GET /assets/tierconsent.ui.js');
    await page.getByRole('button', { name: 'Balanced' }).click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    const arrived = page.waitForResponse(/tierconsent\.ui\.js/);
    slow.open();
    await arrived;
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    await expect(widget.banner).toHaveCount(0);
  });
});

test.describe('when the words of a language', () => {
  for (const [what, answer] of [
    ['are not there', { status: 404 }],
    ['are held back by a fault of the server’s', { status: 500 }],
    ['are a page that says sorry', { type: 'text/html' }],
  ] as const) {
    test(`${what}, the visitor is spoken to in English, and the console says so`, async ({ page, site, widget, messages }) => {
      site.asset('locales/de.js', answer);
      await page.goto(site.page('/', pageWith({ lang: 'de', body: oneOfEach })));
      await expect(widget.customise).toHaveText('Customise');
      await expect(widget.tier('silver')).toContainText('Private');
      expect(messages.filter((message) => /^error: \[tierconsent\] interface: TypeError: .*\/locales\/de\.js/.test(message))).toHaveLength(
        1,
      );
      await widget.tier('gold').click();
      await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    });
  }

  for (const file of ['tierconsent.js', 'tierconsent.all.js']) {
    test(`never arrive, the visitor is asked in English after three seconds (${file})`, async ({ page, site, widget, messages }) => {
      const never = closedGate();
      site.asset('locales/de.js', { gate: never });
      await page.clock.install();
      await page.goto(site.page('/', pageWith({ lang: 'de', tag: `<script async src="/assets/${file}"></script>`, body: oneOfEach })));
      await expect.poll(() => site.requests()).toContain('GET /assets/locales/de.js');
      await page.clock.fastForward(3000);
      await expect(widget.customise).toHaveText('Customise');
      expect(messages).toEqual([
        expect.stringMatching(/^error: \[tierconsent\] interface: Error: the language "de" did not load within 3000 ms/),
      ]);
      await widget.tier('gold').click();
      await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);

      const arrived = page.waitForResponse('**/locales/de.js');
      never.open();
      await arrived;
      await widget.reopen.click();
      await expect(widget.save).toHaveText('Save my choice'); // not half in one language and half in another
    });
  }
});

test('when the core itself does not arrive, everything tagged stays withheld and the page works', async ({ page, site }) => {
  site.asset('tierconsent.js', { status: 500 });
  await page.goto(site.page('/', pageWith({ body: `<h1>Title</h1>${oneOfEach}` })));
  await settled(page);
  expect(await ran(page)).toEqual([]);
  await expect(page.locator('h1')).toBeVisible();
});

import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { addMarkup, eventDetails, eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

test.beforeEach(({ page }) => listenToEvents(page));

test.describe('a developer may show a surface', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

  test('and knows when it is shown, and when it is gone', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.reopen).toBeVisible();
    const isOpen = await page.evaluate(async () => {
      await TierConsent.open();
      return document.querySelector('#tierconsent')!.shadowRoot!.querySelector('dialog')!.open;
    });
    expect(isOpen).toBe(true);
    expect(await eventDetails(page, 'open')).toEqual([{ surface: 'preferences' }]);
    await page.keyboard.press('Escape');
    await expect.poll(() => eventDetails(page, 'close')).toEqual([{ surface: 'preferences' }]);
  });

  test('the banner too, and hide it without choosing', async ({ page, context, site, widget }) => {
    const before = await storedChoice(context);
    await page.goto(site.page('/', pageWith()));
    await expect(widget.reopen).toBeVisible();
    await page.evaluate(() => TierConsent.open('banner'));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => TierConsent.close());
    await expect(widget.banner).toBeHidden();
    await expect(widget.reopen).toBeVisible();
    expect(await eventDetails(page, 'close')).toEqual([{ surface: 'banner' }]);
    expect(await storedChoice(context)).toEqual(before);
    expect(await eventTypes(page)).not.toContain('change');
  });

  test('but no other one', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith()));
    const error = await page.evaluate(() =>
      TierConsent.open('settings' as never).then(String, (fault: Error) => `${fault.name}: ${fault.message}`),
    );
    expect(error).toMatch(/^RangeError: .*settings.*banner.*preferences/);
  });

  test('or keep it closed, by preventing the event', async ({ page, context, site, widget }) => {
    await context.clearCookies();
    await page.addInitScript(() => document.addEventListener('tierconsent:open', (event) => event.preventDefault()));
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect.poll(() => eventTypes(page)).toContain('open');
    await settled(page);
    await expect(widget.banner).toHaveCount(0);
    expect(await ran(page)).toEqual(['necessary']);
    await page.evaluate(() => TierConsent.open('preferences'));
    await expect(widget.preferences).toHaveCount(0);
  });
});

test.describe('the page’s own buttons', () => {
  test('open the preferences or the banner', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const body = `<button data-consent-open="preferences">Preferences</button><button data-consent-open>Empty</button><button data-consent-open="banner">Banner</button>`;
    await page.goto(site.page('/', pageWith({ body })));
    for (const name of ['Preferences', 'Empty']) {
      await page.getByRole('button', { name, exact: true }).click();
      await expect(widget.preferences).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(widget.preferences).toBeHidden();
      await expect(page.getByRole('button', { name, exact: true })).toBeFocused();
    }
    await page.getByRole('button', { name: 'Banner', exact: true }).click();
    await expect(widget.banner).toBeVisible();
  });

  test('may be links, hold other elements, and come later', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();
    await addMarkup(page, '<a href="/elsewhere" data-consent-open="preferences"><span id="inner">Choices</span></a>');
    await page.locator('#inner').click();
    await expect(widget.preferences).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/');
  });

  test('choose a tier, and the record says that it was the page', async ({ page, context, site, widget }) => {
    const body = `<button data-consent-choose="silver">Private</button><button data-consent-choose="platinum">All</button>${oneOfEach}`;
    await page.goto(site.page('/', pageWith({ body })));
    await expect(widget.banner).toBeVisible();
    await page.getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
    await expect(widget.banner).toBeHidden();
    expect(await storedChoice(context)).toMatchObject({ tier: 'platinum', days: '182' });
    expect((await storedChoice(context))!['via']).not.toBe('banner');
  });

  test('that name an unknown tier choose nothing: the fault is reported', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: '<button data-consent-choose="bronze">Bronze</button>' })));
    await expect(widget.banner).toBeVisible();
    await page.getByRole('button', { name: 'Bronze' }).click();
    await expect.poll(() => eventDetails(page, 'error')).toHaveLength(1);
    expect((await eventDetails(page, 'error'))[0].error).toMatch(/RangeError.*bronze.*silver.*gold.*platinum/);
    expect(await storedChoice(context)).toBeNull();
  });

  test('are no choice when a script presses nothing: only their own kind counts', async ({ page, context, site, widget }) => {
    await page.goto(
      site.page('/', pageWith({ body: '<button data-tier="platinum">Not ours</button><p data-consent-chosen="gold">Text</p>' })),
    );
    await expect(widget.banner).toBeVisible();
    await page.getByRole('button', { name: 'Not ours' }).click();
    await page.locator('p[data-consent-chosen]').click();
    await settled(page);
    expect(await storedChoice(context)).toBeNull();
  });
});

test.describe('events', () => {
  test('come in order: ready, open, then listeners, change and release', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => {
      let first = true;
      TierConsent.subscribe(() => {
        if (!first) window.heard.push({ type: 'listener', detail: null });
        first = false;
      });
    });
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toContain('analytics');
    await expect.poll(async () => (await eventTypes(page)).filter((type) => type === 'release').length).toBeGreaterThan(1);
    const types = await eventTypes(page);
    const order = ['ready', 'listener', 'change'].map((type) => types.indexOf(type));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(types.indexOf('ready')).toBeGreaterThanOrEqual(0);
    expect(types.indexOf('open')).toBeLessThan(types.indexOf('listener'));
    expect(types.lastIndexOf('release')).toBeGreaterThan(types.indexOf('change'));
    expect(types.filter((type) => type === 'ready' || type === 'change')).toEqual(['ready', 'change']);
  });

  test('carry what cannot be tampered with', async ({ page, site, widget }) => {
    await page.addInitScript(() => {
      (window.notes ??= {}).loose = [];
      for (const type of ['ready', 'change', 'open', 'close', 'release', 'error']) {
        document.addEventListener(`tierconsent:${type}`, (event) => {
          const { detail } = event as CustomEvent;
          const parts = {
            detail,
            consent: detail.consent,
            categories: (detail.consent ?? detail).categories,
            granted: detail.granted,
            revoked: detail.revoked,
            elements: detail.elements,
          };
          for (const [name, part] of Object.entries(parts)) {
            if (part && !Object.isFrozen(part)) window.notes.loose.push(`${type} ${name}`);
          }
        });
      }
    });
    await page.goto(site.page('/', pageWith({ config: { onRevoke: 'keep' }, body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => TierConsent.open());
    await page.evaluate(() => TierConsent.choose('gold'));
    await expect.poll(() => ran(page)).toContain('analytics');
    await page.evaluate(() => TierConsent.withdraw());
    expect(new Set(await eventTypes(page))).toEqual(new Set(['ready', 'open', 'close', 'change', 'release']));
    expect(await page.evaluate(() => window.notes.loose)).toEqual([]);
  });

  test('a listener on the document that throws stops nobody', async ({ page, site }) => {
    await page.addInitScript(() => {
      // An exception of a page's listener is the page's own: swallowed here, so that it does not count as ours.
      addEventListener('error', (event) => event.preventDefault());
      document.addEventListener('tierconsent:ready', () => {
        throw new Error('a fault of the page’s');
      });
    });
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await page.evaluate(() => TierConsent.choose('gold'));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });
});

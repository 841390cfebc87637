import { choiceText, rememberChoice } from '../support/choice.js';
import { eventDetails, eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

test.beforeEach(({ page }) => listenToEvents(page));

test('events are the document’s, and only the opening of a surface can be prevented', async ({ page, site, widget }) => {
  await page.addInitScript(() => {
    const facts: Record<string, unknown> = ((window.notes ??= {}).facts = {});
    for (const type of ['ready', 'change', 'open', 'close', 'release', 'error']) {
      document.addEventListener(`tierconsent:${type}`, (event) => {
        event.preventDefault();
        facts[type] = [event.target === document, event.cancelable];
        if (type === 'open') event.stopImmediatePropagation();
      });
    }
  });
  const body = `${oneOfEach}${tagged.external('necessary', '/missing.js')}`;
  await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body })));
  await expect.poll(() => page.evaluate(() => Object.keys(window.notes.facts).sort())).toEqual(['error', 'open', 'ready', 'release']);
  await settled(page);
  await expect(widget.banner).toHaveCount(0);
  await page.evaluate(() => TierConsent.choose('gold'));
  await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']); // nothing else was kept from happening
  expect(await page.evaluate(() => window.notes.facts)).toEqual({
    ready: [true, false],
    change: [true, false],
    open: [true, true],
    release: [true, false],
    error: [true, false],
  });
});

test.describe('`ready`', () => {
  test('comes once, whatever is chosen later', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    await page.evaluate(() => {
      TierConsent.choose('gold');
      TierConsent.reset();
      TierConsent.choose('silver');
    });
    await settled(page);
    expect((await eventTypes(page)).filter((type) => type === 'ready')).toHaveLength(1);
    expect(await eventDetails(page, 'ready')).toMatchObject([{ decided: false, tier: null, categories: ['necessary'] }]);
  });

  test('does not come where the configuration is wrong, before that is put right', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, config: { theme: 'drak' } })));
    await expect.poll(() => eventTypes(page)).toEqual(['error']);
    await settled(page);
    expect(await eventTypes(page)).toEqual(['error']);
    await page.evaluate(() => TierConsent.start({ theme: 'dark' }));
    await expect.poll(() => eventTypes(page)).toEqual(expect.arrayContaining(['ready']));
    await expect(widget.banner).toBeVisible();
  });
});

test('a change happens in the documented order: attributes, vendors, embeds, the interface, listeners, the event, and then what is new', async ({
  page,
  context,
  site,
  widget,
}) => {
  site.page('/frame', '<!doctype html><h1>In the frame</h1>');
  await rememberChoice(context, site.url, choiceText('gold'));
  const config = { onRevoke: 'keep', integrations: { google: true } };
  const body = tagged.frame('functional', '/frame') + tagged.inline('marketing', 'notes.steps.push("marketing runs")');
  await page.goto(site.page('/', pageWith({ config, tag: PLAIN_TAG, body })));
  await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
  await widget.reopen.click();
  await expect(widget.preferences).toBeVisible();

  const steps = await page.evaluate(() => {
    const all: string[] = (window.notes.steps = []);
    const frame = () => (document.querySelector('iframe')!.hasAttribute('src') ? 'frame' : 'no frame');
    const { dataset } = document.documentElement;
    const layer = Reflect.get(window, 'dataLayer') as unknown[];
    layer.push = (entry) => all.push(`vendor: ${dataset['consentTier']}, ${frame()}, ${(entry as { event?: string }).event ?? 'command'}`);
    document.addEventListener('tierconsent:close', () => all.push(`closed: ${frame()}`));
    TierConsent.subscribe(({ source }) => source === 'api' && all.push('listener'));
    document.addEventListener('tierconsent:change', () => all.push('event'));
    TierConsent.choose(['analytics', 'marketing']);
    return [...all];
  });
  expect(steps).toEqual([
    'vendor: custom, frame, command',
    'vendor: custom, frame, consent_update',
    'closed: no frame',
    'listener',
    'event',
  ]);
  await expect.poll(() => page.evaluate(() => window.notes.steps.at(-1))).toBe('marketing runs');
});

test.describe('what fails is named, in the console and to whoever listens:', () => {
  const gold = '<button data-consent-choose="gould">Gold</button>';

  test('a listener, a press, a tagged script and a vendor', async ({ page, site, messages }) => {
    const head = `<script>
      window.dataLayer = [];
      dataLayer.push = () => { throw new Error('of the vendor'); };
    </script>`;
    const config = { integrations: { google: true } };
    const body = gold + oneOfEach + tagged.external('necessary', '/missing.js');
    await page.goto(site.page('/', pageWith({ config, tag: head + PLAIN_TAG, body })));
    await page.evaluate(() => {
      TierConsent.subscribe(() => {
        throw new Error('of the page');
      });
    });
    await page.getByRole('button', { name: 'Gold', exact: true }).click();
    await expect.poll(() => eventDetails(page, 'error')).toHaveLength(4);
    const expected = [
      { source: 'google', error: 'Error: of the vendor' },
      { source: 'listener', error: 'Error: of the page' },
      { source: 'press', error: 'RangeError: unknown tier "gould". Known: silver, gold, platinum.' },
      { source: 'release', error: `Error: ${site.url}/missing.js could not be loaded` },
    ];
    const found = await eventDetails(page, 'error');
    expect([...found].sort((one, other) => String(one.source).localeCompare(String(other.source)))).toEqual(expected);
    for (const { source, error } of expected) {
      expect(messages.filter((message) => message.startsWith(`error: [tierconsent] ${source}: ${error}`))).toHaveLength(1);
    }
    await page.evaluate(() => TierConsent.choose('gold')); // and nothing of it keeps a choice from having its effect
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });

  test('the interface', async ({ page, site, messages }) => {
    site.asset('tierconsent.ui.js', { status: 500 });
    await page.goto(site.page('/', pageWith()));
    await expect.poll(() => eventDetails(page, 'error')).toMatchObject([{ source: 'interface' }]);
    expect(messages.filter((message) => message.startsWith('error: [tierconsent] interface: '))).toHaveLength(1);
  });

  test('the configuration, also where the words for it are missing', async ({ page, site, messages }) => {
    site.asset('tierconsent.explain.js', { status: 404 });
    await page.goto(site.page('/', pageWith({ config: { them: 1, layout: 'round' }, body: oneOfEach })));
    const expected = 'Error: wrong: them, layout. Nothing was released.';
    await expect.poll(() => eventDetails(page, 'error')).toEqual([{ source: 'config', error: expected }]);
    expect(messages.filter((message) => message.startsWith(`error: [tierconsent] config: ${expected}`))).toHaveLength(1);
    await settled(page);
    expect(await ran(page)).toEqual([]);
  });
});

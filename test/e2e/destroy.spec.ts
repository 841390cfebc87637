import { choiceText, DAY, documentMarks, rememberChoice, storedChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { prerender } from '../support/prerender.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;

test.beforeEach(({ page }) => listenToEvents(page));

/** A configuration with the small button on every page. */
const config = { reopen: 'floating' };

test.describe('a widget that is destroyed while its interface is on its way', () => {
  for (const late of ['tierconsent.ui.js', 'locales/de.js']) {
    test(`shows nothing when ${late} arrives`, async ({ page, site, widget }) => {
      const gate = closedGate();
      site.asset(late, { gate });
      await page.goto(site.page('/', pageWith({ config, lang: 'de', body: `<button data-consent-open>Open</button>${oneOfEach}` })));
      await expect.poll(() => site.requests()).toContain(`GET /assets/${late}`);
      await page.evaluate(() => TierConsent.destroy());
      const arrived = page.waitForResponse(`**/assets/${late}`);
      gate.open();
      await arrived;
      await page.getByRole('button', { name: 'Open' }).click();
      await settled(page);
      await expect(widget.host).toHaveCount(0);
      expect(await eventTypes(page)).not.toContain('open');
      expect(await documentMarks(page)).toEqual({ tier: null, categories: null });
      expect(await page.evaluate(() => document.documentElement.hasAttribute('style'))).toBe(false);
    });
  }

  test('answers nobody who still waits for a surface, and reports no fault', async ({ page, site, widget, messages }) => {
    const gate = closedGate();
    site.asset('tierconsent.ui.js', { gate });
    await page.goto(site.page('/', pageWith({ config })));
    await expect.poll(() => site.requests()).toContain('GET /assets/tierconsent.ui.js');
    await page.evaluate(() => {
      void TierConsent.open('preferences').then(() => (window.notes.opened = true));
      TierConsent.destroy();
    });
    gate.open();
    await expect.poll(() => page.evaluate(() => window.notes.opened)).toBe(true);
    await settled(page);
    await expect(widget.host).toHaveCount(0);
    expect(messages.filter((message) => message.includes('[tierconsent]'))).toEqual([]);
  });
});

test.describe('a widget that is destroyed before there is a body', () => {
  const tag = `${PLAIN_TAG}<script>notes.body = document.body; TierConsent.destroy();</script>`;

  for (const [who, choice] of [
    ['a first visit', null],
    ['a visitor who agreed', 'platinum'],
  ] as const) {
    test(`draws nothing and releases nothing for ${who}`, async ({ page, context, site, widget }) => {
      if (choice) await rememberChoice(context, site.url, choiceText(choice));
      await page.goto(site.page('/', pageWith({ config, tag, body: oneOfEach })));
      await settled(page);
      expect(await page.evaluate(() => window.notes.body)).toBeNull();
      await expect(widget.host).toHaveCount(0);
      expect(await ran(page)).toEqual([]);
      expect(await eventTypes(page)).toEqual(['ready']);
    });
  }
});

test('a widget that is destroyed while the page is being prepared is not there when the visitor comes', async ({
  page,
  context,
  site,
  widget,
}) => {
  await rememberChoice(context, site.url, choiceText('platinum'));
  const comes = await prerender(page);
  await page.goto(site.page('/', pageWith({ config, tag: PLAIN_TAG, body: oneOfEach })));
  await page.evaluate(() => TierConsent.destroy());
  await comes();
  await settled(page);
  await expect(widget.host).toHaveCount(0);
  expect(await eventTypes(page)).toEqual([]);
  expect(await ran(page)).toEqual([]);
});

test.describe('a destroyed widget', () => {
  test('hears of nothing any more: no other tab, no return, no end of the choice', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold', { days: '1' }));
    await page.clock.install();
    await page.goto(site.page('/', pageWith({ config, body: oneOfEach })));
    await expect(widget.reopen).toBeVisible();
    const before = await eventTypes(page);
    await page.evaluate(() => {
      TierConsent.destroy();
      TierConsent.destroy(); // once more harms nobody
    });
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.evaluate(() => {
      document.dispatchEvent(new Event('visibilitychange'));
      new BroadcastChannel('tierconsent').postMessage(0);
    });
    await page.clock.fastForward(2 * DAY * 1000);
    await page.clock.resume();
    await settled(page);
    expect(await eventTypes(page)).toEqual(before);
    expect(await documentMarks(page)).toEqual({ tier: null, categories: null });
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });

  test('allows nothing, takes no choice, and calls no listener', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const facts = await page.evaluate(async () => {
      const calls: string[] = [];
      TierConsent.subscribe(({ source }) => void calls.push(source));
      TierConsent.destroy();
      TierConsent.choose('platinum');
      TierConsent.withdraw();
      TierConsent.reset();
      TierConsent.close();
      TierConsent.rescan();
      await TierConsent.open();
      return [calls, TierConsent.consent.categories, TierConsent.allows('necessary')];
    });
    expect(facts).toEqual([['restored'], [], false]);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
  });

  test('by one who listens, leaves no fault, and other tabs hear of the choice', async ({ page, context, site }) => {
    const other = await context.newPage();
    for (const each of [other, page]) await each.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    await page.evaluate(() => {
      TierConsent.subscribe(({ source }) => source === 'api' && TierConsent.destroy());
      TierConsent.choose('gold');
    });
    await expect.poll(() => other.evaluate(() => TierConsent.consent.tier)).toBe('gold');
    expect(await eventTypes(page)).not.toContain('error');
  });

  test('starts no script that still waited for its turn', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const gate = closedGate();
    site.script('/a.js', says('a'), { gate });
    const body = external('analytics', '/a.js') + inline('analytics', says('behind it'));
    await page.goto(site.page('/', pageWith({ body })), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain('GET /a.js');
    await page.evaluate(() => TierConsent.destroy());
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['a']); // it had been let go
    await settled(page);
    expect(await ran(page)).toEqual(['a']);
  });

  test('remembers a choice made right before, and releases nothing for it', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body: oneOfEach })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => {
      TierConsent.choose('platinum');
      TierConsent.destroy();
    });
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'platinum' });
  });

  test('gives the page back the room that the banner took, as the owner had it', async ({ page, site, widget }) => {
    const html = pageWith({ config: { layout: 'bar' } }).replace('<html ', '<html style="scroll-padding-bottom: 7px" ');
    const room = () => page.evaluate(() => getComputedStyle(document.documentElement).scrollPaddingBottom);
    await page.goto(site.page('/', html));
    await expect(widget.banner).toBeVisible();
    await expect.poll(room).not.toBe('7px');
    await page.evaluate(() => TierConsent.destroy());
    await expect.poll(room).toBe('7px');
    expect(await page.evaluate(() => document.documentElement.getAttribute('style'))).toBe('scroll-padding-bottom: 7px');
  });
});

test.describe('with npm, a widget can be followed by another', () => {
  const imports = {
    preact: '/packages/preact/dist/preact.mjs',
    'js-cookie': '/packages/js-cookie/dist/js.cookie.mjs',
    tierconsent: '/assets/npm/index.js',
  };
  const html = (code: string) =>
    pageWith({
      config: null,
      tag: `<script type="importmap">${JSON.stringify({ imports })}</script>
        <script type="module">import { createConsent } from 'tierconsent'; ${code}</script>`,
      body: oneOfEach,
    });

  test('also while the interface of the first is on its way', async ({ page, context, site, widget, messages }) => {
    const gate = closedGate();
    site.asset('npm/ui-with-page.js', { gate });
    const code = `createConsent({ policyUrl: '/first' }).destroy(); notes.widget = createConsent({ policyUrl: '/second' });`;
    await page.goto(site.page('/', html(code)));
    await expect.poll(() => site.requests()).toContain('GET /assets/npm/ui-with-page.js');
    gate.open();
    await expect(widget.banner.locator('a')).toHaveAttribute('href', '/second');
    await expect(widget.host).toHaveCount(1);
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.banner).toHaveCount(0);
    expect(await page.evaluate(() => window.notes.widget.consent.tier)).toBe('gold');
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
    expect(await eventTypes(page)).toEqual(expect.arrayContaining(['open', 'close', 'change']));
    expect((await eventTypes(page)).filter((type) => ['open', 'close', 'change'].includes(type))).toHaveLength(3);
    expect(messages.filter((message) => message.includes('[tierconsent]'))).toEqual([]);
  });

  test('that runs nothing a second time, and knows the choice', async ({ page, site, widget }) => {
    await page.goto(site.page('/', html(`Object.assign(notes, { createConsent, widget: createConsent() });`)));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await page.evaluate(() => {
      window.notes.widget.destroy();
      window.notes.widget = window.notes.createConsent();
    });
    await expect(widget.reopen).toHaveCount(1);
    expect(await page.evaluate(() => window.notes.widget.consent.tier)).toBe('gold');
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await widget.reopen.click();
    await expect(widget.radio('gold')).toBeChecked();
  });

  test('while the page is being prepared: the second alone begins when the visitor comes', async ({ page, site, widget }) => {
    const comes = await prerender(page);
    const code = `createConsent({ policyUrl: '/first' }).destroy(); createConsent({ policyUrl: '/second' }); notes.done = true;`;
    await page.goto(site.page('/', html(code)));
    await expect.poll(() => page.evaluate(() => window.notes.done)).toBe(true);
    await comes();
    await expect(widget.banner.locator('a')).toHaveAttribute('href', '/second');
    await settled(page);
    await expect(widget.host).toHaveCount(1);
    expect((await eventTypes(page)).filter((type) => type === 'ready')).toHaveLength(1);
  });

  test('after one of the script tag', async ({ page, site, widget }) => {
    const code = `notes.first = TierConsent; TierConsent.destroy(); notes.second = createConsent({ policyUrl: '/second' });`;
    await page.goto(site.page('/', html(code).replace('<script type="importmap">', `${PLAIN_TAG}<script type="importmap">`)));
    await expect(widget.banner.locator('a')).toHaveAttribute('href', '/second');
    await expect(widget.banner).toHaveCount(1);
    expect(await page.evaluate(() => window.notes.first === window.notes.second)).toBe(false);
  });
});

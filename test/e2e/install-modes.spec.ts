import { readFile } from 'node:fs/promises';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { listenToEvents, eventTypes, ran, settled } from '../support/page-state.js';
import { configBlock, oneOfEach, pageWith, PLAIN_TAG, startOfPage } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const dist = new URL('../../dist/', import.meta.url);
const core = await readFile(new URL('tierconsent.js', dist), 'utf8');

/** Each way to put the widget on a page, as `head` or at the end of `body`. */
const modes: readonly { readonly name: string; readonly head?: string; readonly end?: string }[] = [
  { name: 'async', head: '<script async src="/assets/tierconsent.js"></script>' },
  { name: 'defer', head: '<script defer src="/assets/tierconsent.js"></script>' },
  { name: 'plain', head: PLAIN_TAG },
  { name: 'inline', head: `<script data-assets="/assets/">${core}</script>` },
  { name: 'plain at the end of the body', end: PLAIN_TAG },
  { name: 'async at the end of the body', end: '<script async src="/assets/tierconsent.js"></script>' },
  { name: 'a module', head: '<script type="module" src="/assets/tierconsent.js"></script>' },
  { name: 'imported by a module', head: `<script type="module">import '/assets/tierconsent.js';</script>` },
  { name: 'imported later', head: `<script type="module">addEventListener('load', () => import('/assets/tierconsent.js'));</script>` },
  { name: 'from another origin', head: '<script async src="OTHER/assets/tierconsent.js"></script>' },
  { name: 'with a query', head: '<script async src="/assets/tierconsent.js?v=1.2.3#x"></script>' },
  { name: 'one file', head: '<script async src="/assets/tierconsent.all.js"></script>' },
  { name: 'one file, plain', head: '<script src="/assets/tierconsent.all.js"></script>' },
  { name: 'one file, as a module', head: '<script type="module" src="/assets/tierconsent.all.js"></script>' },
  {
    name: 'added by a script',
    head: `<script>document.head.append(Object.assign(document.createElement('script'), { src: '/assets/tierconsent.js' }))</script>`,
  },
];

for (const { name, head = '', end = '' } of modes) {
  test(`a visitor of a page with the widget installed as "${name}" is asked, answers, and is remembered`, async ({
    page,
    context,
    site,
    widget,
  }) => {
    const tag = head.replace('OTHER', () => site.otherUrl);
    const address = site.page('/folder/page', pageWith({ tag, body: `<main>Text</main>${oneOfEach}${end}` }));
    await page.goto(address);
    await expect(widget.tiers).toHaveCount(3);
    await expect.poll(() => ran(page)).toEqual(['necessary']);
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });

    await page.goto(address);
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.reopen).toBeVisible();
    await expect(widget.banner).toHaveCount(0);
  });
}

test('the core in the page itself costs a returning visitor no request at all', async ({ page, context, site, widget }) => {
  await rememberChoice(context, site.url, choiceText('gold'));
  await page.goto(site.page('/', pageWith({ tag: `<script data-assets="/assets/">${core}</script>`, body: oneOfEach })));
  await expect(widget.reopen).toBeVisible();
  await settled(page);
  expect(site.requests()).toEqual(['GET /', 'GET /later']);
});

test('one file is the only file that is asked for, also by a first visit', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith({ tag: '<script async src="/assets/tierconsent.all.js"></script>' })));
  await expect(widget.banner).toBeVisible();
  await widget.customise.click();
  await expect(widget.preferences).toBeVisible();
  await settled(page);
  expect(site.requests()).toEqual(['GET /', 'GET /assets/tierconsent.all.js', 'GET /later']);
});

test('the recommended tag does not hold up the page', async ({ page, site }) => {
  const slow = closedGate();
  site.asset('tierconsent.js', { gate: slow });
  await page.goto(site.page('/', pageWith({ body: '<h1>Title</h1>' })), { waitUntil: 'domcontentloaded' });
  await expect(page.locator('h1')).toBeVisible();
  slow.open();
  await expect(page.locator('#tierconsent [part~=banner]')).toBeVisible();
});

test('a page without a configuration gets the standard one', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith({ config: null, body: oneOfEach })));
  await widget.tier('platinum').click();
  await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
});

test('a configuration that stands after an async tag counts', async ({ page, site, widget }) => {
  const head = configBlock({ policyUrl: '/our-policy' });
  await page.goto(site.page('/', pageWith({ config: null, head })));
  await expect(widget.banner.locator('a')).toHaveAttribute('href', '/our-policy');
});

test('a core that starts in the middle of parsing releases what is there, then what comes', async ({ page, context, site }) => {
  await rememberChoice(context, site.url, choiceText('gold'));
  const end = closedGate();
  const chunks = [startOfPage({ tag: '' }), oneOfEach, PLAIN_TAG, oneOfEach, '<p>', end, oneOfEach, '</body>'];
  await page.goto(site.page('/', { chunks }), { waitUntil: 'commit' });
  const three = ['necessary', 'functional', 'analytics'];
  await expect.poll(() => ran(page)).toEqual([...three, ...three]);
  end.open();
  await expect.poll(() => ran(page)).toEqual([...three, ...three, ...three]);
});

test.describe('a page that includes the widget twice', () => {
  for (const second of ['tierconsent.js', 'tierconsent.all.js']) {
    test(`has one of it, and a warning (${second})`, async ({ page, site, widget, messages }) => {
      await listenToEvents(page);
      const tag = `${PLAIN_TAG}<script>notes.first = TierConsent</script><script src="/assets/${second}"></script>`;
      await page.goto(site.page('/', pageWith({ tag, body: oneOfEach })));
      await expect(widget.banner).toHaveCount(1);
      await settled(page);
      expect(await page.evaluate(() => window.notes.first === TierConsent)).toBe(true);
      expect(await page.locator('#tierconsent').count()).toBe(1);
      expect(await ran(page)).toEqual(['necessary']);
      expect((await eventTypes(page)).filter((type) => type === 'ready')).toHaveLength(1);
      expect(messages.filter((message) => /^warning: \[tierconsent\].*twice/.test(message))).toHaveLength(1);
    });
  }
});

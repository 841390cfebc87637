import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oldLibraries } from '../support/old-libraries.js';
import { oneOfEach, pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const service = {
  id: 'counter',
  category: 'analytics',
  name: 'Counter',
  storage: [{ name: '_c*' }, { name: 'visits', kind: 'localStorage' }, { name: 'visits', kind: 'indexedDB' }],
};
const config = { services: [service] };
const body =
  oneOfEach +
  tagged.external('analytics', '/late.js', 'id="late" async') +
  tagged.inline('analytics', says('after late'), 'data-after="late"');
const allowed = ['necessary', 'functional', 'analytics', 'late', 'after late'];

const library = '<script src="/library.js"></script>';
const places = { before: library + PLAIN_TAG, after: PLAIN_TAG + library };

/** What the counter would keep, and something that is not its. */
function store(page: Page): Promise<void> {
  return page.evaluate(async () => {
    localStorage.setItem('visits', '1');
    localStorage.setItem('basket', '1');
    document.cookie = '_c1=1';
    const request = indexedDB.open('visits');
    await new Promise((resolve) => (request.onsuccess = resolve));
    request.result.close();
  });
}

function stored(page: Page): Promise<unknown> {
  return page.evaluate(async () => [
    Object.keys(localStorage),
    document.cookie.includes('_c1'),
    (await indexedDB.databases()).map(({ name }) => name),
  ]);
}

for (const [name, text] of Object.entries(oldLibraries)) {
  for (const [place, tag] of Object.entries(places)) {
    test.describe(`with ${name} ${place} our tag`, () => {
      test.beforeEach(async ({ page, site }) => {
        site.script('/library.js', text());
        site.script('/late.js', says('late'));
        site.page('/', pageWith({ config, tag, body }));
        await listenToEvents(page);
      });

      test('a visitor is asked, answered and remembered; scripts run in order', async ({ page, context, site, widget }) => {
        await page.goto(site.url);
        await expect(widget.banner).toBeVisible();
        await settled(page);
        expect(await ran(page)).toEqual(['necessary']);
        await widget.customise.click();
        await widget.close.click();
        await widget.tier('gold').click();
        await expect.poll(() => ran(page)).toEqual(allowed);
        expect(await storedChoice(context)).toMatchObject({ tier: 'gold', on: 'functional analytics' });
        await page.reload();
        await expect(widget.reopen).toBeVisible();
        await expect.poll(() => ran(page)).toEqual(allowed);
        expect(await eventDetails(page, 'error')).toEqual([]);
      });

      test('a refusal is remembered, and what was stored is deleted', async ({ page, context, site, widget }) => {
        await rememberChoice(context, site.url, choiceText('platinum'));
        await page.goto(site.url);
        await expect.poll(() => ran(page)).toContain('marketing');
        await store(page);
        await widget.reopen.click();
        await Promise.all([page.waitForEvent('load'), widget.reject.click()]);
        await expect(widget.reopen).toBeVisible();
        await settled(page);
        expect(await ran(page)).toEqual(['necessary']);
        expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
        expect(await stored(page)).toEqual([['basket'], false, []]);
        expect(await eventDetails(page, 'error')).toEqual([]);
      });

      test('a fault of ours is told, and the page sees none', async ({ page, site, messages }) => {
        site.asset('tierconsent.ui.js', { status: 404 });
        await page.goto(site.url);
        await expect.poll(() => eventDetails(page, 'error')).toHaveLength(1);
        await settled(page);
        expect(await ran(page)).toEqual(['necessary']);
        expect(messages.filter((message) => message.startsWith('error: [tierconsent] interface:'))).toHaveLength(1);
      });
    });
  }
}

test.describe('jQuery 1.12', () => {
  test.beforeEach(({ site }) => void site.script('/library.js', oldLibraries['jQuery 1.12']!()));

  test('that moves, wraps and copies tagged scripts starts none before the choice, and each runs once after it', async ({
    page,
    site,
    widget,
  }) => {
    const code = `$('#to').append($('#from').children()); $('script[data-category]').wrap('<div>'); $('#to').clone().appendTo('body');
$('body').append(${JSON.stringify(tagged.inline('analytics', says('text'))).replaceAll('</', '<\\/')});`;
    const own = tagged.inline('analytics', says('moved')) + tagged.inline('marketing', says('never'));
    const page1 = `<div id="from">${own}</div><div id="to"></div><script>${code}</script>`;
    await page.goto(site.page('/', pageWith({ tag: places.before, body: page1 })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual([]);
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toContain('moved');
    await settled(page);
    expect((await ran(page)).filter((each) => each === 'never')).toEqual([]);
  });
});

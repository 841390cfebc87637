import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const button = `<button onclick="this.textContent = 'Pressed'">Press</button>`;
const everything = ['necessary', 'functional', 'analytics', 'outside', 'written', 'at the end'];
const mix =
  oneOfEach +
  tagged.external('analytics', '/outside.js') +
  tagged.inline('analytics', `document.write('<p id="written"></p>');${says('written')}`) +
  tagged.inline('analytics', says('at the end'));

test.beforeEach(async ({ page, site }) => {
  site.script('/outside.js', says('outside'));
  await listenToEvents(page);
});

/** What careful pages do so that nobody changes what the browser brings. */
const freezes: Readonly<Record<string, string>> = {
  'the prototypes of the language':
    'for (const it of [Object, Array, Function, String, Promise, Map, Set, WeakMap, WeakSet, RegExp, Date]) { Object.freeze(it.prototype); Object.freeze(it); }',
  'the prototypes of the document':
    'for (const it of [Document, HTMLDocument, Node, Element, HTMLElement, HTMLScriptElement, HTMLDivElement, EventTarget, Event, CustomEvent]) { Object.freeze(it.prototype); Object.freeze(it); }',
  'JSON, Reflect, Math and the console': 'for (const it of [JSON, Reflect, Math, console, Intl]) Object.freeze(it);',
};

for (const [what, freeze] of Object.entries(freezes)) {
  test(`where a page has frozen ${what}, visitors are asked, answered and remembered`, async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ tag: `<script>${freeze}</script>${PLAIN_TAG}`, body: mix })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    await widget.customise.click();
    await widget.close.click();
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(everything);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
    expect(await eventDetails(page, 'error')).toEqual([]);
  });
}

/** What careless pages have under a name of the browser’s, and what then still works. */
const stolen = {
  everything: [
    'event',
    'name',
    'status',
    'Document',
    'Event',
    'Text',
    'Comment',
    'Option',
    'Image',
    'Selection',
    'Range',
    'Request',
    'Storage',
    'scheduler',
    'fetch',
    'MessageChannel',
    'BroadcastChannel',
  ],
  nothing: [
    'Map',
    'Set',
    'WeakSet',
    'URL',
    'Element',
    'HTMLScriptElement',
    'CustomEvent',
    'MutationObserver',
    'ResizeObserver',
    'IntersectionObserver',
    'Node',
    'ShadowRoot',
    'CSSStyleSheet',
    'Promise',
    'Document',
    'Array',
    'Symbol',
    'Reflect',
    'JSON',
  ],
} as const;

for (const name of stolen.everything) {
  test(`a page’s own function \`${name}\` stands in nobody’s way`, async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ tag: `<script>function ${name}() {}</script>${PLAIN_TAG}`, body: mix })));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(everything);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
  });
}

for (const name of stolen.nothing) {
  test(`a page’s own function \`${name}\` releases nothing that was refused, and the page sees no exception`, async ({
    page,
    context,
    site,
  }) => {
    await rememberChoice(context, site.url, choiceText('silver'));
    const steal = `<script>Object.defineProperty(window, '${name}', { value: function () {}, writable: true, configurable: true });</script>`;
    await page.goto(site.page('/', pageWith({ tag: steal + PLAIN_TAG, body: button + mix })), { waitUntil: 'load' });
    await page.getByRole('button', { name: 'Press' }).click();
    await expect(page.getByRole('button', { name: 'Pressed' })).toBeVisible();
    expect(((await page.evaluate('(window.ran ?? []).join()')) as string).replace('necessary', '')).toBe('');
  });
}

test('a page’s own function `Object` keeps everything withheld, the page sees no exception, and the owner hears of it', async ({
  page,
  context,
  site,
  messages,
}) => {
  await rememberChoice(context, site.url, choiceText('platinum'));
  const steal = '<script>function Object() {}</script>';
  const body = button + tagged.inline('analytics', `document.title = 'It ran'`);
  await page.goto(site.page('/', pageWith({ tag: steal + PLAIN_TAG, body })), { waitUntil: 'load' });
  await page.getByRole('button', { name: 'Press' }).click();
  await expect(page.getByRole('button', { name: 'Pressed' })).toBeVisible();
  await expect(page).toHaveTitle('A page'); // there is nothing that Playwright could evaluate on such a page
  expect(messages.filter((message) => message.startsWith('error: [tierconsent]'))).toHaveLength(1);
});

test('a global of ours that the page has taken for good stays the page’s, and visitors are asked all the same', async ({
  page,
  context,
  site,
  widget,
}) => {
  const steal = `<script>Object.defineProperty(window, 'TierConsent', { value: 'taken' });</script>`;
  await page.goto(site.page('/', pageWith({ tag: steal + PLAIN_TAG, body: mix })));
  await widget.tier('gold').click();
  await expect.poll(() => ran(page)).toEqual(everything);
  expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
  expect(await page.evaluate('window.TierConsent')).toBe('taken');
});

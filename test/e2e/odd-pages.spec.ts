import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { addTaggedScript, eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { ASYNC_TAG, configBlock, oneOfEach, pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { throughRocketLoader } from '../support/rocket-loader.js';
import { expect, test } from '../support/test.js';
import { widgetOn } from '../support/widget.js';

/** A visitor is asked, answers, and is remembered on the next page. */
async function expectTheWholeJourney(page: Page, address: string): Promise<void> {
  const widget = widgetOn(page);
  await page.goto(address);
  await expect(widget.banner).toBeVisible();
  await settled(page);
  expect(await ran(page)).toEqual(['necessary']);
  await widget.tier('gold').click();
  await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  expect(await storedChoice(page.context())).toMatchObject({ tier: 'gold' });
  await page.goto(address);
  await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  await expect(widget.reopen).toBeVisible();
  await expect(page.locator('#tierconsent')).toHaveCount(1);
  expect(await eventDetails(page, 'error')).toEqual([]);
}

test.beforeEach(({ page }) => listenToEvents(page));

const quirky = (html: string) => html.replace('<!doctype html>\n', '');

const pages: Readonly<Record<string, (otherUrl: string) => string>> = {
  'in quirks mode': () => quirky(pageWith({ body: oneOfEach })),
  'in quirks mode, with our tag first and no head': () => `${configBlock({})}${PLAIN_TAG}<p>Text${oneOfEach}`,
  'with a base in a folder': () => pageWith({ tag: `<base href="/deep/er/">${ASYNC_TAG}`, body: oneOfEach }),
  'with our tag at the end of the body': () => pageWith({ tag: '', body: oneOfEach + PLAIN_TAG }),
  'with our tag deferred, in the middle of the body': () =>
    pageWith({ tag: '', body: `<p>Text</p><script defer src="/assets/tierconsent.js"></script>${oneOfEach}` }),
  'that comes through Rocket Loader': () => throughRocketLoader(pageWith({ tag: PLAIN_TAG, body: oneOfEach })),
  'that comes through Rocket Loader, with the one file': () =>
    throughRocketLoader(pageWith({ tag: '<script src="/assets/tierconsent.all.js"></script>', body: oneOfEach })),
  'with our tag added by a script, as tag managers do': () =>
    pageWith({
      tag: `<script>document.head.append(Object.assign(document.createElement('script'), { src: '/assets/tierconsent.js' }))</script>`,
      body: oneOfEach,
    }),
  'with our tag written by a script': () =>
    pageWith({ tag: `<script>document.write('<script src="/assets/tierconsent.js"><\\/script>')</script>`, body: oneOfEach }),
  'with a frameset’s worth of markup faults': () => pageWith({ body: `<table><tr>${oneOfEach}</table></p></div><b><i></b>` }),
};

for (const [what, html] of Object.entries(pages)) {
  test(`on a page ${what} visitors are asked, answered and remembered`, async ({ page, site }) => {
    await expectTheWholeJourney(page, site.page('/', html(site.otherUrl)));
  });
}

test('on a page whose base is another site, nothing of ours is asked of that site', async ({ page, site }) => {
  const tag = `<base href="${site.otherUrl}/"><script async src="${site.url}/assets/tierconsent.js"></script>`;
  await expectTheWholeJourney(page, site.page('/', pageWith({ tag, body: oneOfEach })));
  expect(site.otherRequests().filter((request) => request !== 'GET /later')).toEqual([]); // that one is the test’s own
});

test.describe('a page with two versions of ours', () => {
  for (const [what, first, second] of [
    ['the older one first', '/older.js', '/assets/tierconsent.js'],
    ['the newer one first', '/assets/tierconsent.js', '/older.js'],
    ['the one file second', '/older.js', '/assets/tierconsent.all.js'],
  ] as const) {
    test(`has one of them, and a warning (${what})`, async ({ page, site, messages }) => {
      const core = await readFile('dist/tierconsent.js', 'utf8');
      expect(core).toContain('"0.1.0"');
      site.script('/older.js', core.replace('"0.1.0"', '"0.0.9"'));
      const tags = `<script src="${first}" data-assets="/assets/"></script><script src="${second}"></script>`;
      await expectTheWholeJourney(page, site.page('/', pageWith({ tag: tags, body: oneOfEach })));
      expect(messages.filter((message) => /^warning: \[tierconsent\].*twice/.test(message))).toHaveLength(2); // one per page
      expect(await page.evaluate(() => TierConsent.version)).toBe(first === '/older.js' ? '0.0.9' : '0.1.0');
    });
  }
});

test.describe('`document.open()`', () => {
  test('gives a new page that is asked on its own, where it brings our tag', async ({ page, context, site }) => {
    await page.goto(site.page('/', pageWith({ body: '<p>Old</p>' })));
    await expect(widgetOn(page).banner).toBeVisible();
    await page.evaluate(
      (html) => {
        document.open();
        Document.prototype.write.call(document, html);
        document.close();
      },
      pageWith({ tag: PLAIN_TAG, body: oneOfEach }),
    );
    await settled(page);
    expect((await ran(page)).filter((category) => category !== 'necessary')).toEqual([]);
    expect(await storedChoice(context)).toBeNull();
    await expect(widgetOn(page).banner).toBeVisible();
    await widgetOn(page).tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
  });

  test('after a refusal gives a page on which nothing refused runs, with our tag or without', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('silver'));
    await page.goto(site.page('/', pageWith()));
    for (const tag of [PLAIN_TAG, '']) {
      await page.evaluate(
        (html) => {
          document.open();
          Document.prototype.write.call(document, html);
          document.close();
        },
        pageWith({ tag, body: oneOfEach }),
      );
      await settled(page);
      expect((await ran(page)).filter((category) => category !== 'necessary')).toEqual([]);
    }
  });
});

const button = `<button onclick="this.textContent = 'Pressed'">Press</button>`;

/** The npm build, as a bundler would serve it. */
const fromPackage = `<script type="importmap">{ "imports": { "preact": "/packages/preact/dist/preact.mjs", "js-cookie": "/packages/js-cookie/dist/js.cookie.mjs" } }</script>
<script type="module">import { createConsent } from '/assets/npm/index.js'; notes.widget = createConsent();</script>`;

/** Faults that were said in the console. */
const saidIn = (messages: readonly string[]) => messages.filter((message) => message.startsWith('error: [tierconsent]'));

test.describe('a browser without', () => {
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
    test(`${name} asks, releases what is agreed to and no more, and says so once`, async ({ page, context, site, widget, messages }) => {
      await page.addInitScript((missing) => void Reflect.deleteProperty(window, missing), name);
      await page.goto(site.page('/', pageWith({ body: button + oneOfEach })));
      await expect(widget.banner).toBeVisible();
      await widget.customise.click();
      await widget.switch('analytics').click();
      await widget.save.click();
      await expect.poll(() => ran(page)).toEqual(['necessary', 'analytics']);
      await page.getByRole('button', { name: 'Press' }).click();
      await expect(page.getByRole('button', { name: 'Pressed' })).toBeVisible();
      await settled(page);
      expect(await ran(page)).toEqual(['necessary', 'analytics']);
      expect(await storedChoice(context)).toMatchObject({ on: 'analytics' });
      expect(saidIn(messages)).toEqual([expect.stringContaining(name)]);
    });
  }

  for (const name of ['MutationObserver', 'ResizeObserver'] as const) {
    test(`${name} has a link in the place of an embed that waits`, async ({ page, context, site }) => {
      await rememberChoice(context, site.url, choiceText('silver'));
      await page.addInitScript((missing) => void Reflect.deleteProperty(window, missing), name);
      await page.goto(site.page('/', pageWith({ body: tagged.frame('marketing', '/film', 'width="300" height="200"') })));
      await expect(page.locator('a[data-tierconsent-placeholder]')).toHaveAttribute('href', `${site.url}/film`);
      expect(site.requests()).not.toContain('GET /film');
    });
  }

  test('MutationObserver withholds what is added later, until the page asks to look', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.addInitScript(() => void Reflect.deleteProperty(window, 'MutationObserver'));
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await expect.poll(() => ran(page)).toContain('marketing');
    await addTaggedScript(page, 'analytics', says('later'));
    await settled(page);
    expect(await ran(page)).not.toContain('later');
    await page.evaluate(() => TierConsent.rescan());
    await expect.poll(() => ran(page)).toContain('later');
  });

  test('CSSStyleSheet releases nothing, leaves the page alive, and says so once', async ({ page, context, site, messages }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.addInitScript(() => void Reflect.deleteProperty(window, 'CSSStyleSheet'));
    await page.goto(site.page('/', pageWith({ body: button + oneOfEach + tagged.inline('analytics', says('more')) })));
    await page.getByRole('button', { name: 'Press' }).click();
    await settled(page);
    expect([await ran(page), saidIn(messages).length]).toEqual([[], 1]);
  });

  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver', 'CSSStyleSheet'] as const) {
    test(`${name} gives a page of a bundler’s a widget all the same, and no exception`, async ({ page, site, messages }) => {
      await page.addInitScript((missing) => void Reflect.deleteProperty(window, missing), name);
      await page.goto(site.page('/', pageWith({ config: null, tag: fromPackage, body: button + oneOfEach })));
      await expect.poll(() => page.evaluate(() => typeof window.notes.widget?.choose)).toBe('function');
      await page.getByRole('button', { name: 'Press' }).click();
      await settled(page);
      expect((await ran(page)).filter((category) => category !== 'necessary')).toEqual([]);
      expect(await page.evaluate(() => [window.notes.widget.allows('marketing'), window.notes.widget.consent.decided])).toEqual([
        false,
        false,
      ]);
      expect(saidIn(messages)).toEqual([expect.stringContaining(name)]);
    });
  }
});

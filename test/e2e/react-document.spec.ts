import type { Anything } from '../support/global.js';
import { ran, settled } from '../support/page-state.js';
import { react, reactOnServer, renderToString } from '../support/react-in-a-page.js';
import { expect, test } from '../support/test.js';

interface Parts {
  /** What stands first in the body. */
  readonly first: string;
  /** The attributes of our tag; null without us. */
  readonly tag: Readonly<Record<string, unknown>> | null;
  readonly startsInEffect?: boolean;
}

/** A whole document in React. The server writes it, and the page, which gets this very text, hydrates it. */
function documentOf({ createElement: h, useEffect, useState }: Anything, { first, tag, startsInEffect = false }: Parts) {
  function Counter() {
    const [count, setCount] = useState(0);
    useEffect(() => (startsInEffect ? TierConsent.start({}) : undefined), []);
    return h('button', { onClick: () => setCount(count + 1) }, `Pressed ${count}`);
  }
  const inline = (id: string) => {
    const text = { __html: `(window.ran ??= []).push('${id}')` };
    return h('script', { key: id, type: 'text/plain', 'data-category': id, suppressHydrationWarning: true, dangerouslySetInnerHTML: text });
  };
  const ours = tag && h('script', { src: '/assets/tierconsent.js', ...tag });
  const scripts = ['/react.js', '/app.js'].map((src) => h('script', { src, key: src }));
  const body = [h(first, { id: 'app', key: 'app' }, h(Counter)), ...['necessary', 'functional', 'analytics'].map(inline), ...scripts];
  const html = { lang: 'en', suppressHydrationWarning: true }; // where it says what is allowed
  return h('html', html, h('head', null, h('meta', { charSet: 'utf-8' }), h('title', null, 'A page'), ours), h('body', null, body));
}

const hydrate = (parts: Parts) =>
  `notes.told = []; ReactDOMClient.hydrateRoot(document, (${documentOf})(React, ${JSON.stringify(parts)}), { onRecoverableError: (error) => notes.told.push(error.message) });`;

/** React 19 passes over what others have added to a body, unless it is of the name that it looks for: ours is a `div`. */
const cases: Readonly<Record<string, Parts>> = {
  'without us': { first: 'div', tag: null },
  'whose body begins with anything but a div': { first: 'main', tag: {} },
  'with our tag deferred': { first: 'div', tag: { defer: true } },
  'that starts us in an effect': { first: 'div', tag: { 'data-manual': '' }, startsInEffect: true },
};

for (const [what, parts] of Object.entries(cases)) {
  test(`a document in React ${what} is hydrated without a word, and both work`, async ({ page, site, widget }) => {
    site.script('/react.js', await react());
    site.script('/app.js', hydrate(parts));
    await page.goto(site.page('/', `<!doctype html>${renderToString(documentOf(reactOnServer, parts))}`));
    if (parts.tag) {
      await widget.tier('gold').click();
      await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
      await expect(widget.reopen).toBeVisible();
    }
    await page.getByRole('button', { name: 'Pressed 0' }).click();
    await expect(page.getByRole('button', { name: 'Pressed 1' })).toBeVisible();
    await settled(page);
    expect(await page.evaluate(() => window.notes.told)).toEqual([]);
    await expect(page.locator('#tierconsent')).toHaveCount(parts.tag ? 1 : 0);
  });
}

test('a document in React that begins with a div may be drawn anew beside a plain tag of ours, and both work', async ({
  page,
  site,
  widget,
}) => {
  const parts: Parts = { first: 'div', tag: {} };
  site.script('/react.js', await react());
  site.script('/app.js', hydrate(parts));
  await page.goto(site.page('/', `<!doctype html>${renderToString(documentOf(reactOnServer, parts))}`));
  await widget.tier('gold').click();
  await expect.poll(() => ran(page)).toContain('analytics');
  await page.getByRole('button', { name: 'Pressed 0' }).click();
  await expect(page.getByRole('button', { name: 'Pressed 1' })).toBeVisible();
  await settled(page);
  const told: readonly string[] = await page.evaluate(() => window.notes.told);
  expect(told.filter((each) => !each.includes('#418'))).toEqual([]); // React is mostly done before there is anything of ours to see
  await expect(page.locator('#tierconsent')).toHaveCount(1);
});

import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { addTaggedScript, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, says, startOfPage, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;

const content = '<main><h1>Title</h1><p>Text</p></main>';

/** The page is the one that came from the server, and has not lost a part of it. */
async function expectWhole(page: Page): Promise<void> {
  await expect(page.locator('h1')).toHaveText('Title');
  await expect(page.locator('main > p').first()).toHaveText('Text');
  expect(await page.evaluate(() => [document.title, document.querySelectorAll('h1').length])).toEqual(['A page', 1]);
}

/** Whether `document.write` is the browser's own, with nothing of ours before it. */
function isTheBrowsersOwn(page: Page): Promise<boolean> {
  return page.evaluate(() =>
    (['write', 'writeln'] as const).every((name) => !Object.hasOwn(document, name) && document[name] === Document.prototype[name]),
  );
}

test.describe('a released script that writes into the document', () => {
  test.use({ pageMayThrow: true });
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

  for (const [what, code] of [
    ['writes', 'document.write("<em>written</em>");'],
    ['writes a line', 'document.writeln("<em>written</em>");'],
    ['writes much, in pieces', 'for (let i = 0; i < 100; i++) document.write("<em>", i, "</em>");'],
    ['writes a script', 'document.write("<script>window.written = true<\\/script>");'],
    ['writes and throws', 'document.write("<em>written</em>"); throw new Error("a fault of the page’s");'],
    ['writes nothing', 'document.write();'],
  ] as const) {
    test(`leaves the page whole, and the function as it was, when it ${what}`, async ({ page, context, site, widget }) => {
      await context.clearCookies();
      await page.goto(site.page('/', pageWith({ body: content + inline('analytics', says('first') + code) + oneOfEach })));
      await settled(page);
      await widget.tier('gold').click();
      await expect.poll(() => ran(page)).toEqual(['necessary', 'first', 'functional', 'analytics']);
      await settled(page);
      await expectWhole(page);
      expect(await isTheBrowsersOwn(page)).toBe(true);
      await expect(widget.reopen).toBeVisible();
    });
  }

  test('leaves the page whole in the middle of parsing', async ({ page, site }) => {
    const rest = closedGate();
    const chunks = [
      startOfPage(),
      content,
      inline('analytics', `${says('first')} document.write('<em>written</em>');`),
      '<p id="after">After it</p>',
      rest,
      `<footer>The end</footer>${inline('analytics', says('last'))}</body></html>`,
    ];
    await page.goto(site.page('/', { chunks }), { waitUntil: 'commit' });
    await expect.poll(() => ran(page)).toEqual(['first']);
    rest.open();
    await expect(page.locator('footer')).toHaveText('The end');
    await expect.poll(() => ran(page)).toEqual(['first', 'last']);
    await expectWhole(page);
    await expect(page.locator('#after')).toHaveText('After it');
    expect(await isTheBrowsersOwn(page)).toBe(true);
  });

  test('leaves the page whole when it is external, or comes later', async ({ page, site }) => {
    site.script('/a.js', `${says('external')} document.write('<em>written</em>');`);
    await page.goto(site.page('/', pageWith({ body: content + external('analytics', '/a.js') })));
    await expect.poll(() => ran(page)).toEqual(['external']);
    await settled(page);
    await addTaggedScript(page, 'analytics', `${says('later')} document.write('<em>written</em>');`);
    await expect.poll(() => ran(page)).toEqual(['external', 'later']);
    await expectWhole(page);
    expect(await isTheBrowsersOwn(page)).toBe(true);
  });

  test('leaves the page its own use of the function', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: content })));
    await settled(page);
    await addTaggedScript(page, 'analytics', `${says('first')} document.write('<em>written</em>');`);
    await expect.poll(() => ran(page)).toEqual(['first']);
    await page.evaluate(() => {
      document.open();
      // oxlint-disable-next-line no-restricted-properties -- it is the page that does it here
      document.write('<title>Anew</title><h1>Written by the page itself</h1>');
      document.close();
    });
    await expect(page.locator('h1')).toHaveText('Written by the page itself');
    expect(await page.title()).toBe('Anew');
  });

  test('leaves a frame its own document to write into', async ({ page, site }) => {
    const code = `${says('first')} const { contentDocument } = document.querySelector('iframe');
      contentDocument.open(); contentDocument.write('<h2>In the frame</h2>'); contentDocument.close();`;
    await page.goto(site.page('/', pageWith({ body: `${content}<iframe title="Frame"></iframe>` })));
    await settled(page);
    await addTaggedScript(page, 'analytics', code);
    await expect(page.frameLocator('iframe').locator('h2')).toHaveText('In the frame');
    await expectWhole(page);
  });
});

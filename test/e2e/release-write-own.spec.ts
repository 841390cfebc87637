/* oxlint-disable no-restricted-properties -- it is the pages that write */
import { choiceText, rememberChoice } from '../support/choice.js';
import { isRestored, written } from '../support/document-write.js';
import { closedGate } from '../support/gate.js';
import { ran, settled } from '../support/page-state.js';
import { pageWith, says, startOfPage, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;

test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

test.describe('the page’s own `document.write`', () => {
  test('is back after a script that throws', async ({ page, site }) => {
    const body = inline('analytics', `window.onerror = () => true; document.write('1'); throw new Error('x')`);
    await page.goto(site.page('/', pageWith({ body: `<main>${body}</main>${inline('analytics', says('next'))}` })));
    await expect.poll(() => ran(page)).toEqual(['next']);
    expect(await written(page)).toBe('|1');
    await expect.poll(() => isRestored(page)).toBe(true);
  });

  test('is back after a script that is not there, and after one that never comes', async ({ page, site }) => {
    site.script('/never.js', '', { gate: closedGate() });
    const body = external('analytics', '/missing.js') + external('analytics', '/never.js', 'data-timeout="200"');
    await page.goto(site.page('/', pageWith({ body: body + inline('analytics', says('next')) })), { waitUntil: 'commit' });
    await expect.poll(() => ran(page)).toEqual(['next']);
    await expect.poll(() => isRestored(page)).toBe(true);
  });

  test('works in the page’s own scripts, while a released one is on its way', async ({ page, site }) => {
    const slow = closedGate();
    const rest = closedGate();
    site.script('/slow.js', says('slow'), { gate: slow });
    const own = `<section><script>document.write('<p id="own">own</p>')</script></section>`;
    const chunks = [startOfPage(), external('analytics', '/slow.js'), '<p>Text</p>', rest, own, '</body></html>'];
    await page.goto(site.page('/', { chunks }), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain('GET /slow.js');
    rest.open();
    await expect(page.locator('section > #own')).toHaveText('own');
    slow.open();
    await expect.poll(() => ran(page)).toEqual(['slow']);
  });

  test('does not erase the page either, where one of its scripts writes too late', async ({ page, site }) => {
    const slow = closedGate();
    site.script('/slow.js', says('slow'), { gate: slow });
    await page.goto(site.page('/', pageWith({ body: '<main></main>' })));
    await settled(page);
    await page.evaluate(() => {
      const late = Object.assign(document.createElement('script'), { type: 'text/plain', src: '/slow.js', id: 'slow' });
      late.dataset['category'] = 'analytics';
      document.querySelector('main')!.append(late);
    });
    await expect.poll(() => site.requests()).toContain('GET /slow.js');
    await page.evaluate(() => {
      document.body.append(Object.assign(document.createElement('script'), { text: `document.write('<p>own</p>')` }));
    });
    expect(await written(page)).toBe('|<p>own</p>');
    slow.open();
    await expect.poll(() => ran(page)).toEqual(['slow']);
    await expect.poll(() => isRestored(page)).toBe(true);
  });

  test('stays the page’s where the page has put another in its place', async ({ page, site }) => {
    const head = `<script>notes.texts = []; document.write = (text) => void notes.texts.push(text);</script>`;
    await page.goto(site.page('/', pageWith({ head, body: inline('analytics', `document.write('x'); ${says('wrote')}`) })));
    await expect.poll(() => ran(page)).toEqual(['wrote']);
    expect(await page.evaluate(() => [window.notes.texts, Object.hasOwn(document, 'write')])).toEqual([['x'], true]);
  });

  test('stays a script’s where it puts another in its place', async ({ page, site }) => {
    const code = `document.write = (text) => void (notes.text = text); ${says('patched')}`;
    await page.goto(site.page('/', pageWith({ body: inline('analytics', code) })));
    await expect.poll(() => ran(page)).toEqual(['patched']);
    await settled(page);
    await page.evaluate(() => document.write('kept'));
    expect(await page.evaluate(() => window.notes.text)).toBe('kept');
  });
});

/* oxlint-disable no-restricted-properties -- it is the pages that write */
import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { isRestored, written } from '../support/document-write.js';
import { addTaggedScript, ran, settled } from '../support/page-state.js';
import { configBlock, pageWith, PLAIN_TAG, says, startOfPage, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;

test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

test.describe('what a released script writes lands behind it, and the page stays', () => {
  const cases: Readonly<Record<string, readonly [code: string, html: string]>> = {
    'an element': [`document.write('<p>text</p>')`, '|<p>text</p><b>end</b>'],
    'several at once': [`document.write('<p>1', '</p>', '<p>2</p>')`, '|<p>1</p><p>2</p><b>end</b>'],
    'text alone': [`document.write('text')`, '|text<b>end</b>'],
    'a line': [`document.writeln('<i>1</i>'); document.writeln('2')`, '|<i>1</i>\n2\n<b>end</b>'],
    'one piece after the other': [`document.write('<p>1</p>'); document.write('<p>2</p>')`, '|<p>1</p><p>2</p><b>end</b>'],
    'an element in pieces': [
      `document.write('<ul><li cla'); document.write('ss="x">1'); document.write('<li>2</ul>after')`,
      '|<ul><li class="x">1</li><li>2</li></ul>after<b>end</b>',
    ],
    'a table in pieces': [
      `document.write('<table><tr><td>1'); document.write('</table>')`,
      '|<table><tbody><tr><td>1</td></tr></tbody></table><b>end</b>',
    ],
    'an element that is never closed': [`document.write('<section><p>text')`, '|<section><p>text</p></section><b>end</b>'],
    'a style and a comment': [`document.write('<style>b{}</style><!-- x -->')`, '|<style>b{}</style><!-- x --><b>end</b>'],
    'something that is no text': [`document.write(1, null, { toString: () => '<i>x</i>' })`, '|1null<i>x</i><b>end</b>'],
    nothing: [`document.write(); document.write('')`, '|<b>end</b>'],
  };

  for (const [name, [code, html]] of Object.entries(cases)) {
    for (const isInline of [true, false]) {
      test(`${name}, from ${isInline ? 'an inline script' : 'a script with an address'}`, async ({ page, site }) => {
        const script = isInline ? inline('analytics', code) : external('analytics', '/writes.js');
        site.script('/writes.js', code);
        await page.goto(site.page('/', pageWith({ body: `<main>${script}<b>end</b></main>${inline('analytics', says('next'))}` })));
        await expect.poll(() => ran(page)).toEqual(['next']);
        expect(await written(page)).toBe(html);
        await settled(page);
        expect(await isRestored(page)).toBe(true);
      });
    }
  }

  test('so that it finds at once what it has written', async ({ page, site }) => {
    const code = `document.write('<p id="slot">'); document.querySelector('#slot').textContent = 'found';`;
    await page.goto(site.page('/', pageWith({ body: `<main>${inline('analytics', code)}</main>` })));
    await expect(page.locator('main > #slot')).toHaveText('found');
  });

  test('each behind its own, whatever their number', async ({ page, site }) => {
    site.script('/2.js', `document.write('2')`);
    site.script('/4.js', `document.write('4')`);
    const body = [
      inline('analytics', `document.write('1')`),
      external('analytics', '/2.js'),
      inline('analytics', `document.write('3')`),
      external('analytics', '/4.js', 'async'),
    ];
    await page.goto(site.page('/', pageWith({ body: `<main>${body.join('')}</main>` })));
    await expect.poll(() => written(page)).toBe('|1|2|3|4');
    await expect.poll(() => isRestored(page)).toBe(true);
  });

  test('in the body, where the script stands in the head', async ({ page, site }) => {
    const head = inline('analytics', `document.write('<p id="written">text</p>')`);
    await page.goto(site.page('/', pageWith({ head, tag: '', body: `<main></main>${PLAIN_TAG}` })));
    await expect(page.locator('body > #written')).toBeVisible();
    expect(await page.evaluate(() => Boolean(document.querySelector('#written ~ main')))).toBe(true);
  });

  test('also while the page is still being parsed', async ({ page, site }) => {
    const rest = closedGate();
    const chunks = [
      startOfPage(),
      '<main>',
      inline('analytics', `document.write('text')`),
      '<b>end</b></main>',
      rest,
      '<p id="rest">Rest</p>',
    ];
    await page.goto(site.page('/', { chunks: [...chunks, '</body></html>'] }), { waitUntil: 'commit' });
    await expect.poll(() => written(page)).toBe('|text<b>end</b>');
    rest.open();
    await expect(page.locator('#rest')).toHaveText('Rest');
  });

  test('also long after the page was loaded', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: '<main><b>end</b></main>' })));
    await settled(page);
    await addTaggedScript(page, 'analytics', `document.write('<p id="late">late</p>')`);
    await expect(page.locator('script + #late')).toHaveText('late');
    expect(await written(page)).toBe('<b>end</b>');
  });

  const makes = `var made = document.createElement('script'); made.text = "document.write('<p>made</p>')"; document.currentScript.after(made);`;

  test('also from a script that it has made', async ({ page, context, site }) => {
    await context.clearCookies();
    site.script('/makes.js', makes);
    const body = `<main><b>1</b>${inline('analytics', makes)}<b>2</b>${external('analytics', '/makes.js')}<b>3</b></main>`;
    await page.goto(site.page('/', pageWith({ body })));
    await settled(page);
    await page.evaluate(() => TierConsent.choose('gold'));
    await expect.poll(() => written(page)).toBe('<b>1</b>|<p>made</p>|<b>2</b>|<p>made</p>|<b>3</b>');
  });

  test('in what a promise of a script with an address does, and in a module', async ({ page, site }) => {
    site.script('/promise.js', `Promise.resolve().then(() => document.write('promise'))`);
    site.script('/module.js', `document.write('module')`);
    const body = external('analytics', '/promise.js') + external('analytics', '/module.js', 'data-type="module"');
    await page.goto(site.page('/', pageWith({ body: `<main>${body}<b>end</b></main>` })));
    await expect.poll(() => written(page)).toBe('|promise|module<b>end</b>');
  });
});

test('a script in the output does not run, and the owner is told', async ({ page, site, messages }) => {
  site.script('/written.js', says('written file'));
  const code = `document.write('<script>${says('written').replaceAll('"', '\\"')}<' + '/script><script src="/written.js"><' + '/script>text')`;
  await page.goto(site.page('/', pageWith({ body: `<main>${inline('analytics', code)}</main>${inline('analytics', says('next'))}` })));
  await expect.poll(() => ran(page)).toEqual(['next']);
  await settled(page);
  expect(await ran(page)).toEqual(['next']);
  expect(site.requests()).not.toContain('GET /written.js');
  expect(messages.filter((message) => message.includes('document.write()'))).toHaveLength(1);
  await expect(page.locator('main')).toContainText('text');
});

test('under Trusted Types, which refuse text, nothing is written, and the owner is told', async ({ page, site, messages }) => {
  const body = `<main>${inline('analytics', `document.write('text'); ${says('wrote')}`)}<b>end</b></main>`;
  const html = `<!doctype html><title>A page</title>${configBlock({})}${PLAIN_TAG}${body}`;
  const headers = { 'content-security-policy': `require-trusted-types-for 'script'; trusted-types page` };
  await page.goto(site.page('/', { html, headers }));
  await expect.poll(() => ran(page)).toEqual(['wrote']);
  expect(await written(page)).toBe('|<b>end</b>');
  expect(messages.filter((message) => message.startsWith('warning: [tierconsent] document.write()'))).toHaveLength(1);
});

test('under Trusted Types a page’s own policy may let it write', async ({ page, site }) => {
  const code = `document.write(trustedTypes.createPolicy('page', { createHTML: (text) => text }).createHTML('<i>text</i>')); ${says('wrote')}`;
  const html = `<!doctype html><title>A page</title>${configBlock({})}${PLAIN_TAG}<main>${inline('analytics', code)}<b>end</b></main>`;
  const headers = { 'content-security-policy': `require-trusted-types-for 'script'; trusted-types page` };
  await page.goto(site.page('/', { html, headers }));
  await expect.poll(() => ran(page)).toEqual(['wrote']);
  expect(await written(page)).toBe('|<i>text</i><b>end</b>');
});

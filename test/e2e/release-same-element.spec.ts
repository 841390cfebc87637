import { createHash } from 'node:crypto';
import { choiceText, rememberChoice } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { configBlock, pageWith, PLAIN_TAG, says } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const code = `${says('ran')} notes.me = document.currentScript;`;
const hash = `sha384-${createHash('sha384').update(code).digest('base64')}`;

/** Attributes that an owner may write, each with what the script itself has to see of it when it runs. */
const attributes: Readonly<Record<string, readonly [written: string, seen: string]>> = {
  id: ['id="x"', `me.id === 'x'`],
  class: ['class="a b"', `me.className === 'a b'`],
  'data-*': ['data-key="value" data-two-words="2"', `me.dataset.key === 'value' && me.dataset.twoWords === '2'`],
  'its own tag': ['data-service="s"', `me.dataset.category === 'analytics' && me.dataset.service === 's'`],
  nonce: ['nonce="abc"', `me.nonce === 'abc'`],
  crossorigin: ['crossorigin="use-credentials"', `me.crossOrigin === 'use-credentials'`],
  referrerpolicy: ['referrerpolicy="no-referrer"', `me.referrerPolicy === 'no-referrer'`],
  fetchpriority: ['fetchpriority="low"', `me.fetchPriority === 'low'`],
  charset: ['charset="utf-8"', `me.charset === 'utf-8'`],
  title: ['title="A script" lang="fr" hidden', `me.title === 'A script' && me.lang === 'fr' && me.hidden`],
  defer: ['defer', `me.defer`],
  async: ['async', `me.async && me.hasAttribute('async')`],
  'no async': ['', `!me.hasAttribute('async')`],
  integrity: [`integrity="${hash}"`, `me.integrity === '${hash}'`],
};

test.describe('a released script still has', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

  for (const [name, [written, seen]] of Object.entries(attributes)) {
    for (const isInline of [true, false]) {
      test(`${name}, ${isInline ? 'inline' : 'with an address'}`, async ({ page, site }) => {
        const src = isInline ? '' : `src="${site.script('/a.js', code)}"`;
        const config = { services: [{ id: 's', category: 'analytics' }] };
        const body = `<p id="before"></p><script type="text/plain" data-category="analytics" ${src} ${written}>${isInline ? code : ''}</script><p id="after"></p>`;
        await page.goto(site.page('/', pageWith({ config, tag: '', body: body + PLAIN_TAG })));
        await expect.poll(() => ran(page)).toEqual(['ran']);
        const isKept = await page.evaluate(
          (expression) => new Function('me', `return Boolean(${expression})`)(window.notes.me) as boolean, // oxlint-disable-line no-new-func
          `${seen} && me.previousElementSibling.id === 'before' && me.nextElementSibling.id === 'after'`,
        );
        expect(isKept).toBe(true);
        expect(await page.evaluate(() => window.notes.me.type)).toBe('text/javascript');
      });
    }
  }
});

test.describe('what was attached to a script before', () => {
  test('listeners and properties are still there when it has run', async ({ page, site, widget }) => {
    site.script('/a.js', says('a'));
    const body = '<script type="text/plain" data-category="analytics" src="/a.js" id="a"></script>';
    await page.goto(site.page('/', pageWith({ body })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => {
      const script = document.querySelector('#a') as HTMLScriptElement & { mine?: string };
      script.mine = 'kept';
      script.onload = () => window.ran!.push(`onload, ${(document.querySelector('#a') as typeof script).mine}`);
      script.addEventListener('load', () => window.ran!.push('listener'), { once: true });
    });
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['a', 'onload, kept', 'listener']);
  });

  test('the reference that a page keeps is the script that runs', async ({ page, site, widget }) => {
    const body = `<script type="text/plain" data-category="analytics" id="a">notes.isSame = document.currentScript === notes.kept; ${says('a')}</script>`;
    await page.goto(site.page('/', pageWith({ body })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => (window.notes.kept = document.querySelector('#a')));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['a']);
    expect(await page.evaluate(() => window.notes.isSame)).toBe(true);
  });
});

test('a file that downloads early is asked for as the script itself would ask, and once', async ({ page, context, site }) => {
  await rememberChoice(context, site.url, choiceText('gold'));
  const names = ['plain', 'cors', 'credentials', 'hash', 'module', 'charset'] as const;
  const headers = { 'access-control-allow-origin': site.url, 'access-control-allow-credentials': 'true' };
  for (const name of names) site.script(`/${name}.js`, says(name), { headers });
  const written = {
    plain: '',
    cors: 'crossorigin',
    credentials: 'crossorigin="use-credentials" referrerpolicy="no-referrer"',
    hash: `crossorigin integrity="sha384-${createHash('sha384').update(says('hash')).digest('base64')}"`,
    module: 'data-type="module"',
    charset: 'charset="iso-8859-1"',
  };
  const asked: string[] = [];
  page.on('request', (request) => {
    const { origin = '', referer = '' } = request.headers();
    if (request.url().startsWith(site.otherUrl)) asked.push(`${new URL(request.url()).pathname} ${origin} ${referer}`);
  });
  const tags = names.map(
    (name) => `<script type="text/plain" data-category="analytics" src="${site.otherUrl}/${name}.js" ${written[name]}></script>`,
  );
  await page.goto(site.page('/', pageWith({ body: tags.join('') })));
  await expect.poll(() => ran(page)).toEqual([...names]);
  await settled(page);
  expect([...site.otherRequests()].sort()).toEqual(names.map((name) => `GET /${name}.js`).sort());
  const [own, page_] = [site.url, `${site.url}/`];
  expect([...asked].sort()).toEqual(
    [
      `/charset.js  ${page_}`,
      `/cors.js ${own} ${page_}`,
      `/credentials.js ${own} `,
      `/hash.js ${own} ${page_}`,
      `/module.js ${own} ${page_}`,
      `/plain.js  ${page_}`,
    ].sort(),
  );
  expect(await page.locator('link[as=script]').count()).toBe(0);
});

test('nothing is asked for twice or blocked under a nonce, though it downloads early', async ({ page, context, site }) => {
  await rememberChoice(context, site.url, choiceText('gold'));
  const policy = `default-src 'none'; script-src 'nonce-abc'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;
  const script = (src: string, more = '') =>
    `<script type="text/plain" data-category="analytics" src="${src}" nonce="abc" ${more}></script>`;
  for (const name of ['a', 'b', 'c']) site.script(`/${name}.js`, says(name));
  const body = script('/a.js') + script('/b.js', 'data-type="module"') + script('/c.js');
  const tag = '<script src="/assets/tierconsent.js" nonce="abc"></script>';
  await page.addInitScript(() => {
    (window.notes ??= {}).blocked = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => window.notes.blocked.push(effectiveDirective));
  });
  const html = `<!doctype html><title>A page</title>${configBlock({})}${tag}${body}`;
  await page.goto(site.page('/', { html, headers: { 'content-security-policy': policy } }));
  await expect.poll(() => ran(page)).toEqual(['a', 'b', 'c']);
  await settled(page);
  expect(await page.evaluate(() => window.notes.blocked)).toEqual([]);
  for (const name of ['a', 'b', 'c']) expect(site.requests().filter((request) => request === `GET /${name}.js`)).toHaveLength(1);
});

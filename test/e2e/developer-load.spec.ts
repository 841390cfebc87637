/* oxlint-disable no-script-url -- such addresses are refused, which is what is tested */
import { createHash } from 'node:crypto';
import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { markVisit, isSameVisit, ran, settled } from '../support/page-state.js';
import { pageWith, PLAIN_TAG, says } from '../support/pages.js';
import { expect, test } from '../support/test.js';

test.describe('a script that a developer loads', () => {
  test('waits for its category, and the promise for the script', async ({ page, site, widget }) => {
    const gate = closedGate();
    site.script('/a.js', says('a'), { gate });
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    await page.evaluate(() => {
      void TierConsent.load({ src: '/a.js', category: 'analytics' }).then(() => (window.ran ??= []).push('loaded'));
    });
    await settled(page);
    expect(site.requests()).not.toContain('GET /a.js');
    await widget.tier('gold').click();
    await expect.poll(() => site.requests()).toContain('GET /a.js');
    expect(await ran(page)).toEqual([]);
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['a', 'loaded']);
  });

  test('is loaded once, however often it is asked for', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    site.script('/a.js', says('a'));
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    await page.evaluate(async (url) => {
      const request = { src: '/a.js', category: 'analytics' } as const;
      await Promise.all([TierConsent.load(request), TierConsent.load(request), TierConsent.load({ ...request, src: `${url}/a.js` })]);
      await TierConsent.load(request);
    }, site.url);
    expect(await ran(page)).toEqual(['a']);
    expect(site.requests().filter((request) => request === 'GET /a.js')).toHaveLength(1);
  });

  test('keeps its promise, also where its consent was taken back meanwhile and has been given again', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const gate = closedGate();
    site.script('/a.js', says('a'), { gate });
    await page.goto(site.page('/', pageWith({ config: { onRevoke: 'keep' }, tag: PLAIN_TAG })));
    await page.evaluate(() => {
      window.notes.load = TierConsent.load({ src: '/a.js', category: 'analytics' }).then(() => (window.ran ??= []).push('loaded'));
    });
    await expect.poll(() => site.requests()).toContain('GET /a.js');
    await page.evaluate(() => TierConsent.choose('silver'));
    gate.open();
    await settled(page);
    expect(await ran(page)).toEqual([]);
    await page.evaluate(() => TierConsent.choose('gold'));
    await expect.poll(() => ran(page)).toEqual(['a', 'loaded']);
    await page.evaluate(() => TierConsent.load({ src: '/a.js', category: 'analytics' }));
    expect(await ran(page)).toEqual(['a', 'loaded']);
  });

  test('may be a module', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    site.script('/a.js', `${says('module')} notes.isModule = import.meta.url.endsWith('/a.js');`);
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    await page.evaluate(() => TierConsent.load({ src: '/a.js', category: 'analytics', type: 'module' }));
    expect(await page.evaluate(() => window.notes.isModule)).toBe(true);
  });

  test('is compared with the hash that was given', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const hashOf = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
    for (const name of ['right', 'wrong']) site.script(`/${name}.js`, says(name));
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const outcomes = await page.evaluate(
      ([right, wrong]) =>
        Promise.all([
          TierConsent.load({ src: '/right.js', category: 'analytics', integrity: right! }).then(String, (error: Error) => error.name),
          TierConsent.load({ src: '/wrong.js', category: 'analytics', integrity: wrong! }).then(String, (error: Error) => error.name),
        ]),
      [hashOf(says('right')), hashOf('something else')],
    );
    expect(outcomes).toEqual(['undefined', 'Error']);
    expect(await ran(page)).toEqual(['right']);
  });

  test('is asked for in the way that was given', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    for (const name of ['plain', 'silent', 'hashed']) site.script(`/${name}.js`, says(name), { headers: { vary: 'origin' } });
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const [plain, silent, hashed] = ['plain', 'silent', 'hashed'].map((name) => page.waitForRequest(`**/${name}.js`));
    const integrity = `sha384-${createHash('sha384').update(says('hashed')).digest('base64')}`;
    await page.evaluate(
      (hash) =>
        Promise.all([
          TierConsent.load({ src: '/plain.js', category: 'analytics' }),
          TierConsent.load({ src: '/silent.js', category: 'analytics', referrerPolicy: 'no-referrer', nonce: 'abc' }),
          TierConsent.load({ src: '/hashed.js', category: 'analytics', integrity: hash }),
        ]),
      integrity,
    );
    expect((await (await plain!).allHeaders())['referer']).toBe(`${site.url}/`);
    expect((await (await silent!).allHeaders())['referer']).toBeUndefined();
    expect((await (await hashed!).allHeaders())['sec-fetch-mode']).toBe('cors');
    const attributes = await page.evaluate(() =>
      ['plain', 'silent', 'hashed'].map((name) => {
        const { nonce, crossOrigin, referrerPolicy } = document.querySelector<HTMLScriptElement>(`script[src="/${name}.js"]`)!;
        return [nonce, crossOrigin, referrerPolicy];
      }),
    );
    expect(attributes).toEqual([
      ['', null, ''],
      ['abc', null, 'no-referrer'],
      ['', 'anonymous', ''],
    ]);
    expect((await ran(page)).sort()).toEqual(['hashed', 'plain', 'silent']);
  });

  test('that fails says so, and may be tried again', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const load = () =>
      page.evaluate(() =>
        TierConsent.load({ src: '/late.js', category: 'analytics' }).then(
          () => 'loaded',
          (error: Error) => error.message,
        ),
      );
    expect(await load()).toContain('/late.js');
    site.script('/late.js', says('late'));
    expect(await load()).toBe('loaded');
    expect(await ran(page)).toEqual(['late']);
  });

  test('brings the file that loads scripts, which no other page downloads; where that fails, it may be tried again', async ({
    page,
    context,
    site,
  }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    site.script('/a.js', says('a'));
    site.asset('tierconsent.load.js', { status: 503 });
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    await settled(page);
    expect(site.requests().filter((request) => request.includes('tierconsent.'))).toEqual(['GET /assets/tierconsent.js']);
    const load = () =>
      page.evaluate(() => TierConsent.load({ src: '/a.js', category: 'analytics' }).then(String, (error: Error) => error.message));
    expect(await load()).toContain('tierconsent.load.js');
    expect(await ran(page)).toEqual([]);
    site.asset('tierconsent.load.js', undefined);
    expect(await load()).toBe('undefined');
    expect(await ran(page)).toEqual(['a']);
  });

  test('must have an address that can be trusted', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    site.script('/other.js', says('other'));
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const addresses = [
      'javascript:ran=1',
      'data:text/javascript,ran=1',
      'blob:x',
      'ftp://x/a.js',
      `${site.otherUrl}/other.js`,
      'http://',
      '',
      undefined,
      7,
    ];
    const names = await page.evaluate(
      (all) =>
        Promise.all(
          all.map((src) => TierConsent.load({ src: src as string, category: 'marketing' }).then(String, (error: Error) => error.name)),
        ),
      addresses,
    );
    expect(names).toEqual(addresses.map(() => 'TypeError'));
    await settled(page);
    expect(site.otherRequests()).toEqual([]);
    expect(await ran(page)).toEqual([]);
  });

  test('must name a category that is known', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const error = await page.evaluate(() =>
      TierConsent.load({ src: '/a.js', category: 'analitics' as never }).then(String, (fault: Error) => `${fault.name}: ${fault.message}`),
    );
    expect(error).toMatch(/^RangeError: .*analitics.*analytics/);
  });

  test('counts as having acted: taking its category back loads the page anew', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    site.script('/a.js', says('a'));
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    await page.evaluate(() => TierConsent.load({ src: '/a.js', category: 'analytics' }));
    await markVisit(page);
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => TierConsent.withdraw())]);
    expect(await isSameVisit(page)).toBe(false);
    expect(await ran(page)).toEqual([]);
  });
});

import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external, frame } = tagged;

test.describe('a tagged script runs at most once', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

  test('however often the page is looked through', async ({ page, site }) => {
    site.script('/a.js', says('external'));
    await page.goto(site.page('/', pageWith({ body: oneOfEach + external('analytics', '/a.js') })));
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'external']);
    await page.evaluate(() => {
      TierConsent.rescan();
      TierConsent.rescan(document.body);
    });
    await settled(page);
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics', 'external']);
    expect(site.requests().filter((request) => request === 'GET /a.js')).toHaveLength(1);
  });

  test('also while it waits for its turn', async ({ page, site }) => {
    const gate = closedGate();
    site.script('/a.js', says('external'), { gate });
    await page.goto(site.page('/', pageWith({ body: external('analytics', '/a.js') + inline('analytics', says('inline')) })), {
      waitUntil: 'commit',
    });
    await expect.poll(() => site.requests()).toContain('GET /a.js');
    await page.evaluate(() => {
      TierConsent.rescan();
      TierConsent.choose('platinum');
    });
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['external', 'inline']);
    await settled(page);
    expect(await ran(page)).toEqual(['external', 'inline']);
    expect(site.requests().filter((request) => request === 'GET /a.js')).toHaveLength(1);
  });

  test('and a frame is loaded once', async ({ page, site }) => {
    site.page('/frame', '<!doctype html><h1>In the frame</h1>');
    await page.goto(site.page('/', pageWith({ body: frame('analytics', '/frame') })));
    await expect(page.frameLocator('iframe').locator('h1')).toHaveText('In the frame');
    await page.evaluate(() => {
      TierConsent.rescan();
      TierConsent.choose('platinum');
    });
    await settled(page);
    expect(site.requests().filter((request) => request === 'GET /frame')).toHaveLength(1);
  });

  test('however often the visitor chooses', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ config: { onRevoke: 'keep' }, body: oneOfEach })));
    await expect.poll(() => ran(page)).toContain('analytics');
    for (const tier of ['silver', 'platinum', 'silver', 'gold'] as const) {
      await page.evaluate((id) => TierConsent.choose(id), tier);
      await settled(page);
    }
    expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
  });

  for (const [what, code] of [
    ['takes its own consent back while it runs', `TierConsent.choose(['functional']);`],
    ['takes it back and gives it again', `if (ran.length < 5) { TierConsent.choose('silver'); TierConsent.choose('gold'); }`],
  ] as const) {
    for (const kind of ['inline', 'external', '`async`'] as const) {
      test(`also one that ${what}: ${kind}`, async ({ page, context, site }) => {
        await context.clearCookies();
        const text = `${says('self')} notes.element = document.currentScript; ${code} notes.stayed = notes.element.parentElement === document.body;`;
        site.script('/self.js', text);
        const script = kind === 'inline' ? inline('analytics', text) : external('analytics', '/self.js', kind === '`async`' ? 'async' : '');
        await page.goto(site.page('/', pageWith({ config: { onRevoke: 'keep' }, body: script + inline('functional', says('next')) })));
        await settled(page);
        await page.evaluate(() => TierConsent.choose(['functional', 'analytics']));
        await expect.poll(() => ran(page)).toEqual(expect.arrayContaining(['self', 'next']));
        await settled(page);
        await page.evaluate(() => TierConsent.choose('platinum'));
        await settled(page);
        await settled(page);
        expect((await ran(page)).filter((name) => name === 'self')).toEqual(['self']);
        expect(await page.evaluate(() => [window.notes.stayed, window.notes.element.isConnected])).toEqual([true, true]);
      });
    }
  }

  test('wherever the page moves it', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: `${inline('analytics', says('moved'), 'id="tag"')}<div id="box"></div>` })));
    await expect.poll(() => ran(page)).toEqual(['moved']);
    await page.evaluate(() => document.querySelector('#box')!.append(document.querySelector('#tag')!));
    await settled(page);
    expect(await ran(page)).toEqual(['moved']);
  });

  test('when the page moves it before it may run', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: `${inline('marketing', says('moved'), 'id="tag"')}<div id="box"></div>` })));
    await settled(page);
    await page.evaluate(() => document.querySelector('#box')!.append(document.querySelector('#tag')!));
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['moved']);
    expect(await page.evaluate(() => document.querySelector('#box > #tag') !== null)).toBe(true);
  });

  test('and not at all when the page has taken it away', async ({ page, site }) => {
    const body = inline('marketing', says('gone'), 'id="tag"') + inline('marketing', says('stays'));
    await page.goto(site.page('/', pageWith({ body })));
    await settled(page);
    await page.evaluate(() => document.querySelector('#tag')!.remove());
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['stays']);
  });
});

test.describe('a released script is the same element as before', () => {
  test('with its id, dataset, nonce and place, and `currentScript` is it', async ({ page, site, widget }) => {
    const code = `notes.me = document.currentScript; notes.place = document.currentScript.previousElementSibling.id;`;
    const body = `<p id="before"></p>${inline('analytics', code, 'id="tag" data-key="value" nonce="abc"')}<p id="after"></p>`;
    await page.goto(site.page('/', pageWith({ body })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => (window.notes.element = document.querySelector('#tag')));
    await widget.tier('gold').click();
    await expect.poll(() => page.evaluate(() => window.notes.place)).toBe('before');
    const same = await page.evaluate(() => {
      const { me, element } = window.notes;
      return [me === element, element.id, element.dataset.key, element.nonce, element.nextElementSibling.id];
    });
    expect(same).toEqual([true, 'tag', 'value', 'abc', 'after']);
  });

  test('with its listeners, and `load` and `error` reach them', async ({ page, site, widget }) => {
    site.script('/a.js', `${says('a')} notes.me = document.currentScript?.id`);
    const body = external('analytics', '/a.js', 'id="a"') + external('analytics', '/missing.js', 'id="missing"');
    await page.goto(site.page('/', pageWith({ body })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => {
      document.querySelector('#a')!.addEventListener('load', () => window.ran!.push('load of a'));
      document.querySelector('#missing')!.addEventListener('error', () => window.ran!.push('error of missing'));
    });
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['a', 'load of a', 'error of missing']);
    expect(await page.evaluate(() => window.notes.me)).toBe('a');
  });

  test('and integrity still counts', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    site.script('/a.js', says('forged'));
    const body = external(
      'analytics',
      '/a.js',
      'integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC" crossorigin',
    );
    await page.goto(site.page('/', pageWith({ body: body + inline('analytics', says('next')) })));
    await expect.poll(() => ran(page)).toEqual(['next']);
  });

  test('and a frame keeps its place and its attributes', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    site.page('/frame', '<!doctype html><h1>In the frame</h1>');
    const body = `<div id="box">${frame('marketing', '/frame', 'id="f" width="321" allowfullscreen')}</div>`;
    await page.goto(site.page('/', pageWith({ body })));
    await expect(page.frameLocator('#box > #f').locator('h1')).toHaveText('In the frame');
    await expect(page.locator('#f')).toHaveAttribute('width', '321');
    await settled(page);
    expect(site.requests().filter((request) => request === 'GET /frame')).toHaveLength(1);
  });
});

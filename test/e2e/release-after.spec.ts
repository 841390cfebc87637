import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { ran, settled } from '../support/page-state.js';
import { pageWith, says, startOfPage, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;

test.describe('a script that names others in `data-after`', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

  test('waits for an `async` one, and holds nobody up meanwhile', async ({ page, site }) => {
    const gate = closedGate();
    site.script('/lib.js', says('lib'), { gate });
    const body = [
      external('analytics', '/lib.js', 'async id="lib"'),
      inline('analytics', says('after lib'), 'data-after="lib"'),
      inline('analytics', says('next')),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })), { waitUntil: 'commit' });
    await expect.poll(() => ran(page)).toEqual(['next']);
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['next', 'lib', 'after lib']);
  });

  test('costs no more where paths part and meet again: forty layers of two are no trouble', async ({ page, site }) => {
    const gate = closedGate();
    site.script('/lib.js', says('lib'), { gate });
    const layers = Array.from({ length: 40 }, (_, index) => index + 1);
    const body = layers.flatMap((layer) => {
      const above = layer === 1 ? 'lib' : `left-${layer - 1} right-${layer - 1}`;
      return ['left', 'right'].map((side) => inline('analytics', says(side), `id="${side}-${layer}" data-after="${above}"`));
    });
    await page.goto(site.page('/', pageWith({ body: external('analytics', '/lib.js', 'async id="lib"') + body.join('') })), {
      waitUntil: 'commit',
    });
    await expect.poll(() => site.requests()).toContain('GET /lib.js');
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['lib', ...layers.flatMap(() => ['left', 'right'])]);
  });

  test('waits for one that stands later in the document', async ({ page, site }) => {
    site.script('/lib.js', says('lib'));
    const body = [
      inline('analytics', says('after lib'), 'data-after="lib"'),
      inline('analytics', says('between')),
      external('analytics', '/lib.js', 'id="lib"'),
      inline('analytics', says('last')),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })));
    await expect.poll(() => ran(page)).toHaveLength(4);
    const order = await ran(page);
    expect(order.filter((name) => name !== 'after lib')).toEqual(['between', 'lib', 'last']);
    expect(order.indexOf('after lib')).toBeGreaterThan(order.indexOf('lib'));
  });

  test('waits for all of them', async ({ page, site }) => {
    const gates = { a: closedGate(), b: closedGate() };
    site.script('/a.js', says('a'), { gate: gates.a });
    site.script('/b.js', says('b'), { gate: gates.b });
    const body =
      external('analytics', '/a.js', 'async id="a"') +
      external('analytics', '/b.js', 'async id="b"') +
      inline('analytics', says('both'), 'data-after=" b\n a "');
    await page.goto(site.page('/', pageWith({ body })), { waitUntil: 'commit' });
    gates.b.open();
    await expect.poll(() => ran(page)).toEqual(['b']);
    await page.evaluate(() => fetch('/later'));
    expect(await ran(page)).toEqual(['b']);
    gates.a.open();
    await expect.poll(() => ran(page)).toEqual(['b', 'a', 'both']);
  });

  test('keeps its place where those have run already', async ({ page, site }) => {
    site.script('/lib.js', says('lib'));
    site.script('/own.js', says('own'));
    const body = [
      external('analytics', '/lib.js', 'id="lib"'),
      external('analytics', '/own.js', 'data-after="lib"'),
      inline('analytics', says('next')),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })));
    await expect.poll(() => ran(page)).toEqual(['lib', 'own', 'next']);
  });

  test('still waits for those before it', async ({ page, site }) => {
    const gate = closedGate();
    site.script('/slow.js', says('slow'), { gate });
    const body = [
      inline('analytics', says('lib'), 'id="lib"'),
      external('analytics', '/slow.js'),
      inline('analytics', says('own'), 'data-after="lib"'),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })), { waitUntil: 'commit' });
    await expect.poll(() => ran(page)).toEqual(['lib']);
    await page.evaluate(() => fetch('/later'));
    expect(await ran(page)).toEqual(['lib']);
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['lib', 'slow', 'own']);
  });

  test('may be `async` itself, or a module, or in a chain', async ({ page, site }) => {
    for (const name of ['a', 'b', 'c', 'd']) site.script(`/${name}.js`, says(name));
    const body = [
      external('analytics', '/d.js', 'id="d" data-after="c" async'),
      external('analytics', '/c.js', 'id="c" data-after="b" data-type="module"'),
      external('analytics', '/b.js', 'id="b" data-after="a" async'),
      external('analytics', '/a.js', 'id="a" async'),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })));
    await expect.poll(() => ran(page)).toEqual(['a', 'b', 'c', 'd']);
  });

  test('runs after one that has failed too, and after one that took its element away', async ({ page, site }) => {
    const body = [
      external('analytics', '/missing.js', 'async id="missing"'),
      inline('analytics', says('after missing'), 'data-after="missing"'),
      inline('analytics', `${says('gone')} document.currentScript.remove();`, 'id="gone"'),
      inline('analytics', says('after gone'), 'data-after="gone"'),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })));
    await expect.poll(() => ran(page)).toEqual(['gone', 'after gone', 'after missing']);
  });

  test('runs after one that `nomodule` keeps from running', async ({ page, site }) => {
    const body = external('analytics', '/old.js', 'nomodule id="old"') + inline('analytics', says('next'), 'data-after="old"');
    await page.goto(site.page('/', pageWith({ body })));
    await expect.poll(() => ran(page)).toEqual(['next']);
  });

  test('stays withheld as long as one of them is, and asks nothing of a server', async ({ page, site, messages }) => {
    site.script('/own.js', says('own'));
    site.script('/first.js', says('first'));
    const body = [
      external('analytics', '/first.js'),
      inline('marketing', says('ads'), 'id="ads"'),
      external('analytics', '/own.js', 'data-after="ads"'),
      inline('analytics', says('next')),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })));
    await expect.poll(() => ran(page)).toEqual(['first', 'next']);
    await settled(page);
    expect(site.requests()).not.toContain('GET /own.js');
    expect(messages.filter((message) => message.startsWith('warning'))).toEqual([]);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['first', 'next', 'ads', 'own']);
  });

  test('waits for the id to appear while the page is still being parsed, without a warning', async ({ page, site, messages }) => {
    const end = closedGate();
    const chunks = [
      startOfPage(),
      inline('analytics', says('own'), 'data-after="late"'),
      '<p>Text</p>',
      inline('analytics', says('first')),
      '<p>Text</p>',
      end,
      inline('analytics', says('late'), 'id="late"'),
      '<p>Text</p></body></html>',
    ];
    await page.goto(site.page('/', { chunks }), { waitUntil: 'commit' });
    await expect.poll(() => ran(page)).toEqual(['first']);
    end.open();
    await expect.poll(() => ran(page)).toEqual(['first', 'late', 'own']);
    expect(messages.filter((message) => message.startsWith('warning'))).toEqual([]);
  });

  test('finds them in its own shadow root', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: '<div id="host"></div>' })));
    await settled(page);
    await page.evaluate(
      (codes) => {
        const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
        for (const [id, text, after] of codes) {
          const script = Object.assign(document.createElement('script'), { type: 'text/plain', id, text });
          Object.assign(script.dataset, { category: 'analytics', ...(after && { after }) });
          root.append(script);
        }
        TierConsent.rescan(root);
      },
      [['own', says('own'), 'lib'] as const, ['lib', says('lib'), ''] as const],
    );
    await expect.poll(() => ran(page)).toEqual(['lib', 'own']);
  });
});

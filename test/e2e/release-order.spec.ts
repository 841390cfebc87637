import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, says, startOfPage, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;

test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('platinum')));

test.describe('tagged scripts run in the order of the document', () => {
  test('external ones download together, whatever order they arrive in', async ({ page, site }) => {
    const gates = { a: closedGate(), b: closedGate(), c: closedGate() };
    for (const name of ['a', 'b', 'c'] as const) site.script(`/${name}.js`, says(name), { gate: gates[name] });
    const body = ['a', 'b', 'c'].map((name) => external('analytics', `/${name}.js`)).join('');
    await page.goto(site.page('/', pageWith({ body })), { waitUntil: 'commit' });

    await expect.poll(() => site.requests()).toEqual(expect.arrayContaining(['GET /a.js', 'GET /b.js', 'GET /c.js']));
    gates.c.open();
    gates.b.open();
    await page.evaluate(() => fetch('/later'));
    expect(await ran(page)).toEqual([]);
    gates.a.open();
    await expect.poll(() => ran(page)).toEqual(['a', 'b', 'c']);
  });

  test('an inline one waits for the external ones before it', async ({ page, site }) => {
    const gate = closedGate();
    site.script('/a.js', says('a'), { gate });
    site.script('/b.js', says('b'));
    const body = [
      inline('analytics', says('1')),
      external('analytics', '/a.js'),
      inline('marketing', says('2')),
      external('functional', '/b.js'),
      inline('analytics', says('3')),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toEqual(expect.arrayContaining(['GET /a.js', 'GET /b.js']));
    await page.evaluate(() => fetch('/later'));
    expect(await ran(page)).toEqual(['1']);
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['1', 'a', '2', 'b', '3']);
  });

  test('also after a press, when everything is there already', async ({ page, context, site, widget }) => {
    await context.clearCookies();
    const gate = closedGate();
    site.script('/a.js', says('a'), { gate });
    site.script('/b.js', says('b'));
    const head = inline('analytics', says('head'));
    const body = [
      external('analytics', '/a.js'),
      inline('marketing', says('1')),
      external('functional', '/b.js'),
      inline('analytics', says('2')),
    ];
    await page.goto(site.page('/', pageWith({ head, body: body.join('') })));
    await widget.tier('platinum').click();
    await expect.poll(() => site.requests()).toEqual(expect.arrayContaining(['GET /a.js', 'GET /b.js']));
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['head', 'a', '1', 'b', '2']);
  });

  test('`defer` and modules keep their place, inline modules too', async ({ page, site }) => {
    const gate = closedGate();
    site.script('/a.js', says('deferred'), { gate });
    site.script('/b.js', says('module'));
    const body = [
      external('analytics', '/a.js', 'defer'),
      external('analytics', '/b.js', 'data-type="module"'),
      inline('analytics', says('inline module'), 'data-type="module"'),
      inline('analytics', says('inline')),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toEqual(expect.arrayContaining(['GET /a.js', 'GET /b.js']));
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['deferred', 'module', 'inline module', 'inline']);
  });

  for (const [what, next] of [
    ['an inline script', inline('analytics', says('next'))],
    ['an external one', external('analytics', '/next.js')],
    ['a module', inline('analytics', says('next'), 'data-type="module"')],
  ] as const) {
    test(`an inline module with imports has run before what follows it: ${what}`, async ({ page, site }) => {
      const gate = closedGate();
      site.script('/part.js', says('part'), { gate });
      site.script('/next.js', says('next'));
      await page.clock.install();
      const body = inline('analytics', `import '/part.js'; ${says('inline module')}`, 'data-type="module"') + next;
      await page.goto(site.page('/', pageWith({ body })), { waitUntil: 'commit' });
      await expect.poll(() => site.requests()).toContain('GET /part.js');
      await page.clock.fastForward(5_000);
      await page.evaluate(() => fetch('/later'));
      expect(await ran(page)).toEqual([]);
      gate.open();
      await expect.poll(() => ran(page)).toEqual(expect.arrayContaining(['part', 'inline module']));
      await page.clock.fastForward(1_000);
      await expect.poll(() => ran(page)).toEqual(['part', 'inline module', 'next']);
    });
  }

  test('`async` waits for nobody and holds nobody up', async ({ page, site }) => {
    const slow = closedGate();
    const slowAsync = closedGate();
    site.script('/slow.js', says('slow'), { gate: slow });
    site.script('/async.js', says('async'));
    site.script('/slow-async.js', says('slow async'), { gate: slowAsync });
    const body = [
      external('analytics', '/slow-async.js', 'async'),
      inline('analytics', says('1')),
      external('analytics', '/slow.js'),
      external('analytics', '/async.js', 'async'),
      inline('analytics', says('2')),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })), { waitUntil: 'commit' });
    await expect.poll(() => ran(page)).toEqual(['1', 'async']);
    slow.open();
    await expect.poll(() => ran(page)).toEqual(['1', 'async', 'slow', '2']);
    slowAsync.open();
    await expect.poll(() => ran(page)).toEqual(['1', 'async', 'slow', '2', 'slow async']);
  });

  test('a hundred inline and external ones mixed', async ({ page, site }) => {
    const names = Array.from({ length: 100 }, (_, index) => (index % 3 === 0 ? `external ${index}` : `inline ${index}`));
    const body = names.map((name, index) => {
      if (index % 3 !== 0) return inline('analytics', says(name));
      site.script(`/${index}.js`, says(name));
      return external('marketing', `/${index}.js`);
    });
    await page.goto(site.page('/', pageWith({ body: body.join('\n') })));
    await expect.poll(() => ran(page)).toEqual(names);
  });

  test('one that arrives later comes after those that still wait', async ({ page, site }) => {
    const gate = closedGate();
    const end = closedGate();
    site.script('/a.js', says('a'), { gate });
    const chunks = [
      startOfPage(),
      external('analytics', '/a.js'),
      '<p>Text</p>',
      end,
      inline('analytics', says('later')),
      '</body></html>',
    ];
    await page.goto(site.page('/', { chunks }), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain('GET /a.js');
    end.open();
    await page.waitForLoadState('domcontentloaded');
    await page.evaluate(() => fetch('/later'));
    expect(await ran(page)).toEqual([]);
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['a', 'later']);
  });
});

test.describe('a script that goes wrong stops nobody', () => {
  test.use({ pageMayThrow: true });
  test.beforeEach(({ page }) => listenToEvents(page));

  test('one that is not there is reported, and the next ones run', async ({ page, site }) => {
    const body = external('analytics', '/missing.js') + inline('analytics', says('next'));
    await page.goto(site.page('/', pageWith({ body })));
    await expect.poll(() => ran(page)).toEqual(['next']);
    const errors = await eventDetails(page, 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0].error).toContain('/missing.js');
  });

  test('one that throws does not stop the next ones', async ({ page, site }) => {
    site.script('/throws.js', 'throw new Error("external")');
    site.script('/fine.js', says('external'));
    const body = [
      inline('analytics', 'throw new Error("inline")'),
      external('analytics', '/throws.js'),
      inline('analytics', says('inline')),
      external('analytics', '/fine.js'),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })));
    await expect.poll(() => ran(page)).toEqual(['inline', 'external']);
  });

  test('one that cannot be parsed does not stop the next ones', async ({ page, site }) => {
    const body = inline('analytics', 'this is no JavaScript') + inline('analytics', says('next'));
    await page.goto(site.page('/', pageWith({ body })));
    await expect.poll(() => ran(page)).toEqual(['next']);
  });

  test('one that never arrives is reported, and holds the next inline ones up for seconds, not for ever', async ({ page, site }) => {
    const never = closedGate();
    site.script('/never.js', says('never'), { gate: never });
    await page.clock.install();
    await page.goto(site.page('/', pageWith({ body: external('analytics', '/never.js') + inline('analytics', says('next')) })), {
      waitUntil: 'commit',
    });
    await expect.poll(() => site.requests()).toContain('GET /never.js');
    await page.evaluate(() => fetch('/later'));
    expect(await ran(page)).toEqual([]);
    await page.clock.fastForward(30_000);
    await expect.poll(() => ran(page)).toEqual(['next']);
    expect((await eventDetails(page, 'error')).map(({ error }) => error).join()).toContain('/never.js');
  });

  test('one that `nomodule` keeps from running holds nobody up', async ({ page, site }) => {
    site.script('/old.js', says('old'));
    const body =
      external('analytics', '/old.js', 'nomodule') +
      inline('analytics', says('old inline'), 'nomodule') +
      inline('analytics', says('next'));
    await page.goto(site.page('/', pageWith({ body })));
    await expect.poll(() => ran(page)).toEqual(['next']);
    await settled(page);
    expect(await ran(page)).toEqual(['next']);
  });
});

test('a script that is only half there when the core starts is not run half', async ({ page, site }) => {
  const middle = closedGate();
  const whole = closedGate();
  const chunks = [
    startOfPage(),
    inline('analytics', says('first')),
    `<script type="text/plain" data-category="analytics">${says('one')}`,
    middle,
    `\n${says('two')}`,
    whole,
    `\n${says('three')}</script><p>Text</p></body></html>`,
  ];
  await page.goto(site.page('/', { chunks }), { waitUntil: 'commit' });
  await expect.poll(() => page.evaluate(() => [window.ran, document.scripts.length])).toEqual([['first'], 4]);
  middle.open();
  await expect.poll(() => page.evaluate(() => document.scripts[3]!.text)).toContain('two');
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve))));
  expect(await ran(page)).toEqual(['first']);
  whole.open();
  await expect.poll(() => ran(page)).toEqual(['first', 'one', 'two', 'three']);
  await settled(page);
  expect(await ran(page)).toEqual(['first', 'one', 'two', 'three']);
});

test('whoever has JavaScript listens to `release` hears of the elements, in order', async ({ page, site }) => {
  await page.addInitScript(() => {
    (window.notes ??= {}).released = [];
    document.addEventListener('tierconsent:release', ({ detail }) => {
      for (const element of detail.elements) window.notes.released.push((element as HTMLElement).dataset['category']);
    });
  });
  await page.goto(site.page('/', pageWith({ body: oneOfEach })));
  await expect.poll(() => page.evaluate(() => window.notes.released)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
});

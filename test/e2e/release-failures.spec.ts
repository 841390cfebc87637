import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;

test.use({ pageMayThrow: true });

test.beforeEach(async ({ page, context, site }) => {
  await rememberChoice(context, site.url, choiceText('gold'));
  await listenToEvents(page);
  site.script('/throws.js', 'throw new Error("thrown")');
  site.script('/broken.js', 'this is no JavaScript');
  site.script('/fine.js', says('fine'));
  site.script('/forged.js', says('forged'), {});
  site.script('/html.js', '<!doctype html>', { type: 'text/html' });
  site.script('/never.js', says('never'), { gate: closedGate() });
});

const forged = 'integrity="sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC"';

const failures: Readonly<Record<string, readonly [script: string, report: RegExp]>> = {
  'a file that is not there': [external('analytics', '/missing.js'), /missing\.js could not be loaded/],
  'a file that is no script': [external('analytics', '/html.js'), /html\.js could not be loaded/],
  'a file with another hash': [external('analytics', '/forged.js', forged), /forged\.js could not be loaded/],
  'a module that is not there': [external('analytics', '/missing.js', 'data-type="module"'), /missing\.js could not be loaded/],
  'a server that nobody knows': [external('analytics', 'http://127.0.0.1:1/a.js'), /127\.0\.0\.1:1\/a\.js could not be loaded/],
  'an inline module whose import is not there': [
    inline('analytics', `import '/missing.js';`, 'data-type="module"'),
    /inline script could not be loaded/,
  ],
  'an inline script that throws': [inline('analytics', 'throw new Error("thrown")'), /inline script threw: .*thrown/],
  'an inline script that cannot be parsed': [inline('analytics', 'this is no JavaScript'), /inline script threw: .*SyntaxError/],
  'a file that throws': [external('analytics', '/throws.js'), /throws\.js threw: .*thrown/],
  'a file that cannot be parsed': [external('analytics', '/broken.js'), /broken\.js threw: .*SyntaxError/],
  'an `async` file that throws': [external('analytics', '/throws.js', 'async'), /throws\.js threw/],
  'a file that does not come in time': [external('analytics', '/never.js', 'data-timeout="250"'), /never\.js did not load within 250 ms/],
  'a module that does not come in time': [
    external('analytics', '/never.js', 'data-timeout="250" data-type="module"'),
    /never\.js did not load within 250 ms/,
  ],
  'an inline module whose import does not come in time': [
    inline('analytics', `import '/never.js';`, 'data-timeout="250" data-type="module"'),
    /inline script did not load within 250 ms/,
  ],
  'an `async` file that does not come in time': [
    external('analytics', '/never.js', 'data-timeout="250" async'),
    /never\.js did not load within 250 ms/,
  ],
};

test.describe('a script that goes wrong is reported once, and stops nobody', () => {
  for (const [name, [script, report]] of Object.entries(failures)) {
    test(name, async ({ page, site }) => {
      const around = [inline('analytics', says('before')), script, external('functional', '/fine.js'), inline('analytics', says('after'))];
      await page.goto(site.page('/', pageWith({ body: around.join('') })), { waitUntil: 'commit' });
      await expect.poll(() => ran(page)).toEqual(['before', 'fine', 'after']);
      await expect.poll(() => eventDetails(page, 'error')).toEqual([{ source: 'release', error: expect.stringMatching(report) }]);
    });
  }
});

test.describe('what goes wrong on the way stops nobody', () => {
  test('a function of the browser’s that the page has broken', async ({ page, site }) => {
    const breaks = `const own = setTimeout;
      window.setTimeout = () => { window.setTimeout = own; throw new Error('broken'); };`;
    const body = inline('analytics', says('before') + breaks) + external('functional', '/fine.js') + inline('analytics', says('next'));
    await page.goto(site.page('/', pageWith({ body })));
    await expect.poll(() => ran(page)).toEqual(expect.arrayContaining(['before', 'next']));
    expect(await eventDetails(page, 'error')).toEqual([{ source: 'release', error: 'Error: broken' }]);
  });

  test('a page without a head, where a module has imports', async ({ page, site }) => {
    site.script('/part.js', says('part'));
    const module = inline('analytics', `import '/part.js'; ${says('module')}`, 'data-type="module"');
    const tag = '<script src="/assets/tierconsent.js"></script>';
    const html = `<html xmlns="http://www.w3.org/1999/xhtml"><body>${tag}${module}${inline('analytics', says('next'))}</body></html>`;
    await page.goto(site.page('/', { html, headers: { 'content-type': 'application/xhtml+xml' } }));
    await expect.poll(() => ran(page)).toEqual(['part', 'module', 'next']);
  });
});

test('a script in a shadow root that throws is reported, and it alone', async ({ page, site }) => {
  const gate = closedGate();
  site.script('/slow.js', 'throw new Error("slow")', { gate });
  await page.goto(site.page('/', pageWith({ body: '<main></main>' })));
  await settled(page);
  await page.evaluate(() => {
    const root = document.querySelector('main')!.attachShadow({ mode: 'open' });
    for (const [name, value] of [
      ['text', 'throw new Error("inline")'],
      ['src', '/slow.js'],
    ] as const) {
      const script = Object.assign(document.createElement('script'), { type: 'text/plain', [name]: value });
      script.dataset['category'] = 'analytics';
      root.append(script);
    }
    TierConsent.rescan(root);
  });
  await expect.poll(() => site.requests()).toContain('GET /slow.js');
  await page.evaluate(() => {
    setTimeout(() => {
      throw new Error('the page’s own');
    });
    return fetch('/later').catch(() => null);
  });
  gate.open();
  await expect
    .poll(() => eventDetails(page, 'error'))
    .toEqual([
      { source: 'release', error: expect.stringMatching(/inline script threw: .*inline/) },
      { source: 'release', error: expect.stringMatching(/slow\.js threw: .*slow/) },
    ]);
});

test.describe('the time that a script may hold up others', () => {
  test('is ten seconds where nothing else is said', async ({ page, site }) => {
    await page.clock.install();
    const body = external('analytics', '/never.js') + inline('analytics', says('next'));
    await page.goto(site.page('/', pageWith({ body })), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain('GET /never.js');
    await page.clock.fastForward(8_000);
    await page.evaluate(() => fetch('/later'));
    expect(await ran(page)).toEqual([]);
    await page.clock.fastForward(2_100);
    await expect.poll(() => ran(page)).toEqual(['next']);
  });

  test('is what `data-timeout` says, more or less than that', async ({ page, site }) => {
    await page.clock.install();
    const body = external('analytics', '/never.js', 'data-timeout="30000"') + inline('analytics', says('next'));
    await page.goto(site.page('/', pageWith({ body })), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain('GET /never.js');
    await page.clock.fastForward(29_000);
    await page.evaluate(() => fetch('/later'));
    expect(await ran(page)).toEqual([]);
    await page.clock.fastForward(2_000);
    await expect.poll(() => ran(page)).toEqual(['next']);
  });

  for (const limit of ['3000000000', 'Infinity']) {
    test(`is as long as a timer can be where \`data-timeout\` says ${limit}`, async ({ page, site }) => {
      const gate = closedGate();
      site.script('/slow.js', says('slow'), { gate });
      const body = external('analytics', '/slow.js', `data-timeout="${limit}"`) + inline('analytics', says('next'));
      await page.goto(site.page('/', pageWith({ body })), { waitUntil: 'commit' });
      await expect.poll(() => site.requests()).toContain('GET /slow.js');
      for (const path of ['/a', '/b', '/c']) await page.evaluate((address) => fetch(address), path);
      expect(await ran(page)).toEqual([]);
      gate.open();
      await expect.poll(() => ran(page)).toEqual(['slow', 'next']);
    });
  }

  test('is ten seconds where `data-timeout` is no number', async ({ page, site }) => {
    await page.clock.install();
    const body = external('analytics', '/never.js', 'data-timeout="soon"') + inline('analytics', says('next'));
    await page.goto(site.page('/', pageWith({ body })), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain('GET /never.js');
    await page.evaluate(() => fetch('/later'));
    expect(await ran(page)).toEqual([]);
    await page.clock.fastForward(10_100);
    await expect.poll(() => ran(page)).toEqual(['next']);
  });

  test('passes for all of them at the same time, for they download side by side', async ({ page, site }) => {
    await page.clock.install();
    for (const id of [1, 2, 3]) site.script(`/never-${id}.js`, says('never'), { gate: closedGate() });
    const never = [1, 2, 3].map((id) => external('analytics', `/never-${id}.js`)).join('');
    await page.goto(site.page('/', pageWith({ body: never + inline('analytics', says('next')) })), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toEqual(expect.arrayContaining(['GET /never-1.js', 'GET /never-2.js', 'GET /never-3.js']));
    await page.clock.fastForward(10_100);
    await page.clock.runFor(100);
    await expect.poll(() => ran(page)).toEqual(['next']);
  });

  test('over, the script may still come: it runs then, once', async ({ page, site }) => {
    const gate = closedGate();
    site.script('/late.js', says('late'), { gate });
    const body =
      external('analytics', '/late.js', 'data-timeout="200"') + external('analytics', '/fine.js') + inline('analytics', says('next'));
    await page.goto(site.page('/', pageWith({ body })), { waitUntil: 'commit' });
    await expect.poll(() => ran(page)).toEqual(['fine', 'next']);
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['fine', 'next', 'late']);
    await settled(page);
    expect(await ran(page)).toEqual(['fine', 'next', 'late']);
    expect(site.requests().filter((request) => request === 'GET /late.js')).toHaveLength(1);
  });

  test('over, the script may still come, but not if it has been taken back', async ({ page, site }) => {
    const gate = closedGate();
    site.script('/late.js', says('late'), { gate });
    const body = external('analytics', '/late.js', 'data-timeout="200"') + inline('analytics', says('next'));
    await page.goto(site.page('/', pageWith({ config: { onRevoke: 'keep' }, body })), { waitUntil: 'commit' });
    await expect.poll(() => ran(page)).toEqual(['next']);
    await page.evaluate(() => TierConsent.withdraw());
    gate.open();
    await settled(page);
    expect(await ran(page)).toEqual(['next']);
  });

  test('over for a script that `data-after` names, those that wait for it run', async ({ page, site }) => {
    const body =
      external('analytics', '/never.js', 'async id="never" data-timeout="200"') + inline('analytics', says('own'), 'data-after="never"');
    await page.goto(site.page('/', pageWith({ body })), { waitUntil: 'commit' });
    await expect.poll(() => ran(page)).toEqual(['own']);
  });
});

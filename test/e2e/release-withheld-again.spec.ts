import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { ran, settled } from '../support/page-state.js';
import { configBlock, pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;
const config = { onRevoke: 'keep' };

test.describe('a script that has not run yet when consent is taken back is withheld', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('platinum')));

  const kinds: Readonly<Record<string, string>> = {
    'an ordered one': external('marketing', '/slow.js', 'id="slow"'),
    'an `async` one': external('marketing', '/slow.js', 'id="slow" async'),
    'a module': external('marketing', '/slow.js', 'id="slow" data-type="module"'),
    'one whose address is parked': '<script type="text/plain" data-category="marketing" data-src="/slow.js" id="slow"></script>',
  };

  for (const [name, script] of Object.entries(kinds)) {
    test(`${name} that is on its way, with its place; and runs once when consent comes back`, async ({ page, site }) => {
      const gate = closedGate();
      site.script('/slow.js', says('slow'), { gate });
      const body = `<main><i id="before"></i>${script}<b></b></main>${inline('marketing', says('next'), 'data-after="slow"')}`;
      await page.goto(site.page('/', pageWith({ config, body })), { waitUntil: 'commit' });
      await expect.poll(() => site.requests()).toContain('GET /slow.js');
      await page.evaluate(() => TierConsent.choose('silver'));
      gate.open();
      await settled(page);
      expect(await ran(page)).toEqual([]);
      await expect(page.locator('#before + script#slow[type="text/plain"]')).toHaveCount(1);

      await page.evaluate(() => TierConsent.choose('platinum'));
      await expect.poll(() => ran(page)).toEqual(['slow', 'next']);
      await page.evaluate(() => (TierConsent.choose('silver'), TierConsent.choose('platinum'), TierConsent.rescan()));
      await settled(page);
      expect(await ran(page)).toEqual(['slow', 'next']);
    });
  }

  test('one that waits for its turn, the same element, though it was downloading already', async ({ page, site }) => {
    const gates = { a: closedGate(), b: closedGate() };
    site.script('/a.js', says('a'), { gate: gates.a });
    site.script('/b.js', `${says('b')} notes.isSame = notes.element === document.currentScript;`, { gate: gates.b });
    const body = external('analytics', '/a.js') + external('marketing', '/b.js', 'id="b"') + inline('analytics', says('next'));
    await page.goto(site.page('/', pageWith({ config, body })), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toEqual(expect.arrayContaining(['GET /a.js', 'GET /b.js']));
    await page.evaluate(() => {
      window.notes.element = document.querySelector('#b');
      TierConsent.choose('gold');
    });
    gates.b.open();
    gates.a.open();
    await expect.poll(() => ran(page)).toEqual(['a', 'next']);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['a', 'next', 'b']);
    expect(await page.evaluate(() => window.notes.isSame)).toBe(true);
  });

  test('one that took too long already', async ({ page, site }) => {
    const gate = closedGate();
    site.script('/slow.js', says('slow'), { gate });
    const body = external('marketing', '/slow.js', 'data-timeout="200"') + inline('functional', says('next'));
    await page.goto(site.page('/', pageWith({ config, body })), { waitUntil: 'commit' });
    await expect.poll(() => ran(page)).toEqual(['next']);
    await page.evaluate(() => TierConsent.choose('gold'));
    gate.open();
    await settled(page);
    expect(await ran(page)).toEqual(['next']);
  });

  test('an inline module whose imports are on their way: it keeps its place, and runs once when consent comes back', async ({
    page,
    site,
  }) => {
    const gate = closedGate();
    site.script('/part.js', says('part'), { gate });
    const module = inline('marketing', `import '/part.js'; ${says('module')}`, 'data-type="module" id="module"');
    const body = `<i id="before"></i>${module}${inline('functional', says('next'))}`;
    await page.goto(site.page('/', pageWith({ config, body })), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain('GET /part.js');
    await page.evaluate(() => TierConsent.choose('gold'));
    gate.open();
    await expect.poll(() => ran(page)).toEqual(['next']);
    await settled(page);
    expect(await ran(page)).toEqual(['next']);
    await expect(page.locator('#before + script#module[type="text/plain"]')).toHaveCount(1);

    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['next', 'part', 'module']);
    await page.evaluate(() => (TierConsent.choose('silver'), TierConsent.choose('platinum'), TierConsent.rescan()));
    await settled(page);
    expect(await ran(page)).toEqual(['next', 'part', 'module']);
  });

  test('by an earlier script of the same release', async ({ page, context, site, widget }) => {
    await context.clearCookies();
    site.script('/last.js', says('last'));
    const body = [
      inline('analytics', `${says('first')} TierConsent.choose('gold');`),
      inline('marketing', says('second')),
      external('marketing', '/last.js', 'async'),
      inline('functional', says('third')),
    ];
    await page.goto(site.page('/', pageWith({ config, body: body.join('') })));
    await widget.tier('platinum').click();
    await expect.poll(() => ran(page)).toEqual(['first', 'third']);
    await settled(page);
    expect(await ran(page)).toEqual(['first', 'third']);
    expect(site.requests()).not.toContain('GET /last.js');
  });

  test('under Trusted Types and a nonce too', async ({ page, site }) => {
    const gate = closedGate();
    site.script('/slow.js', says('slow'), { gate });
    const policy = `default-src 'none'; script-src 'nonce-abc' 'strict-dynamic'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const tag = '<script src="/assets/tierconsent.js" nonce="abc"></script>';
    const html = `<!doctype html><title>A page</title>${configBlock(config)}${tag}${external('marketing', '/slow.js', 'nonce="abc"')}`;
    await page.goto(site.page('/', { html, headers: { 'content-security-policy': policy } }), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain('GET /slow.js');
    await page.evaluate(() => TierConsent.choose('silver'));
    gate.open();
    await settled(page);
    expect(await ran(page)).toEqual([]);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['slow']);
  });
});

test.describe('two choices in quick succession', () => {
  const body = inline('analytics', says('analytics')) + inline('marketing', says('marketing')) + external('marketing', '/ad.js');

  test('more, and then less: only what the last one allows runs', async ({ page, site, widget }) => {
    site.script('/ad.js', says('ad'));
    await page.goto(site.page('/', pageWith({ config, body })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => (TierConsent.choose('platinum'), TierConsent.choose('gold')));
    await expect.poll(() => ran(page)).toEqual(['analytics']);
    await settled(page);
    expect(await ran(page)).toEqual(['analytics']);
    expect(site.requests()).not.toContain('GET /ad.js');
  });

  test('the same twice, or less and then more: everything runs once', async ({ page, site, widget }) => {
    site.script('/ad.js', says('ad'));
    await page.goto(site.page('/', pageWith({ config, body })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => {
      for (const tier of ['platinum', 'platinum', 'silver', 'platinum'] as const) TierConsent.choose(tier);
    });
    await expect.poll(() => ran(page)).toEqual(['analytics', 'marketing', 'ad']);
    await settled(page);
    expect(await ran(page)).toEqual(['analytics', 'marketing', 'ad']);
    expect(site.requests().filter((request) => request === 'GET /ad.js')).toHaveLength(1);
  });
});

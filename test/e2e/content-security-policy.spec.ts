import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { storedChoice } from '../support/choice.js';
import { painted, ran } from '../support/page-state.js';
import { configBlock, says, tagged } from '../support/pages.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';

const { inline, external, frame } = tagged;

/** What is tagged on these pages; `script` attributes such as a nonce are the same for all. */
function body(attributes: string): string {
  return [
    inline('analytics', says('inline'), attributes),
    external('analytics', '/external.js', attributes),
    inline('analytics', says('module'), `data-type="module" ${attributes}`),
    inline('marketing', says('marketing'), attributes),
  ].join('\n');
}

function html(tag: string, content: string): string {
  return `<!doctype html><html lang="de"><head><meta charset="utf-8"><title>A page</title>${configBlock({ policyUrl: '/privacy' })}${tag}</head><body><h1>Title</h1>${content}</body></html>`;
}

/** Notes what the policy blocked. */
async function listenToViolations(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    (window.notes ??= {}).violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => {
      window.notes.violations.push(`${effectiveDirective} ${blockedURI}`);
    });
  });
  return () => page.evaluate(() => window.notes.violations);
}

interface Strict {
  readonly policy: string;
  /** Attributes of every script. */
  readonly attributes: string;
}

const NONCE = 'dGVzdC1ub25jZQ';
const nonce = `nonce="${NONCE}"`;

const policies: Readonly<Record<string, Strict>> = {
  'a nonce and nothing else': { policy: `default-src 'none'; script-src 'nonce-${NONCE}'; style-src 'none'`, attributes: nonce },
  'a nonce and strict-dynamic': {
    policy: `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'none'; base-uri 'none'; object-src 'none'`,
    attributes: nonce,
  },
  'Trusted Types without any policy': { policy: `require-trusted-types-for 'script'; trusted-types 'none'`, attributes: '' },
  'all of it together': {
    policy: `default-src 'none'; script-src 'nonce-${NONCE}' 'strict-dynamic'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`,
    attributes: nonce,
  },
};

function register(site: Site, policy: string, page: string): string {
  site.script('/external.js', says('external'));
  return site.page('/', { html: page, headers: { 'content-security-policy': policy } });
}

for (const [name, { policy, attributes }] of Object.entries(policies)) {
  for (const file of ['tierconsent.js', 'tierconsent.all.js']) {
    test(`a page with ${name} has everything: the interface, the memory, the release (${file})`, async ({
      page,
      context,
      site,
      widget,
    }) => {
      const violations = await listenToViolations(page);
      await page.goto(register(site, policy, html(`<script async src="/assets/${file}" ${attributes}></script>`, body(attributes))));

      await expect(widget.banner).toBeVisible();
      await expect(widget.banner).toContainText('Datenschutz');
      const style = await widget.banner.evaluate((banner) => {
        const { position, backgroundColor, paddingTop } = getComputedStyle(banner);
        return { position, isOpaque: !/rgba\(.*, 0\)|transparent/.test(backgroundColor), isSpacious: parseFloat(paddingTop) > 4 };
      });
      expect(style).toEqual({ position: 'fixed', isOpaque: true, isSpacious: true });

      await widget.customise.click();
      await expect(widget.preferences).toBeVisible();
      await widget.radio('gold').check();
      await widget.save.click();
      await expect.poll(() => ran(page)).toEqual(['inline', 'external', 'module']);
      expect(await storedChoice(context)).toMatchObject({ tier: 'gold', via: 'preferences' });
      await expect(widget.reopen).toBeVisible();
      expect(await widget.reopen.evaluate((button) => getComputedStyle(button).position)).toBe('fixed');

      await page.goto(page.url());
      await expect.poll(() => ran(page)).toEqual(['inline', 'external', 'module']);
      await painted(page);
      expect(await violations()).toEqual([]);
    });
  }
}

for (const [name, { policy, attributes }] of Object.entries(policies)) {
  test(`a page with ${name} has placeholders where its frames are withheld, and loads what the policy allows`, async ({ page, site }) => {
    const violations = await listenToViolations(page);
    site.page('/film', '<!doctype html><title>F</title><h1>In the frame</h1>');
    const size = 'width="560" height="315" data-poster="/still.gif"';
    const content = frame('marketing', '/film', size) + frame('marketing', `${site.otherUrl}/film`, size);
    site.script('/still.gif', '', { type: 'image/gif' });
    const allowed = policy.includes('default-src') ? `${policy}; frame-src 'self'; img-src 'self'` : `${policy}; frame-src 'self'`;
    await page.goto(register(site, allowed, html(`<script async src="/assets/tierconsent.js" ${attributes}></script>`, content)));
    const placeholders = page.locator('[data-tierconsent-placeholder]');
    await expect(placeholders).toHaveCount(2);
    expect(await placeholders.first().evaluate((cover) => [getComputedStyle(cover).position, cover.clientWidth])).toEqual([
      'absolute',
      564,
    ]);
    expect(await violations()).toEqual([]);
    await placeholders.first().locator('button[data-action=load-once]').click();
    await expect(page.frameLocator('iframe >> nth=0').locator('h1')).toHaveText('In the frame');
    await placeholders.locator('button[data-action=load-once]').click();
    await expect.poll(violations).toEqual([`frame-src ${site.otherUrl}`]);
  });
}

test('a script that the policy does not allow is not let through by being tagged', async ({ page, site, widget }) => {
  const violations = await listenToViolations(page);
  const content = inline('analytics', says('no nonce')) + external('analytics', '/external.js') + inline('analytics', says('nonce'), nonce);
  const { policy } = policies['a nonce and nothing else']!;
  await page.goto(register(site, policy, html(`<script async src="/assets/tierconsent.js" ${nonce}></script>`, content)));
  await widget.tier('gold').click();
  await expect.poll(() => ran(page)).toEqual(['nonce']);
  expect((await violations()).length).toBeGreaterThanOrEqual(2);
  expect(site.requests()).not.toContain('GET /external.js');
});

test('under strict-dynamic an external script needs no nonce of its own, for it is us who insert it', async ({ page, site, widget }) => {
  const { policy } = policies['a nonce and strict-dynamic']!;
  await page.goto(
    register(site, policy, html(`<script async src="/assets/tierconsent.js" ${nonce}></script>`, external('analytics', '/external.js'))),
  );
  await widget.tier('gold').click();
  await expect.poll(() => ran(page)).toEqual(['external']);
});

test('a page that lists hosts and hashes works: what is tagged is not changed by a letter', async ({ page, site, widget }) => {
  const code = says('hashed');
  const hash = createHash('sha256').update(code).digest('base64');
  const policy = `default-src 'none'; script-src 'self' 'sha256-${hash}'; style-src 'none'; frame-src ${site.otherUrl}`;
  site.page('/frame', '<!doctype html><h1>In the frame</h1>');
  const content = inline('analytics', code) + external('analytics', '/external.js') + frame('functional', `${site.otherUrl}/frame`);
  await page.goto(register(site, policy, html('<script async src="/assets/tierconsent.js"></script>', content)));
  await widget.tier('gold').click();
  await expect.poll(() => ran(page)).toEqual(['hashed', 'external']);
  await expect(page.frameLocator('iframe').locator('h1')).toHaveText('In the frame');
});

test.describe('a developer’s `load()` under Trusted Types', () => {
  const load = (page: Page, src: string) =>
    page.evaluate(
      (address) =>
        TierConsent.load({ src: address, category: 'necessary' }).then(
          () => 'loaded',
          (error: Error) => error.name,
        ),
      src,
    );

  test('works where the page allows our policy, as often as it is called', async ({ page, site, widget }) => {
    const policy = `require-trusted-types-for 'script'; trusted-types tierconsent`;
    await page.goto(register(site, policy, html('<script async src="/assets/tierconsent.js"></script>', '')));
    await expect(widget.banner).toBeVisible();
    site.script('/second.js', says('second'));
    expect(await load(page, '/external.js')).toBe('loaded');
    expect(await load(page, '/second.js')).toBe('loaded');
    expect(await ran(page)).toEqual(['external', 'second']);
  });

  test('fails softly where it does not', async ({ page, site, widget }) => {
    const { policy } = policies['Trusted Types without any policy']!;
    await page.goto(register(site, policy, html('<script async src="/assets/tierconsent.js"></script>', '')));
    await expect(widget.banner).toBeVisible();
    expect(await load(page, '/external.js')).toMatch(/Error$/);
    expect(await ran(page)).toEqual([]);
  });
});

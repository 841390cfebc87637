import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { storedChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { listenToEvents, ran, settled } from '../support/page-state.js';
import { configBlock, oneOfEach, pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

test.describe('a page on a disk', () => {
  test('asks and releases with the one file beside it', async ({ page, widget, messages }) => {
    const folder = await mkdtemp(join(tmpdir(), 'tierconsent-'));
    try {
      const file = await readFile(new URL('../../dist/tierconsent.all.js', import.meta.url));
      await writeFile(join(folder, 'tierconsent.all.js'), file);
      await writeFile(join(folder, 'local.js'), says('file beside'));
      const tag = '<script async src="tierconsent.all.js"></script>';
      const body = oneOfEach + tagged.external('analytics', 'local.js');
      await writeFile(join(folder, 'page.html'), pageWith({ tag, body, lang: 'de' }));
      await page.goto(pathToFileURL(join(folder, 'page.html')).href);
      await widget.tier('gold').click();
      await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'file beside']);
      await expect(widget.reopen).toBeVisible();
      expect(messages.filter((message) => message.startsWith('error'))).toEqual([]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

test.describe('the package in plain modules of the browser', () => {
  const tag = importMap();
  const html = (code: string, body = '') => pageWith({ config: null, tag: `${tag}<script type="module">${code}</script>`, body });

  test('does nothing by being imported', async ({ page, site, widget }) => {
    const code = `notes.exported = Object.keys(await import('tierconsent'));`;
    await page.goto(site.page('/', html(code, oneOfEach)));
    await expect.poll(() => page.evaluate(() => window.notes.exported)).toContain('createConsent');
    await settled(page);
    await expect(widget.host).toHaveCount(0);
    expect(await ran(page)).toEqual([]);
    expect(await page.evaluate(() => ['TierConsent' in window, document.documentElement.hasAttribute('data-consent-categories')])).toEqual([
      false,
      false,
    ]);
    expect(site.requests().filter((request) => /ui|preact|locales/.test(request))).toEqual([]);
  });

  test('asks, remembers and releases once `createConsent()` is called', async ({ page, context, site, widget }) => {
    await listenToEvents(page);
    const code = `import { createConsent } from 'tierconsent'; notes.consent = createConsent({ policyUrl: '/privacy' });`;
    await page.goto(site.page('/', html(code, oneOfEach)));
    await expect(widget.banner.locator('a')).toHaveAttribute('href', '/privacy');
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
    expect(await page.evaluate(() => window.notes.consent.consent.tier)).toBe('gold');
  });

  test('asks in English after three seconds where a language never arrives', async ({ page, site, widget }) => {
    site.asset('npm/de.js', { gate: closedGate() });
    await page.clock.install();
    const german = html(`import { createConsent } from 'tierconsent'; createConsent({ language: 'de' });`);
    await page.goto(site.page('/', german), { waitUntil: 'commit' });
    await expect.poll(() => site.requests()).toContain('GET /assets/npm/de.js');
    await page.clock.fastForward(3000);
    await expect(widget.customise).toHaveText('Customise');
  });

  test('asks a returning visitor’s browser for nothing of the interface', async ({ page, site, widget }) => {
    const code = `import { createConsent } from 'tierconsent'; createConsent();`;
    const address = site.page('/', html(code, oneOfEach));
    await page.goto(address);
    await widget.tier('gold').click();
    await expect(widget.reopen).toBeVisible();
    site.forgetRequests();
    await page.goto(address);
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(site.requests().filter((request) => /preact|ui\.js/.test(request))).toEqual([]);
  });

  test('brings the presets that are named with the preferences, and says which name there is none of', async ({
    page,
    site,
    widget,
    messages,
  }) => {
    const services = `['google-analytics', 'you-tube', { preset: 'vimeo', category: 'functional' }]`;
    const code = `import { createConsent } from 'tierconsent'; notes.consent = createConsent({ services: ${services} });`;
    await page.goto(site.page('/', html(code)));
    await widget.tier('gold').click();
    await expect(widget.reopen).toBeVisible();
    const asked = () => site.requests().filter((request) => request.includes('presets'));
    expect(asked()).toEqual([]);
    await page.evaluate(() => window.notes.consent.open());
    await expect(widget.preferences).toContainText('_ga_*');
    await expect(widget.preferences).toContainText('Vimeo');
    const files = ['presets-from-package.js', 'presets/google-analytics.js', 'presets/vimeo.js'];
    expect(asked().sort()).toEqual(files.map((file) => `GET /assets/npm/${file}`));
    expect(messages.filter((message) => message.startsWith('error'))).toEqual([
      expect.stringContaining('presets: Error: there is no preset "you-tube". Did you mean "youtube"?'),
    ]);
  });

  test('throws what is wrong with the configuration, all of it at once', async ({ page, site }) => {
    const code = `import { createConsent, ConfigError } from 'tierconsent';
      try { createConsent({ them: 'dark', defaultDuration: 1000 }); } catch (error) {
        notes.caught = [error instanceof ConfigError, error.name, error.message];
      }`;
    await page.goto(site.page('/', html(code, oneOfEach)));
    await expect.poll(() => page.evaluate(() => window.notes.caught?.slice(0, 2))).toEqual([true, 'ConfigError']);
    const message = await page.evaluate(() => window.notes.caught[2]);
    expect(message).toContain('Did you mean "theme"?');
    expect(message).toContain('defaultDuration');
    expect(await ran(page)).toEqual([]);
  });

  test('gives the living widget to whoever creates a second one, with a warning', async ({ page, site, widget, messages }) => {
    const code = `import { createConsent } from 'tierconsent'; notes.same = createConsent() === createConsent();`;
    await page.goto(site.page('/', html(code)));
    await expect(widget.banner).toHaveCount(1);
    expect(await page.evaluate(() => window.notes.same)).toBe(true);
    expect(messages.filter((message) => message.startsWith('warning: [tierconsent]'))).toHaveLength(1);
  });

  test('leaves a JSON block on the page alone: its configuration is the argument', async ({ page, site, widget }) => {
    const code = `import { createConsent } from 'tierconsent'; createConsent({ policyUrl: '/argument' });`;
    await page.goto(site.page('/', html(code, configBlock({ policyUrl: '/block' }))));
    await expect(widget.banner.locator('a')).toHaveAttribute('href', '/argument');
  });
});

/** As the reference has it, but for where the packages lie here. */
function importMap(): string {
  const reference = readFileSync('docs/reference/api.md', 'utf8');
  const [map = ''] = /<script type="importmap">.*?<\/script>/s.exec(reference) ?? [];
  return map.replace('/node_modules/tierconsent/dist/', '/assets/').replaceAll('/node_modules/', '/packages/');
}

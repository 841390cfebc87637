import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { expect, test as base } from '../support/test.js';
import { widgetOn } from '../support/widget.js';

/** A visitor who told their browser, in its own settings, that no site may keep anything. */
const test = base.extend<{ readonly visitor: Page }>({
  visitor: async ({ playwright, launchOptions }, use) => {
    const profile = await mkdtemp(join(tmpdir(), 'cookies-off-'));
    await mkdir(join(profile, 'Default'));
    const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
    await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(blocked));
    const context = await playwright.chromium.launchPersistentContext(profile, launchOptions);
    await context.addInitScript(() => void (window.notes ??= {}));
    await use(await context.newPage());
    await context.close();
    await rm(profile, { recursive: true, force: true });
  },
});

test.beforeEach(({ visitor }) => listenToEvents(visitor));

test.describe('a visitor whose browser keeps no cookies', () => {
  test('reads so in the banner, and everything optional waits', async ({ visitor, site }) => {
    const exceptions: string[] = [];
    visitor.on('pageerror', (error) => exceptions.push(String(error)));
    await visitor.goto(site.page('/', pageWith({ body: oneOfEach })));
    const { banner } = widgetOn(visitor);
    await expect(banner).toContainText('Your browser keeps no cookies for this site');
    await settled(visitor);
    expect(await ran(visitor)).toEqual(['necessary']);
    expect(exceptions).toEqual([]);
  });

  test('is answered on this page, and asked again on the next, where everything optional is off again', async ({ visitor, site }) => {
    const widget = widgetOn(visitor);
    const url = site.page('/', pageWith({ body: oneOfEach }));
    await visitor.goto(url);
    await widget.tier('platinum').click();
    await expect(widget.banner).toHaveCount(0);
    await expect.poll(() => ran(visitor)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
    await visitor.goto(url);
    await expect(widget.banner).toBeVisible();
    await settled(visitor);
    expect(await ran(visitor)).toEqual(['necessary']);
  });

  test('reads it in the preferences, too, and hears it once they have chosen', async ({ visitor, site }) => {
    const widget = widgetOn(visitor);
    await visitor.goto(site.page('/', pageWith({ body: oneOfEach })));
    await widget.customise.click();
    await expect(widget.preferences).toContainText('so your choice holds for this page only');
    await widget.save.click();
    await expect(visitor.locator('#tierconsent [role=status]')).toContainText(
      'Your choice is saved: Private. Your browser keeps no cookies',
    );
  });
});

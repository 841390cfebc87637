import type { BrowserContext } from '@playwright/test';
import { test as base } from './test.js';

/** A browser as visitors have it: it keeps pages in memory for the way back, which Playwright's does not. */
export const test = base.extend<{ readonly context: BrowserContext }>({
  context: async ({ playwright, launchOptions }, use) => {
    const browser = await playwright.chromium.launch({ ...launchOptions, ignoreDefaultArgs: ['--disable-back-forward-cache'] });
    const context = await browser.newContext();
    await use(context);
    await browser.close();
  },
});

export { expect } from './test.js';

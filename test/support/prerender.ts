import type { Page } from '@playwright/test';

/** Makes the page one that the browser prepares in advance, until the visitor comes. Call it before `goto()`. @returns the visitor comes */
export async function prerender(page: Page): Promise<() => Promise<void>> {
  await page.addInitScript(() => {
    let prerendering = true;
    Object.defineProperty(document, 'prerendering', { get: () => prerendering, configurable: true });
    (window.notes ??= {}).activate = () => {
      prerendering = false;
      document.dispatchEvent(new Event('prerenderingchange'));
    };
  });
  return () => page.evaluate(() => window.notes.activate());
}

import type { Page } from '@playwright/test';
import type { Anything } from './global.js';

/** Names of the scripts that ran so far, in order. */
export function ran(page: Page): Promise<string[]> {
  return page.evaluate(() => window.ran ?? []);
}

/** Once the page is loaded and has painted a few times since. */
export async function painted(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame++) {
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
  });
}

/** Once everything that a page does by itself has had its time: it has painted, and its server has answered a request that came after all others. */
export async function settled(page: Page): Promise<void> {
  await painted(page);
  await page.evaluate(() => fetch('/later').catch(() => null));
}

/** Makes the browser one that sends Global Privacy Control. Call it before `goto()`. */
export async function sendPrivacySignal(page: Page): Promise<void> {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true, configurable: true }));
}

/** Notes our events from the very beginning. Call it before `goto()`. */
export async function listenToEvents(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.heard = [];
    for (const type of ['ready', 'change', 'open', 'close', 'release', 'record', 'error']) {
      document.addEventListener(`tierconsent:${type}`, (event) => {
        const { detail } = event as CustomEvent;
        window.heard.push({ type, detail: type === 'error' ? { source: detail.source, error: String(detail.error) } : detail });
      });
    }
  });
}

/** The types of the events so far, or the details of those of one type. Elements in details do not survive the way here. */
export function eventTypes(page: Page): Promise<string[]> {
  return page.evaluate(() => window.heard.map(({ type }) => type));
}

export function eventDetails(page: Page, wanted: string): Promise<Anything[]> {
  return page.evaluate(
    (type) => window.heard.filter((event) => event.type === type).map(({ detail }) => JSON.parse(JSON.stringify(detail))),
    wanted,
  );
}

/** A mark that only a page which was not loaded anew still has. */
export async function markVisit(page: Page): Promise<void> {
  await page.evaluate(() => void (window.notes.sameVisit = true));
}

export function isSameVisit(page: Page): Promise<boolean> {
  return page.evaluate(() => window.notes.sameVisit === true);
}

/** Measures how much of the page moves by itself. Call it before `goto()`. @returns the sum so far */
export async function measureLayoutShift(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    (window.notes ??= {}).shift = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) window.notes.shift += (entry as PerformanceEntry & { readonly value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  return () => page.evaluate(() => window.notes.shift);
}

/** Adds markup at the end of the body, or of an element, as a page's own code would. */
export async function addMarkup(page: Page, markup: string, selector = 'body'): Promise<void> {
  // oxlint-disable-next-line no-restricted-properties -- it is the page that does it here
  await page.locator(selector).evaluate((element, text) => element.insertAdjacentHTML('beforeend', text), markup);
}

/** Adds a tagged inline script by JavaScript. */
export async function addTaggedScript(page: Page, category: string, code: string): Promise<void> {
  await page.evaluate(
    ([id, text]) => {
      const script = Object.assign(document.createElement('script'), { type: 'text/plain', text });
      script.dataset['category'] = id;
      document.body.append(script);
    },
    [category, code],
  );
}

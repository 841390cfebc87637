import { launch, type Cookie, type LaunchOptions, type Page } from 'puppeteer-core';
import { findEngine } from '../../scripts/find-engines.mjs';
import type { Engine, StoredCookie, Tab, Visitor } from './engine.js';

const options: Readonly<Record<'chromium' | 'firefox', LaunchOptions>> = {
  chromium: {
    browser: 'chrome',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  },
  firefox: { browser: 'firefox' }, // which speaks WebDriver BiDi
};

/** Chromium, or Firefox over WebDriver BiDi: https://pptr.dev/webdriver-bidi */
export async function startPuppeteerEngine(id: 'chromium' | 'firefox'): Promise<Engine> {
  const browser = await launch({ ...options[id], executablePath: findEngine(id), headless: true });
  const kept = await browser.newPage(); // the one that Firefox begins with has no focus, so keys do nothing there
  const [name = '', version = ''] = (await browser.version()).split('/');
  return {
    id,
    title: `${name[0]?.toUpperCase()}${name.slice(1)} ${version}`,
    newVisitor: async () => visitorIn(kept),
    close: () => browser.close(),
  };
}

function visitorIn(kept: Page): Visitor {
  const pages: Page[] = [];
  return {
    async openTab() {
      const page = pages.length === 0 ? kept : await kept.browserContext().newPage();
      pages.push(page);
      return tabOn(page);
    },
    async cookies() {
      const { hostname } = new URL(kept.url());
      const cookies = await kept.browserContext().cookies();
      return cookies.filter(({ domain }) => domain === hostname).map(storedCookie);
    },
    async leave() {
      await Promise.all(pages.slice(1).map((page) => page.close()));
    },
  };
}

function storedCookie({ name, value, path, secure, httpOnly = false, sameSite, expires }: Cookie): StoredCookie {
  return { name, value, path, secure, httpOnly, sameSite: sameSite ?? '', expires };
}

function tabOn(page: Page): Tab {
  return {
    // A page that is held back by a test never gets as far as Puppeteer would wait for.
    goTo: async (url) => void page.goto(url).catch(() => null),
    evaluate: (run, ...given) => page.evaluate(run as unknown as (...given: unknown[]) => never, ...given),
    click: (x, y) => page.mouse.click(x, y),
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    bringToFront: () => page.bringToFront(),
  };
}

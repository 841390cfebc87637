import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { Builder, Capabilities, Key, Origin, type WebDriver } from 'selenium-webdriver';
import { findEngine } from '../../scripts/find-engines.mjs';
import type { Engine, KeyName, StoredCookie, Tab, Visitor } from './engine.js';
import { startProcess } from './start-process.js';
import { startVirtualDisplay } from './virtual-display.js';

const keys: Readonly<Record<KeyName, string>> = {
  Tab: Key.TAB,
  Enter: Key.ENTER,
  Space: Key.SPACE,
  Escape: Key.ESCAPE,
  ArrowDown: Key.ARROW_DOWN,
};

/** WebKitGTK through its own driver, which opens the small browser that comes with it, on a display of its own. */
export async function startWebKitEngine(): Promise<Engine> {
  const display = await startVirtualDisplay();
  const environment = { DISPLAY: display.name, GDK_BACKEND: 'x11', LIBGL_ALWAYS_SOFTWARE: '1' };
  const port = await freePort();
  const service = startProcess(findEngine('webkit'), [`--port=${port}`, '--host=127.0.0.1'], environment);
  const stop = async () => {
    await service.stop();
    await display.close();
  };
  try {
    return await engineOf(await connect(`http://127.0.0.1:${port}`), stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function connect(url: string): Promise<WebDriver> {
  await answers(`${url}/status`);
  const wishes = { browserName: 'MiniBrowser', pageLoadStrategy: 'none' };
  return new Builder().usingServer(url).withCapabilities(new Capabilities(wishes)).build();
}

async function engineOf(driver: WebDriver, stop: () => Promise<void>): Promise<Engine> {
  const firstWindow = await driver.getWindowHandle();
  return {
    id: 'webkit',
    title: `WebKitGTK ${(await driver.getCapabilities()).getBrowserVersion()}`,
    newVisitor: async () => visitorIn(driver, firstWindow),
    async close() {
      await driver.quit();
      await stop();
    },
  };
}

function visitorIn(driver: WebDriver, firstWindow: string): Visitor {
  const windows: string[] = [];
  return {
    async openTab() {
      if (windows.length > 0) await driver.switchTo().newWindow('window'); // a tab in the back would never paint
      const window = await driver.getWindowHandle();
      windows.push(window);
      return tabOn(driver, window);
    },
    cookies: async () => (await driver.manage().getCookies()).map(storedCookie),
    async leave() {
      for (const window of windows.slice(1)) {
        await driver.switchTo().window(window);
        await driver.close();
      }
      await driver.switchTo().window(firstWindow);
    },
  };
}

type DriverCookie = Awaited<ReturnType<ReturnType<WebDriver['manage']>['getCookie']>>;

function storedCookie(cookie: NonNullable<DriverCookie>): StoredCookie {
  const { name, value, path = '/', secure = false, httpOnly = false, sameSite = '', expiry = 0 } = cookie;
  return { name, value, path, secure, httpOnly, sameSite, expires: Number(expiry) };
}

function tabOn(driver: WebDriver, window: string): Tab {
  const toFront = async () => {
    if ((await driver.getWindowHandle()) !== window) await driver.switchTo().window(window);
  };
  return {
    async goTo(url) {
      await toFront();
      await driver.get(url);
    },
    async evaluate(run, ...given) {
      await toFront();
      return driver.executeScript(`return (${run})(...arguments)`, ...given) as never;
    },
    async click(x, y) {
      await toFront();
      await driver.actions().move({ x, y, duration: 0, origin: Origin.VIEWPORT }).click().perform();
    },
    async press(key) {
      await toFront();
      await driver.actions().sendKeys(keys[key]).perform();
    },
    bringToFront: toFront,
  };
}

/** The driver does not choose a port by itself. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${url} did not answer within 10 seconds.`);
}

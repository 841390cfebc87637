import { expect, test as base, type ConsoleMessage } from '@playwright/test';
import { startDemoServers } from '../../scripts/demo-servers.mjs';
import { startSite, type Site } from './site.js';
import { widgetOn, type WidgetParts } from './widget.js';

type Demo = Awaited<ReturnType<typeof startDemoServers>>;

interface Fixtures {
  /** A site made up by the test, on two origins of its own. */
  readonly site: Site;
  /** The demo's two origins, with an empty log. */
  readonly demo: Demo;
  /** The widget on `page`. */
  readonly widget: WidgetParts;
  /** What was written to the console of `page`, such as `error: …`. */
  readonly messages: readonly string[];
  /** Set where scripts of the page's own are to throw. */
  readonly pageMayThrow: boolean;
  readonly promises: void;
}

/** Names that lead to this machine, and `.test` and those below public suffixes, which the tests themselves answer. */
const OURS = /^(([a-z]+\.)*localhost|127\.0\.0\.1|([a-z]+\.)+test|([a-z]+\.)*fernhill\.(co\.uk|github\.io))$/;

export const test = base.extend<Fixtures>({
  // oxlint-disable-next-line no-empty-pattern -- Playwright reads from the pattern what a fixture needs
  site: async ({}, use) => {
    const site = await startSite();
    await use(site);
    await site.close();
  },

  // oxlint-disable-next-line no-empty-pattern
  demo: async ({}, use) => {
    const demo = await startDemoServers({ sitePort: 0, partiesPort: 0 });
    await use(demo);
    await demo.close();
  },

  widget: async ({ page }, use) => use(widgetOn(page)),

  messages: async ({ page }, use) => {
    const messages: string[] = [];
    page.on('console', (message: ConsoleMessage) => messages.push(`${message.type()}: ${message.text()}`));
    await use(messages);
  },

  pageMayThrow: [false, { option: true }],

  // What holds on every page of every test: the host page sees no exception, and nobody on the internet is spoken to.
  promises: [
    async ({ context, pageMayThrow }, use) => {
      await context.addInitScript(() => void (window.notes ??= {}));
      const exceptions: string[] = [];
      const strangers: string[] = [];
      context.on('weberror', (error) => exceptions.push(String(error.error())));
      context.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol.startsWith('http') && !OURS.test(hostname)) strangers.push(request.url());
      });
      await use();
      if (!pageMayThrow) expect(exceptions, 'exceptions that the host page saw').toEqual([]);
      expect(strangers, 'requests to the internet').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

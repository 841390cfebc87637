import type { BrowserContext } from '@playwright/test';
import { choiceText, DAY, nowInSeconds, storedChoice } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { serveSecurely } from '../support/secure-site.js';
import { expect, test } from '../support/test.js';

/** Where the browser keeps cookies of ours, of whatever name. */
async function places(context: BrowserContext): Promise<readonly string[]> {
  return (await context.cookies()).map(({ name, domain, path }) => `${name} ${domain}${path}`);
}

const withDomain = (domain: string) => pageWith({ config: { cookie: { domain } }, body: oneOfEach });

test.describe('a choice with `cookie.domain` "auto"', () => {
  test.beforeEach(({ context }) => serveSecurely(context, withDomain('auto')));

  for (const [page_, domain] of [
    ['https://www.fernhill.test/', '.fernhill.test'],
    ['https://fernhill.test/', '.fernhill.test'],
    ['https://a.b.shop.fernhill.test/', '.fernhill.test'],
    ['https://www.fernhill.co.uk/', '.fernhill.co.uk'],
    ['https://fernhill.github.io/', '.fernhill.github.io'],
    ['https://docs.fernhill.github.io/', '.fernhill.github.io'],
  ] as const) {
    test(`on ${page_} is kept for ${domain}, and in one cookie`, async ({ page, context, widget }) => {
      await page.goto(page_);
      await widget.tier('silver').click();
      await expect.poll(() => places(context)).toEqual([`tierconsent ${domain}/`]);
    });
  }

  test('counts on every host of the site, and so does taking it back', async ({ page, context, widget }) => {
    await page.goto('https://www.fernhill.co.uk/');
    await widget.tier('gold').click();
    for (const host of ['shop.', '']) {
      await page.goto(`https://${host}fernhill.co.uk/`);
      await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
      await expect(widget.banner).toHaveCount(0);
    }
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => TierConsent.withdraw())]);
    await page.goto('https://www.fernhill.co.uk/');
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect(await places(context)).toEqual(['tierconsent .fernhill.co.uk/']);
  });

  test('is forgotten on every host', async ({ page, context, widget }) => {
    await page.goto('https://www.fernhill.test/');
    await widget.tier('silver').click();
    await expect(widget.reopen).toBeVisible();
    await page.goto('https://a.shop.fernhill.test/');
    await expect(widget.reopen).toBeVisible();
    await page.evaluate(() => TierConsent.reset());
    await expect(widget.banner).toBeVisible();
    expect(await places(context)).toEqual([]);
  });

  test('takes the place of what was kept for one host, and is not hidden by it', async ({ page, context, widget }) => {
    const older = choiceText('platinum', { at: String(nowInSeconds() - 5 * DAY) });
    await context.addCookies([
      { name: 'tierconsent', value: older, domain: 'www.fernhill.test', path: '/', secure: true, sameSite: 'Lax' },
    ]);
    await page.goto('https://shop.fernhill.test/');
    await widget.tier('silver').click(); // from here, the one of another host is out of reach
    await expect(widget.reopen).toBeVisible();
    expect(await places(context)).toHaveLength(2);
    await page.goto('https://www.fernhill.test/');
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    await page.evaluate(() => TierConsent.choose('silver'));
    await expect.poll(() => places(context)).toEqual(['tierconsent .fernhill.test/']);
  });

  test('is tried only when there is something to write: a returning visitor has no cookie written', async ({ page, context, widget }) => {
    await context.addCookies([
      { name: 'tierconsent', value: choiceText('gold'), domain: '.fernhill.test', path: '/', secure: true, sameSite: 'Lax' },
    ]);
    await page.addInitScript(() => {
      const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
      const set = (text: string) => void ((window.notes['written'] ??= []) as string[]).push(text);
      Object.defineProperty(Document.prototype, 'cookie', { ...own, set });
    });
    await page.goto('https://www.fernhill.test/');
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await page.evaluate(() => window.notes['written'])).toBeUndefined();
  });
});

test.describe('where there is no domain to share, a choice with "auto" is kept for the host', () => {
  test('which is localhost', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', withDomain('auto')));
    await widget.tier('gold').click();
    await expect.poll(() => places(context)).toEqual(['tierconsent localhost/']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
  });

  test('which is an IP address', async ({ page, context, site, widget }) => {
    const address = new URL(site.page('/', withDomain('auto')));
    address.hostname = '127.0.0.1';
    await page.goto(address.href);
    await widget.tier('gold').click();
    await expect.poll(() => places(context)).toEqual(['tierconsent 127.0.0.1/']);
  });
});

test.describe('a `cookie.domain` that the browser refuses', () => {
  for (const [domain, address] of [
    ['co.uk', 'https://www.fernhill.co.uk/'],
    ['github.io', 'https://fernhill.github.io/'],
    ['example.com', 'https://www.fernhill.test/'],
    ['shop.fernhill.test', 'https://www.fernhill.test/'],
  ] as const) {
    test(`"${domain}" on ${address} loses no choice, and the owner reads what to do`, async ({ page, context, widget, messages }) => {
      await serveSecurely(context, withDomain(domain));
      await page.goto(address);
      await widget.tier('gold').click();
      const { hostname } = new URL(address);
      await expect.poll(() => places(context)).toEqual([`tierconsent ${hostname}/`]);
      await page.goto(address);
      await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
      await expect(widget.banner).toHaveCount(0);
      const told = messages.filter((text) => text.includes('cookie.domain'));
      expect(told).toHaveLength(1);
      for (const part of ['warning: [tierconsent]', `above ${hostname}`, `"${domain}"`, '"auto"']) expect(told[0]).toContain(part);
    });
  }
});

test.describe('beside a cookie of a later format', () => {
  const later = {
    name: 'tierconsent',
    value: 'v=2&choice=none',
    domain: '.fernhill.test',
    path: '/',
    secure: true,
    sameSite: 'Lax',
  } as const;

  test('an older consent allows nothing, and a press leaves one cookie that counts', async ({ page, context, widget }) => {
    await serveSecurely(context, pageWith({ body: oneOfEach }));
    await context.addCookies([later, { ...later, value: choiceText('platinum'), domain: 'www.fernhill.test' }]);
    await page.goto('https://www.fernhill.test/');
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    await widget.tier('gold').click();
    await expect.poll(() => places(context)).toEqual(['tierconsent www.fernhill.test/']);
    await page.goto('https://www.fernhill.test/');
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });
});

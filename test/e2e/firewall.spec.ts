import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import type * as Server from '../../src/server.js';
import { choiceText, rememberChoice } from '../support/choice.js';
import { leaked, leakingBody, leaks, literalLeaks, ways } from '../support/leaks.js';
import { prerender } from '../support/prerender.js';
import { ran, settled } from '../support/page-state.js';
import { FIREWALL_TAG, pageWith, PLAIN_TAG, says, tagged, type PageParts } from '../support/pages.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';

const hostOf = (address: string) => new URL(address).host;

/** The third party, as a service of an owner who wants it held back until advertising is allowed. */
const vendor = (site: Site) => ({ id: 'vendor', category: 'marketing', name: 'Vendor', hosts: [hostOf(site.otherUrl)] });

const placeholderOn = (page: Page) => page.locator('[data-tierconsent-placeholder]');

const guarded = (site: Site, parts: PageParts & { readonly firewall?: unknown } = {}) => {
  const { firewall = true, config, ...rest } = parts;
  return site.page('/', pageWith({ tag: FIREWALL_TAG, config: { firewall, services: [vendor(site)], ...(config as object) }, ...rest }));
};

const leaking = (site: Site, some = leaks) => `<main><h1>A page</h1></main>${leakingBody(some, site.otherUrl)}`;

test.describe('with the firewall, a visitor who has not answered', () => {
  test('is told of to nobody, whichever way a page leaks', async ({ page, site, widget }) => {
    await page.goto(guarded(site, { body: leaking(site) }));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(leaked(site.otherRequests())).toEqual([]);
  });

  test('would be told of in every one of these ways without it', async ({ page, site, widget }) => {
    await page.goto(guarded(site, { firewall: false, body: leaking(site) }));
    await expect(widget.banner).toBeVisible();
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways(leaks));
  });

  test('runs nothing of what stands in the page as it is, though the browser looks ahead and fetches it', async ({
    page,
    site,
    widget,
  }) => {
    await page.goto(guarded(site, { body: `<main><h1>A page</h1></main><script src="${site.otherUrl}/leak.js"></script>` }));
    await expect(widget.banner).toBeVisible();
    expect(await ran(page)).toEqual([]);
  });

  test('finds the page itself whole: its scripts, styles, data, frames, forms, workers and sockets', async ({ page, site, widget }) => {
    site.script('/own.js', says('own file'));
    site.page('/own-frame', '<script>parent.ran.push("own frame")</script>');
    site.script('/own-worker.js', 'postMessage("own worker")');
    const body = `<main><h1>A page</h1><button id="inline" onclick="ran.push('handler')">Press</button></main>
      <script>window.ran = ['inline']; eval("ran.push('eval')"); new Function("ran.push('made')")();</script>
      <script src="/own.js"></script><script src="data:text/javascript,ran.push('data')"></script>
      <style>h1 { color: rgb(1, 2, 3) }</style><img id="dot" alt="" src="data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7" onload="ran.push('image')">
      <iframe src="/own-frame" title="A frame"></iframe>
      <script>
        new Worker('/own-worker.js').onmessage = ({ data }) => ran.push(data);
        new Worker(URL.createObjectURL(new Blob(['postMessage("blob worker")']))).onmessage = ({ data }) => ran.push(data);
        fetch('/own.js').then(() => ran.push('fetch'));
        const socket = new WebSocket(location.origin.replace('http', 'ws') + '/own-socket');
      </script>`;
    await page.goto(guarded(site, { body }));
    await expect(widget.banner).toBeVisible();
    await page.locator('#inline').click();
    const all = ['inline', 'eval', 'made', 'own file', 'data', 'image', 'own frame', 'own worker', 'blob worker', 'fetch', 'handler'];
    await expect.poll(async () => [...(await ran(page))].sort()).toEqual(all.sort());
    await expect.poll(() => site.requests()).toContain('GET /own-socket');
    await expect(page.locator('h1')).toHaveCSS('color', 'rgb(1, 2, 3)');
  });
});

test.describe('with the firewall, a page that is prepared before the visitor comes', () => {
  test('tells nobody of them then, nor when they come', async ({ page, site, widget }) => {
    const activate = await prerender(page);
    await page.goto(guarded(site, { body: leaking(site) }));
    await settled(page);
    expect(leaked(site.otherRequests())).toEqual([]);
    await activate();
    await expect(widget.banner).toBeVisible();
    expect(leaked(site.otherRequests())).toEqual([]);
  });

  test('has what they allowed earlier already', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await prerender(page);
    await page.goto(guarded(site, { body: leaking(site) }));
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways(leaks));
  });
});

test.describe('with the firewall, where silence counts until the visitor objects', () => {
  test('everything acts at once, and nothing new goes out after the objection', async ({ page, site, widget }) => {
    const address = guarded(site, { config: { region: 'US-UT' }, body: leaking(site) });
    await page.goto(address);
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways(leaks));
    await widget.tier('silver').click();
    await expect(widget.banner).toBeHidden();
    site.forgetRequests();
    await page.goto(address);
    await settled(page);
    expect(leaked(site.otherRequests())).toEqual([]);
  });
});

test.describe('with the firewall, proof of consent', () => {
  test('is sent, though the page is loaded anew', async ({ page, site, widget }) => {
    const received: string[] = [];
    site.endpoint('/receipts', async (request, response) => {
      for await (const chunk of request) received.push(String(chunk));
      response.writeHead(204).end();
    });
    await page.goto(guarded(site, { config: { records: { endpoint: '/receipts' } }, body: leaking(site) }));
    await Promise.all([page.waitForEvent('load'), widget.tier('platinum').click()]);
    await expect.poll(() => received.length).toBeGreaterThan(0);
    await settled(page);
    const receipts = received.map((text) => JSON.parse(text) as { readonly id: string; readonly tier: string });
    expect(new Set(receipts.map(({ id, tier }) => `${tier} ${id}`)).size).toBe(1); // the id is the key: the next page may send it once more
    expect(receipts[0]!.tier).toBe('platinum');
  });
});

test.describe('with the firewall, a visitor who answers', () => {
  test('has the page loaded anew once, and then everything that was allowed acts', async ({ page, site, widget }) => {
    await page.goto(guarded(site, { body: leaking(site) }));
    await Promise.all([page.waitForEvent('load'), widget.tier('platinum').click()]);
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways(leaks));
    await settled(page);
    expect(site.requests().filter((each) => each === 'GET /')).toHaveLength(2);
  });

  test('keeps the page where nothing of what was allowed had been held back', async ({ page, site, widget }) => {
    await page.goto(guarded(site, { body: '<main><h1>A page</h1></main>' + tagged.inline('marketing', says('inline')) }));
    await widget.tier('platinum').click();
    await expect.poll(() => ran(page)).toEqual(['inline']);
    await settled(page);
    expect(site.requests().filter((each) => each === 'GET /')).toHaveLength(1);
  });

  test('keeps it where what was held back is still not allowed', async ({ page, site, widget }) => {
    await page.goto(guarded(site, { body: leaking(site) }));
    await widget.tier('gold').click();
    await expect(widget.banner).toBeHidden();
    await settled(page);
    expect(site.requests().filter((each) => each === 'GET /')).toHaveLength(1);
    expect(leaked(site.otherRequests())).toEqual([]);
  });

  test('has a tagged script run once, on the page that comes', async ({ page, site, widget }) => {
    const src = `${site.otherUrl}/leak/tagged`;
    const body =
      tagged.inline('marketing', `sessionStorage.runs = Number(sessionStorage.runs ?? 0) + 1;`) + tagged.external('marketing', src);
    await page.goto(guarded(site, { body }));
    await Promise.all([page.waitForEvent('load'), widget.tier('platinum').click()]);
    await expect.poll(() => leaked(site.otherRequests())).toEqual(['tagged']);
    expect(await page.evaluate(() => sessionStorage['runs'] as string)).toBe('1');
  });

  test('has it loaded anew also where a script that was allowed turns out to need what is held back', async ({ page, site, widget }) => {
    const body = tagged.inline('marketing', `new Image().src = '${site.otherUrl}/leak/late'`);
    await page.goto(guarded(site, { body }));
    await Promise.all([page.waitForEvent('load'), widget.tier('platinum').click()]);
    await expect.poll(() => leaked(site.otherRequests())).toEqual(['late']);
  });

  test('stays on the page where the owner wants it so, and has it all on the next one', async ({ page, site, widget }) => {
    const address = guarded(site, { firewall: { onGrant: 'next-page' }, body: leaking(site) });
    await page.goto(address);
    await widget.tier('platinum').click();
    await expect(widget.banner).toBeHidden();
    await settled(page);
    expect(leaked(site.otherRequests())).toEqual([]);
    await page.goto(address);
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways(leaks));
  });

  test('is on no page that loads itself for ever where the browser keeps no cookies', async ({ page, site, widget }) => {
    await page.addInitScript(() =>
      Object.defineProperty(Document.prototype, 'cookie', { get: () => '', set: () => {}, configurable: true }),
    );
    await page.goto(guarded(site, { body: leaking(site) }));
    await widget.tier('platinum').click();
    await expect(widget.banner).toBeHidden();
    await settled(page);
    expect(site.requests().filter((each) => each === 'GET /')).toHaveLength(1);
    expect(leaked(site.otherRequests())).toEqual([]);
  });

  test('takes it back, and at once nothing new goes out, though the page stays', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(guarded(site, { config: { onRevoke: 'keep' } }));
    await page.evaluate(() => window.TierConsent.withdraw());
    await page.evaluate((url) => void (new Image().src = url), `${site.otherUrl}/leak/after`);
    await settled(page);
    expect(leaked(site.otherRequests())).toEqual([]);
  });
});

test.describe('with the firewall, a visitor who chose earlier', () => {
  test('has everything allowed act from the start', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(guarded(site, { body: leaking(site) }));
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways(leaks));
    expect(site.requests().filter((each) => each === 'GET /')).toHaveLength(1);
  });

  test('and refused is told of to nobody', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(guarded(site, { body: leaking(site) }));
    await settled(page);
    expect(leaked(site.otherRequests())).toEqual([]);
  });
});

test.describe('with the firewall, a service that is named by its preset', () => {
  const named = (site: Site) => {
    const preset = { id: 'youtube', category: 'marketing', name: 'YouTube', hosts: [hostOf(site.otherUrl)] };
    site.asset('presets/youtube.json', { type: 'application/json', body: JSON.stringify(preset) });
    return guarded(site, { config: { services: ['youtube'] }, body: leaking(site) });
  };

  test('is held back until it is allowed, and acts on the page that is loaded anew, and on the next', async ({ page, site, widget }) => {
    const address = named(site);
    await page.goto(address);
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(leaked(site.otherRequests())).toEqual([]);
    await Promise.all([page.waitForEvent('load'), widget.tier('platinum').click()]);
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways(leaks));
    site.forgetRequests();
    await page.goto(address);
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways(leaks));
    expect(site.requests().filter((each) => each === 'GET /')).toHaveLength(1);
  });

  test('acts from the second page on where the browser has forgotten its hosts', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const address = named(site);
    await page.goto(address);
    await expect.poll(() => page.evaluate(() => localStorage.getItem('tierconsent.hosts'))).not.toBeNull();
    expect(leaked(site.otherRequests())).toEqual([]);
    await page.goto(address);
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways(leaks));
  });

  test('gets nothing through by what somebody has written in its place', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.addInitScript(() => window === top && localStorage.setItem('tierconsent.hosts', 'youtube=necessary *;script-src *'));
    site.asset('presets/youtube.json', { status: 404 });
    site.asset('presets/youtube.js', { status: 404 });
    await page.goto(guarded(site, { config: { services: ['youtube'] }, body: leaking(site) }));
    await settled(page);
    expect(leaked(site.otherRequests())).toEqual([]);
  });
});

test.describe('with the firewall, an embed', () => {
  const body = (site: Site) =>
    `<main><h1>A page</h1></main>` +
    tagged.frame('marketing', `${site.otherUrl}/leak/embed`, 'data-service="vendor" width="400" height="300"');

  test('that is loaded once comes on a page of its own, and not on the next', async ({ page, site }) => {
    const address = guarded(site, { body: body(site) });
    await page.goto(address);
    await Promise.all([page.waitForEvent('load'), placeholderOn(page).getByRole('button', { name: 'Load it once' }).click()]);
    await expect.poll(() => leaked(site.otherRequests())).toEqual(['embed']);
    site.forgetRequests();
    await page.goto(address);
    await expect(placeholderOn(page)).toBeVisible();
    expect(leaked(site.otherRequests())).toEqual([]);
  });

  test('that is always allowed comes on the page that is loaded anew', async ({ page, site }) => {
    await page.goto(guarded(site, { body: body(site) }));
    await Promise.all([page.waitForEvent('load'), placeholderOn(page).getByRole('button', { name: 'Always allow Vendor' }).click()]);
    await expect.poll(() => leaked(site.otherRequests())).toEqual(['embed']);
  });
});

test.describe('an owner who switches the firewall on', () => {
  test('can let more hosts through by category', async ({ page, site, widget }) => {
    const firewall = { allow: { necessary: [hostOf(site.otherUrl)] } };
    await page.goto(guarded(site, { firewall, config: { services: [] }, body: leaking(site) }));
    await expect(widget.banner).toBeVisible();
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways(leaks));
  });

  test('keeps the policy of their own server beside it: both must allow', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const html = pageWith({ tag: FIREWALL_TAG, config: { firewall: true, services: [vendor(site)] }, body: leaking(site) });
    await page.goto(site.page('/strict', { html, headers: { 'content-security-policy': "connect-src 'self'" } }));
    const [sends, others] = [['beacon', 'event-source', 'fetch', 'socket', 'worker-fetch', 'xhr'], ways(leaks)];
    await expect.poll(() => leaked(site.otherRequests())).toEqual(others.filter((way) => !sends.includes(way)));
  });

  for (const [how, tag] of [
    ['the core without it', '<script src="/assets/tierconsent.js"></script>'],
    ['`async`', '<script async src="/assets/tierconsent.firewall.js"></script>'],
  ] as const) {
    test(`with ${how} has it a little later, and is told how it would come first`, async ({ page, site, widget, messages }) => {
      await page.goto(guarded(site, { tag }));
      await expect(widget.banner).toBeVisible();
      await page.evaluate((url) => void (new Image().src = url), `${site.otherUrl}/leak/image`);
      await settled(page);
      expect(leaked(site.otherRequests())).toEqual([]);
      await expect
        .poll(() => messages.filter((each) => each.includes('firewall: it came late')))
        .toEqual([expect.stringContaining('<script src="…/tierconsent.firewall.js">')]);
    });
  }

  test('is told of nothing where it comes first', async ({ page, site, widget, messages }) => {
    await page.goto(guarded(site));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(messages.filter((each) => each.includes('[tierconsent]'))).toEqual([]);
  });

  test('has visitors asked, and what is tagged withheld, also where the firewall does not arrive', async ({
    page,
    site,
    widget,
    messages,
  }) => {
    site.asset('tierconsent.late-firewall.js', { status: 404 });
    await page.goto(guarded(site, { tag: PLAIN_TAG, body: tagged.inline('marketing', says('marketing')) }));
    await expect(widget.banner).toBeVisible();
    expect(await ran(page)).toEqual([]);
    expect(messages.join('\n')).toContain('[tierconsent] firewall:');
  });

  test('is told of a category that there is not', async ({ page, site, messages }) => {
    await page.goto(guarded(site, { firewall: { allow: { adverts: ['ads.example.com'] } } }));
    await expect.poll(() => messages.join('\n')).toContain('firewall.allow.adverts: unknown category "adverts".');
  });
});

test.describe('an owner who wants to look before switching it on', () => {
  test('has nothing held back, and reads what would be', async ({ page, site, widget, messages }) => {
    const some = leaks.filter(({ way }) => ['image', 'fetch', 'literal-frame', 'form', 'import'].includes(way));
    await page.goto(guarded(site, { firewall: 'report', body: leaking(site, some) }));
    await expect(widget.banner).toBeVisible();
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways(some));
    const told = () => messages.flatMap((each) => /would hold back (\S+ \(\w+\))/.exec(each)?.[1] ?? []);
    const host = hostOf(site.otherUrl);
    await expect.poll(() => [...told()].sort()).toEqual(['css', 'fetch', 'form', 'iframe', 'img'].map((kind) => `${host} (${kind})`));
  });

  test('reads nothing of what is allowed', async ({ page, context, site, messages }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(guarded(site, { firewall: 'report', body: leaking(site) }));
    await settled(page);
    expect(messages.filter((each) => each.includes('would hold back'))).toEqual([]);
  });
});

test.describe('with the same policy as a header of the server', () => {
  /** A server that knows the configuration, and sends what `tierconsent/server` says. */
  const served = async (site: Site) => {
    const { contentSecurityPolicyFor } = (await import(pathToFileURL('dist/npm/server.js').href)) as typeof Server;
    const config = { firewall: true, services: [vendor(site)] };
    const html = pageWith({ tag: FIREWALL_TAG, config, body: leaking(site, [...leaks, ...literalLeaks]) });
    site.endpoint('/served', async ({ headers }, response) => {
      const policy = contentSecurityPolicyFor(headers.cookie, config, { url: `${site.url}/served` });
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-store',
      });
      response.end(html);
    });
    return `${site.url}/served`;
  };

  test('a visitor who has not answered, or refused, is told of to nobody, also by what stands in the page literally', async ({
    page,
    site,
    widget,
  }) => {
    await page.goto(await served(site));
    await expect(widget.banner).toBeVisible();
    await widget.tier('gold').click();
    await settled(page);
    await page.reload();
    await settled(page);
    expect(leaked(site.otherRequests())).toEqual([]);
  });

  test('one who allows it has everything on the page that is loaded anew', async ({ page, site, widget }) => {
    await page.goto(await served(site));
    await Promise.all([page.waitForEvent('load'), widget.tier('platinum').click()]);
    await expect.poll(() => leaked(site.otherRequests())).toEqual(ways([...leaks, ...literalLeaks]));
    expect(site.requests().filter((each) => each === 'GET /served')).toHaveLength(2);
  });
});

test('what stands in the page literally is only asked for, as without the firewall', async ({ page, site }) => {
  await page.goto(guarded(site, { body: leaking(site, literalLeaks) }));
  await settled(page);
  expect(leaked(site.otherRequests()).every((way) => ways(literalLeaks).includes(way))).toBe(true);
});

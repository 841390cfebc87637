import type { Page } from '@playwright/test';
import type { Inspection } from '../../src/inspect/inspection.js';
import { choiceText, rememberChoice } from '../support/choice.js';
import { leakingBody, leaks } from '../support/leaks.js';
import { settled } from '../support/page-state.js';
import { FIREWALL_TAG, pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const inspect = (page: Page): Promise<Inspection> => page.evaluate(() => window.TierConsent.inspect());

const what = ({ findings }: Inspection) => findings.map(({ weight, what: text }) => `${weight}: ${text}`);

test.describe('an owner who inspects a page', () => {
  test('reads who set each option', async ({ page, site }) => {
    const tag = '<script src="/assets/tierconsent.js" data-layout="bar"></script>';
    await page.goto(site.page('/', pageWith({ tag, config: { policyUrl: '/privacy', layout: 'card' } })));
    const { config } = await inspect(page);
    const told = Object.fromEntries(config.options.map(({ option, value, from }) => [option, [value, from]]));
    expect(told).toMatchObject({
      policyUrl: ['/privacy', 'block'],
      layout: ['bar', 'attribute'],
      theme: ['auto', 'default'],
      defaultDuration: [182, 'default'],
    });
    expect(config.isUsable).toBe(true);
  });

  test('reads what is wrong with a configuration that cannot be used', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ config: { them: 'dark' } })));
    await expect.poll(() => page.evaluate(() => typeof window.TierConsent)).toBe('object');
    const report = await inspect(page);
    expect(report.config).toMatchObject({
      isUsable: false,
      problems: [{ path: 'them', message: 'is not an option. Did you mean "theme"?' }],
    });
    expect(report.consent.because).toContain('does not run');
    expect(what(report)[0]).toContain('The configuration cannot be used: them');
  });

  for (const [who, text, because] of [
    ['has not answered', null, 'No answer is stored in the cookie "tierconsent". Only what is necessary is allowed.'],
    ['answered', choiceText('gold'), /^The visitor chose gold on \d{4}-\d\d-\d\d \(banner\); it holds until \d{4}-\d\d-\d\d\.$/],
    ['answered to another policy', choiceText('gold', { policy: '0' }), /was given to policy "0", and this is "1"/],
    ['answered too long ago', choiceText('gold', { at: '1700000000', days: '30' }), /The answer of 2023-11-14 was over on 2023-12-14/],
  ] as const) {
    test(`reads why consent is as it is, of a visitor who ${who}`, async ({ page, context, site }) => {
      if (text) await rememberChoice(context, site.url, text);
      await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
      const { consent } = await inspect(page);
      if (typeof because === 'string') expect(consent.because).toBe(because);
      else expect(consent.because).toMatch(because);
    });
  }

  test('reads whether the banner is seen, and why', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();
    expect((await inspect(page)).banner).toEqual({ isShown: true, because: 'Nothing is decided yet.' });
    await widget.host.evaluate((host) => {
      const sheet = new CSSStyleSheet(); // stands in for that of an ad blocker, which wins over a page's
      sheet.replaceSync(':host([id]) { display: none !important }');
      host.shadowRoot!.adoptedStyleSheets.push(sheet);
    });
    expect((await inspect(page)).banner).toEqual({
      isShown: false,
      because: 'It is there, but a style of the page or an ad blocker hides it.',
    });
    await page.evaluate(() => window.TierConsent.choose('gold'));
    expect((await inspect(page)).banner).toEqual({ isShown: false, because: 'The visitor has answered.' });
  });

  test('reads of each tagged element whether it acts, and why', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const body = [
      tagged.inline('analytics', says('a')),
      tagged.inline('marketing', says('b')),
      tagged.inline('analitics', says('c')),
      `<iframe data-category="marketing" src="/frame" title="A frame"></iframe>`,
      '<script data-category="marketing">window.loose = 1</script>',
    ].join('');
    site.page('/frame', '');
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body })));
    await settled(page);
    const report = await inspect(page);
    expect(report.elements.map(({ state, because }) => [state, because])).toEqual([
      ['released', 'released: it is allowed'],
      ['withheld', 'withheld: needs marketing; the visitor chose gold'],
      ['withheld', 'withheld for ever: "analitics" is no category or service. Did you mean "analytics"?'],
      ['loose', 'not withheld: its address has to stand in `data-src`'],
      ['loose', 'not withheld: it needs `type="text/plain"`'],
    ]);
    expect(what(report)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^leak: iframe .* acts although it is tagged/),
        expect.stringMatching(/^mistake: script .*for ever/),
      ]),
    );
  });

  test('reads who hears of visitors without being allowed to, and what to write instead', async ({ page, site, widget }) => {
    const some = leaks.filter(({ way }) => ['literal-frame', 'image', 'fetch', 'form'].includes(way));
    const script = `<script src="${site.otherUrl}/stats.js"></script>`;
    await page.goto(site.page('/', pageWith({ body: `<main><h1>A page</h1></main>${script}${leakingBody(some, site.otherUrl)}` })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    const { strangers } = await inspect(page);
    expect(strangers.map(({ kind }) => kind).sort()).toEqual(['fetch', 'form', 'iframe', 'img', 'script']);
    const of = (kind: string) => strangers.find((each) => each.kind === kind)!;
    expect(of('script').paste).toBe(`<script src="${site.otherUrl}/stats.js" data-category="marketing" type="text/plain"></script>`);
    expect(of('iframe').paste).toContain(`data-src="${site.otherUrl}/leak/literal-frame"`);
    expect(JSON.parse(of('fetch').paste)).toMatchObject({ category: 'marketing', hosts: [new URL(site.otherUrl).host] });
  });

  test('reads whose a known host is, and whose a cookie', async ({ page, site }) => {
    const body =
      '<link rel="preconnect" href="https://www.googletagmanager.com"><script>document.cookie = "_ga=1"; document.cookie = "own=1"; localStorage.theme = 1</script>';
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body })));
    const { strangers, storage } = await inspect(page);
    expect(strangers).toMatchObject([{ host: 'www.googletagmanager.com', kind: 'link', vendor: expect.stringContaining('Google') }]);
    expect(storage.map(({ name, kind, vendor }) => [name, kind, vendor])).toEqual([
      ['_ga', 'cookie', 'Google Analytics'],
      ['own', 'cookie', null],
      ['theme', 'localStorage', null],
    ]);
  });

  test('reads nothing against a service that is allowed, named by its preset alone', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const body = '<link rel="preconnect" href="https://www.google-analytics.com"><script>document.cookie = "_ga=1"</script>';
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, config: { services: ['google-analytics'] }, body })));
    const { strangers, storage } = await inspect(page);
    expect([...strangers, ...storage]).toEqual([]);
  });

  test('reads of a visitor who allows everything only what the firewall would not know', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body: `<img src="${site.otherUrl}/leak/image" alt="">` })));
    await settled(page);
    const told = what(await inspect(page));
    expect(told[0]).toMatch(/^weakness: 127\.0\.0\.1:\d+ is in no service/);
    expect(told.filter((each) => each.startsWith('leak'))).toEqual([]);
  });

  test('reads what the firewall held back, by service', async ({ page, site, widget }) => {
    const services = [{ id: 'vendor', category: 'marketing', hosts: [new URL(site.otherUrl).host] }];
    const body = leakingBody(
      leaks.filter(({ way }) => ['image', 'beacon'].includes(way)),
      site.otherUrl,
    );
    await page.goto(site.page('/', pageWith({ tag: FIREWALL_TAG, config: { firewall: true, services }, body })));
    await expect(widget.banner).toBeVisible();
    await expect
      .poll(async () => (await inspect(page)).blocked.map(({ directive, service, category }) => [directive, service, category]))
      .toEqual([
        ['img-src', 'vendor', 'marketing'],
        ['connect-src', 'vendor', 'marketing'],
      ]);
  });

  test('reads what else could be better', async ({ page, site }) => {
    const head = '<script>window.klaro = {}</script>';
    const body = '<main><h1>A page</h1></main><noscript><img src="https://pixel.example/p?1" alt=""></noscript>';
    const html = pageWith({ tag: PLAIN_TAG, head, config: { reopen: 'none' }, body }).replace(
      '<head>',
      '<head><script src="/early.js"></script>',
    );
    site.script('/early.js', '');
    await page.goto(site.page('/', html));
    expect(what(await inspect(page))).toEqual(
      expect.arrayContaining([
        'leak: <noscript> fetches https://pixel.example/p?1 for whoever has no scripts, unasked',
        expect.stringMatching(/^mistake: Klaro: another consent manager/),
        'mistake: Visitors cannot change their mind on this page',
        'weakness: Before our tag stands script src="/early.js"',
      ]),
    );
  });

  test('gets data that nobody can change, and a table in the console', async ({ page, site, messages }) => {
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG })));
    const isFrozen = await page.evaluate(async () => {
      const report = await window.TierConsent.inspect();
      return [report, report.findings, report.config.options[0], report.consent.categories].every(Object.isFrozen);
    });
    expect(isFrozen).toBe(true);
    expect(messages.some((each) => each.startsWith('startGroupCollapsed: [tierconsent] '))).toBe(true);
  });
});

test('a visitor downloads nothing of it', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith()));
  await expect(widget.banner).toBeVisible();
  await settled(page);
  expect(site.requests().filter((each) => each.includes('inspect'))).toEqual([]);
});

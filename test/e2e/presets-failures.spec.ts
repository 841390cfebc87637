import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, says } from '../support/pages.js';
import type { FileAnswer, Site } from '../support/site.js';
import { expect, test } from '../support/test.js';

const sound = { id: 'youtube', category: 'marketing', name: 'YouTube' };
const page404 = '<!doctype html><title>Not found</title>';

/** What a server may send instead of a preset, and what the owner is told. */
const failures: Readonly<Record<string, readonly [FileAnswer, told: RegExp]>> = {
  'is not there': [{ status: 404 }, /youtube\.json is not there \(404\)\. Either no preset has this name.*folder "presets"/],
  'is refused': [{ status: 403 }, /youtube\.json is not there \(403\)/],
  'is a page': [{ type: 'text/html', body: page404 }, /youtube\.json holds no JSON \(text\/html\)/],
  'is cut off': [{ body: JSON.stringify(sound).slice(0, 40) }, /youtube\.json holds no JSON.*Upload it again/],
  'is empty': [{ body: '' }, /youtube\.json holds no JSON/],
  'is no object': [{ body: 'null' }, /preset "youtube": what arrived is another thing\. Wrong: all of it/],
  'is another preset': [{ body: JSON.stringify({ ...sound, id: 'vimeo' }) }, /preset "youtube".*Wrong: id\./],
  'has parts that no service has': [
    { body: JSON.stringify({ ...sound, policyUrl: 'mailto:a@example.com', storage: [{}], onGrant: 'run' }) },
    /Wrong: policyUrl, storage, onGrant\./,
  ],
  'tries to be more than data': [{ body: '{"id":"youtube","category":"marketing","__proto__":{"polluted":1}}' }, /Wrong: __proto__\./],
};

const config = { services: ['youtube', { id: 'own', category: 'marketing' }] };
const body = `${oneOfEach}<script type="text/plain" data-service="youtube">${says('youtube')}</script>`;

const errors = async (page: Page) => (await eventDetails(page, 'error')) as readonly { source: string; error: string }[];

/** Its twin is no way out where something is in both. */
function answer(site: Site, given: FileAnswer | undefined): void {
  site.asset('presets/youtube.json', given);
  site.asset('presets/youtube.js', given && { ...given, status: 404 });
}

test.beforeEach(({ page }) => listenToEvents(page));

test.describe('where a preset', () => {
  for (const [what, [given, told]] of Object.entries(failures)) {
    test(`${what}: it is said once, the page works, and all of it stays withheld until it is sound`, async ({
      page,
      context,
      site,
      widget,
    }) => {
      await rememberChoice(context, site.url, choiceText('platinum'));
      answer(site, given);
      await page.goto(site.page('/', pageWith({ config, body })));
      await expect.poll(() => errors(page)).toHaveLength(1);
      const [first] = await errors(page);
      expect(first!.source).toBe('presets');
      expect(first!.error).toMatch(told);
      await settled(page);
      expect(await ran(page)).toEqual(['necessary', 'functional', 'analytics', 'marketing']);
      answer(site, undefined);
      await page.evaluate(() => TierConsent.open());
      await expect(widget.preferences).toContainText('VISITOR_INFO1_LIVE');
      await expect.poll(() => ran(page)).toContain('youtube');
      expect(await errors(page)).toHaveLength(1);
      expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
    });
  }

  test('has a category that the site does not have: its storage is told, the rest withheld, and the owner hears what to write', async ({
    page,
    context,
    site,
  }) => {
    await rememberChoice(context, site.url, choiceText('all', { on: 'media' }));
    const own = {
      categories: [{ id: 'necessary' }, { id: 'media' }],
      tiers: [
        { id: 'none', categories: ['necessary'] },
        { id: 'all', categories: ['necessary', 'media'] },
      ],
    };
    await page.goto(site.page('/', pageWith({ config: { ...own, ...config, services: ['youtube'] }, body })));
    await expect.poll(() => errors(page)).toHaveLength(1);
    expect((await errors(page))[0]!.error).toContain('this site has no category "marketing". Say which one it belongs to');
    await page.evaluate(() => TierConsent.open());
    await settled(page);
    expect(await ran(page)).not.toContain('youtube');
    expect(await errors(page)).toHaveLength(1);
    expect(site.requests().filter((request) => request.endsWith('youtube.json'))).toHaveLength(1);
  });

  test('comes with the wrong type, it counts: what is in it decides', async ({ page, site, widget }) => {
    site.asset('presets/youtube.json', { type: 'text/html' });
    await page.goto(site.page('/', pageWith({ config })));
    await widget.customise.click();
    await expect(widget.preferences).toContainText('VISITOR_INFO1_LIVE');
    expect(await errors(page)).toEqual([]);
  });

  test('is denied because it is no script, its twin that is one stands in', async ({ page, site, widget }) => {
    site.asset('presets/youtube.json', { status: 404 });
    await page.goto(site.page('/', pageWith({ config })));
    await widget.customise.click();
    await expect(widget.preferences).toContainText('VISITOR_INFO1_LIVE');
    expect(await errors(page)).toEqual([]);
  });

  test('is slow, the preferences open after three seconds without it', async ({ page, site, widget }) => {
    const slow = closedGate();
    site.asset('presets/youtube.json', { gate: slow });
    await page.clock.install();
    await page.goto(site.page('/', pageWith({ config })));
    await widget.customise.click();
    await expect.poll(() => site.requests()).toContain('GET /assets/presets/youtube.json');
    await expect(widget.preferences).toHaveCount(0);
    await page.clock.fastForward(3000);
    await expect(widget.preferences).toBeVisible();
    await expect(widget.preferences).not.toContainText('YouTube');
    expect((await errors(page)).map(({ error }) => error)).toEqual(['Error: the preset "youtube" did not load within 3000 ms']);
    slow.open();
    await widget.preferences.getByRole('button', { name: 'Close' }).click();
    await widget.customise.click();
    await expect(widget.preferences).toContainText('VISITOR_INFO1_LIVE');
    expect(site.requests().filter((request) => request.endsWith('youtube.json'))).toHaveLength(1);
  });

  test('never comes, the visitor can allow its embed all the same, and refuse it again', async ({ page, site, widget }) => {
    answer(site, { status: 404 });
    const frame = `<iframe data-service="youtube" data-src="${site.otherUrl}/film" title="A film" width="400" height="300"></iframe>`;
    await page.goto(site.page('/', pageWith({ config, body: frame })));
    const always = page.getByRole('button', { name: 'Always allow youtube' });
    await always.click();
    await expect.poll(() => site.otherRequests()).toEqual(['GET /film']);
    await page.evaluate(() => TierConsent.open());
    await expect(widget.preferences.locator('[part=your-choice]')).toContainText('youtube');
    await widget.preferences.locator('[data-action=reject]').click();
    await expect(always).toBeVisible();
  });
});

test.describe('offline', () => {
  test('is said once per attempt, and the next one with a line brings the preset', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold')); // who is asked reaches for the preferences also by the way that the focus takes
    answer(site, { status: 503 });
    await page.goto(site.page('/', pageWith({ config })));
    await page.evaluate(() => TierConsent.open());
    await expect(widget.preferences).toBeVisible();
    expect(await errors(page)).toHaveLength(1);
    await page.keyboard.press('Escape');
    answer(site, undefined);
    await context.setOffline(true);
    await page.evaluate(() => TierConsent.open());
    await expect.poll(() => errors(page)).toHaveLength(2);
    expect((await errors(page))[1]!.error).toMatch(/youtube\.json cannot be fetched .*Offline, blocked/);
    await expect(widget.preferences).toBeVisible();
    await page.keyboard.press('Escape');
    await context.setOffline(false);
    await widget.reopen.click();
    await expect(widget.preferences).toContainText('VISITOR_INFO1_LIVE');
    expect(await errors(page)).toHaveLength(2);
  });
});

test.describe('under a policy that lets scripts run, but fetch nothing', () => {
  test('the twin of a preset is imported', async ({ page, site, widget }) => {
    const policy = `default-src 'none'; script-src 'nonce-dGVzdA' 'strict-dynamic'; style-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'`;
    const tag = '<script nonce="dGVzdA" src="/assets/tierconsent.js"></script>';
    await page.goto(site.page('/', { html: pageWith({ config, tag }), headers: { 'content-security-policy': policy } }));
    await widget.customise.click();
    await expect(widget.preferences).toContainText('VISITOR_INFO1_LIVE');
    expect(site.requests().filter((request) => request.includes('/presets/'))).toEqual(['GET /assets/presets/youtube.js']);
    expect(await errors(page)).toEqual([]);
  });
});

test.describe('where the file for presets does not come', () => {
  test('the preferences open all the same, and the next time with it', async ({ page, site, widget }) => {
    site.asset('tierconsent.presets.js', { status: 404 });
    await page.goto(site.page('/', pageWith({ config })));
    await page.evaluate(() => TierConsent.open());
    await expect(widget.preferences).toBeVisible();
    expect((await errors(page)).map(({ error }) => error)).toEqual([expect.stringContaining('tierconsent.presets.js')]);
    await page.keyboard.press('Escape');
    site.asset('tierconsent.presets.js', undefined);
    await widget.customise.click();
    await expect(widget.preferences).toContainText('VISITOR_INFO1_LIVE');
  });
});

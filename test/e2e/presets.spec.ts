import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';

/** One as it is, one with a category of the owner's, one that is no preset. */
const services = [
  'google-analytics',
  { preset: 'youtube', category: 'functional' },
  { id: 'own', category: 'analytics', name: 'Our counter' },
];

/** What of presets was asked for, in the order of the alphabet. */
function fetched(site: Site): readonly string[] {
  const paths = site.requests().map((request) => request.replace('GET /assets/', ''));
  return paths.filter((path) => path.includes('presets')).sort();
}

const chunk = 'tierconsent.presets.js';
const onlyService = (id: string) => `<script type="text/plain" data-service="${id}">${says(id)}</script>`;

test.describe('a preset that the configuration names', () => {
  test('costs nothing at the start of a page, in the banner, and with an answer', async ({ page, site, widget }) => {
    await page.goto(
      site.page('/', pageWith({ config: { services }, body: tagged.inline('analytics', says('own'), 'data-service="own"') })),
    );
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['own']);
    await page.reload();
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(fetched(site)).toEqual([]);
  });

  test('comes with the preferences, once, and says there what it knows', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { services } })));
    await widget.customise.click();
    const category = (name: string) => widget.preferences.locator('[part=category]').filter({ hasText: name });
    await expect(category('Site optimisation').getByRole('heading', { includeHidden: true })).toHaveText([
      'Google Analytics',
      'Our counter',
    ]);
    await expect(category('Site optimisation')).toContainText('_ga_*');
    await expect(category('Site optimisation')).toContainText('Google Ireland Limited');
    await expect(category('Content personalisation')).toContainText('YouTube');
    await expect(category('Ad and media')).not.toContainText('YouTube');
    expect(fetched(site)).toEqual(['presets/google-analytics.json', 'presets/youtube.json', chunk]);
    await page.keyboard.press('Escape');
    await widget.customise.click();
    await expect(widget.preferences).toBeVisible();
    expect(fetched(site)).toHaveLength(3);
  });

  test('comes from beside the one file, too', async ({ page, site, widget }) => {
    const tag = '<script async src="/assets/tierconsent.all.js"></script>';
    await page.goto(site.page('/', pageWith({ tag, config: { services: ['google-analytics'] } })));
    await widget.customise.click();
    await expect(widget.preferences).toContainText('_ga_*');
    expect(fetched(site)).toEqual(['presets/google-analytics.json', chunk]);
  });

  test('is asked by its id as any other service, and known at once where a category stands beside it', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ config: { services } })));
    const isAllowed = (id: string) => page.evaluate((service) => TierConsent.allowsService(service), id);
    expect([await isAllowed('youtube'), await isAllowed('own')]).toEqual([true, true]);
    expect(fetched(site)).toEqual([]);
    await expect.poll(() => isAllowed('google-analytics')).toBe(true);
    expect(fetched(site)).toEqual(['presets/google-analytics.json', chunk]);
  });
});

test.describe('an embed whose service is a preset', () => {
  const config = { services: ['youtube', 'vimeo'] };

  test('is named in its placeholder, and nothing but that preset is asked for', async ({ page, site, widget }) => {
    const body = tagged.frame('marketing', `${site.otherUrl}/film`, 'data-service="youtube" width="400" height="300"');
    await page.goto(site.page('/', pageWith({ config, body })));
    const always = page.getByRole('button', { name: 'Always allow YouTube' });
    await expect(always).toBeVisible();
    await expect(widget.banner).toBeVisible();
    expect(fetched(site)).toEqual(['presets/youtube.json', chunk]);

    await always.click();
    await expect.poll(() => site.otherRequests()).toEqual(['GET /film']);
    expect((await storedChoice(page.context()))?.['services']).toBe('youtube');
    site.forgetRequests();
    await page.reload();
    await expect.poll(() => site.otherRequests()).toEqual(['GET /film']);
    expect(await page.evaluate(() => TierConsent.allowsService('youtube'))).toBe(true);
    await settled(page);
    expect(fetched(site)).toEqual([]);

    await page.evaluate(() => TierConsent.open());
    const alone = widget.preferences.getByRole('switch', { name: 'YouTube' });
    await alone.uncheck();
    await widget.save.click();
    await expect(always).toBeVisible();
  });

  test('needs no category of its own', async ({ page, site }) => {
    const body = `<iframe data-service="youtube" data-src="${site.otherUrl}/film" title="A film" width="400" height="300"></iframe>`;
    await page.goto(site.page('/', pageWith({ config, body })));
    await expect(page.getByRole('button', { name: 'Always allow YouTube' })).toBeVisible();
    expect(fetched(site)).toEqual(['presets/youtube.json', chunk]);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => site.otherRequests()).toEqual(['GET /film']);
  });
});

test.describe('a script that names only a preset', () => {
  test('waits until its category is known, and then for consent', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    const slow = closedGate();
    site.asset('presets/google-analytics.json', { gate: slow });
    const body = onlyService('google-analytics') + onlyService('meta-pixel') + tagged.inline('analytics', says('another'));
    const url = site.page('/', pageWith({ config: { services: ['google-analytics', 'meta-pixel', 'vimeo'] }, body }));
    await page.goto(url, { waitUntil: 'commit' });
    await expect.poll(() => ran(page)).toEqual(['another']);
    slow.open();
    await expect.poll(() => ran(page)).toEqual(['another', 'google-analytics']);
    expect(fetched(site)).toEqual(['presets/google-analytics.json', 'presets/meta-pixel.json', chunk]);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['another', 'google-analytics', 'meta-pixel']);
    expect(fetched(site)).toHaveLength(3);
  });

  test('asks for nothing where that service was allowed on its own', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('custom', { services: 'meta-pixel' }));
    await page.goto(site.page('/', pageWith({ config: { services: ['meta-pixel'] }, body: onlyService('meta-pixel') })));
    await expect.poll(() => ran(page)).toEqual(['meta-pixel']);
    await settled(page);
    expect(fetched(site)).toEqual([]);
  });
});

test.describe('what an owner wrote for a preset', () => {
  for (const [beside, requests] of [
    ['', ['presets/google-analytics.json', chunk]],
    ["category: 'analytics',", []],
  ] as const) {
    test(`is called once each${beside ? ' without anything fetched where a category stands beside it' : ''}`, async ({
      page,
      context,
      site,
    }) => {
      await rememberChoice(context, site.url, choiceText('gold'));
      const entry = `{ preset: 'google-analytics', ${beside} onGrant() { ${says('granted')} }, onRevoke() { ${says('revoked')} } }`;
      const tag = '<script src="/assets/tierconsent.js" data-manual></script>';
      const head = `<script>TierConsent.start({ services: [${entry}] });</script>`;
      await page.goto(site.page('/', pageWith({ config: null, tag, head })));
      await expect.poll(() => ran(page)).toEqual(['granted']);
      await settled(page);
      expect(fetched(site)).toEqual(requests);
      await page.evaluate(() => TierConsent.withdraw());
      await page.evaluate(() => TierConsent.choose('gold'));
      expect(await ran(page)).toEqual(['granted', 'revoked', 'granted']);
    });
  }
});

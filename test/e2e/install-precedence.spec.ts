import { storedChoice } from '../support/choice.js';
import { eventDetails, listenToEvents, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const manual = (attributes: string) => `<script src="/assets/tierconsent.js" data-manual ${attributes}></script>`;

test.describe('where an option is set more than once', () => {
  test('the block counts more than the default, our tag more than the block, and `start()` more than both', async ({
    page,
    context,
    site,
    widget,
  }) => {
    const config = { policyUrl: '/block', policyVersion: 'block', language: 'de', durations: [30] };
    const tag = manual('data-policy-url="/tag" data-policy-version="tag"');
    await page.goto(site.page('/', pageWith({ config, tag })));
    await page.evaluate(() => TierConsent.start({ policyUrl: '/start' }));
    await expect(widget.banner.locator('a')).toHaveAttribute('href', '/start');
    await expect(widget.customise).toHaveText('Anpassen');
    await widget.tier('gold').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ policy: 'tag', days: '30' });
  });

  test('it counts as a whole: texts given later replace all texts given before', async ({ page, site, widget }) => {
    const config = { text: { en: { title: 'From the block', customise: 'From the block' } } };
    await page.goto(site.page('/', pageWith({ config, tag: manual('') })));
    await page.evaluate(() => TierConsent.start({ text: { en: { title: 'From start' } } }));
    await expect(page.getByRole('region', { name: 'From start' })).toBeVisible();
    await expect(widget.customise).toHaveText('Customise');
  });

  test('`start()` is no way around the check, and never throws', async ({ page, site, messages, widget }) => {
    await page.goto(site.page('/', pageWith({ tag: manual(''), body: oneOfEach })));
    const thrown = await page.evaluate(() => {
      const hostile = {
        get theme() {
          throw new Error('a trap');
        },
      };
      return ['text', ['gold'], { tiers: 'gold' }, { theme: { toString: null } }, hostile].flatMap((config) => {
        try {
          TierConsent.start(config as object);
          return [];
        } catch (error) {
          return [String(error)];
        }
      });
    });
    expect(thrown).toEqual([]);
    await expect.poll(() => messages.filter((message) => message.startsWith('error: [tierconsent] config: '))).toHaveLength(5);
    await settled(page);
    expect(await page.evaluate(() => TierConsent.allows('necessary'))).toBe(false);
    await expect(widget.host).toHaveCount(0);
    await page.evaluate(() => TierConsent.start({ theme: 'dark' }));
    await expect(widget.banner).toBeVisible();
  });
});

test.describe('a choice through the page’s own code holds as long as the owner says', () => {
  for (const [what, config, days] of [
    ['`defaultDuration`', { durations: [7, 30, 395], defaultDuration: 30 }, '30'],
    ['182 days where that is offered', { durations: [7, 182] }, '182'],
    ['the first duration where 182 days are not', { durations: [90, 7] }, '90'],
  ] as const) {
    test(what, async ({ page, context, site, widget }) => {
      await listenToEvents(page);
      await page.goto(site.page('/', pageWith({ config, tag: PLAIN_TAG, body: '<button data-consent-choose="silver">Private</button>' })));
      await expect(widget.bannerDays).toHaveValue(days);
      await page.evaluate(() => TierConsent.choose('gold'));
      expect(await storedChoice(context)).toMatchObject({ days, via: 'api' });
      await page.locator('button[data-consent-choose]').click();
      await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', days, via: 'page' });
      expect((await eventDetails(page, 'change')).map(({ source }) => source)).toEqual(['api', 'api']);
    });
  }
});

test.describe('each change is shown in the console', () => {
  for (const [what, config, tag, isShown] of [
    ['with `debug`', { debug: true }, PLAIN_TAG, true],
    ['with `data-debug`', {}, manual('data-debug'), true],
    ['not with `data-debug="false"`, whatever the block says', { debug: true }, manual('data-debug="false"'), false],
    ['not if nobody asks for it', {}, PLAIN_TAG, false],
  ] as const) {
    test(what, async ({ page, site, messages }) => {
      await page.goto(site.page('/', pageWith({ config, tag })));
      await page.evaluate(() => {
        if (document.querySelector('[data-manual]')) TierConsent.start();
        TierConsent.choose('gold');
      });
      await settled(page);
      expect(messages.filter((message) => message.startsWith('debug: [tierconsent]'))).toHaveLength(isShown ? 2 : 0);
    });
  }
});

test.describe('Global Privacy Control', () => {
  for (const [gpc, noted] of [
    ['everywhere', '1'],
    ['regions', undefined],
    ['off', undefined],
  ] as const) {
    test(`is ${noted ? 'noted' : 'not noted'} with a choice where \`gpc\` is "${gpc}"`, async ({ page, context, site, widget }) => {
      await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { value: true }));
      await page.goto(site.page('/', pageWith({ config: { gpc } })));
      await widget.tier('platinum').click();
      await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'platinum' });
      expect((await storedChoice(context))!['gpc']).toBe(noted);
    });
  }
});

import type { BrowserContext, Page } from '@playwright/test';
import { documentMarks, storedChoice } from '../support/choice.js';
import { eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG, says } from '../support/pages.js';
import { prerender } from '../support/prerender.js';
import { expect, test } from '../support/test.js';

interface Waiting {
  readonly config?: object;
  readonly tag?: string;
  /** Call it before `goto()`. @returns the widget starts */
  readonly prepare: (page: Page) => Promise<() => Promise<void>>;
}

const startByHand = (page: Page) => () => page.evaluate(() => TierConsent.start({ policyUrl: '/privacy' }));

/** The ways in which a widget may be there and not have started. */
const ways: Readonly<Record<string, Waiting>> = {
  'is to be started by hand': {
    tag: '<script src="/assets/tierconsent.js" data-manual></script>',
    prepare: async (page) => startByHand(page),
  },
  'got a configuration that cannot be used': {
    config: { policyUrl: 7 },
    prepare: async (page) => startByHand(page),
  },
  'is on a page that is being prepared': { prepare: prerender },
};

/** Nobody was asked, told, or written about. */
async function expectNothing(page: Page, context: BrowserContext): Promise<void> {
  await settled(page);
  expect(await ran(page)).toEqual([]);
  expect(await documentMarks(page)).toEqual({ tier: null, categories: null });
  expect((await eventTypes(page)).filter((type) => type !== 'error')).toEqual([]);
  expect(await storedChoice(context)).toBeNull();
  await expect(page.locator('#tierconsent')).toHaveCount(0);
}

for (const [what, { config = {}, tag = PLAIN_TAG, prepare }] of Object.entries(ways)) {
  test.describe(`a widget that ${what}`, () => {
    let start: () => Promise<void>;

    test.beforeEach(async ({ page, site }) => {
      await listenToEvents(page);
      start = await prepare(page);
      site.script('/a.js', says('loaded'));
      await page.goto(site.page('/', pageWith({ config, tag, body: oneOfEach })));
    });

    test('allows nothing, and takes no command', async ({ page, context, widget }) => {
      const answers = await page.evaluate(() => {
        TierConsent.choose('platinum');
        TierConsent.withdraw();
        TierConsent.reset();
        TierConsent.close();
        TierConsent.rescan();
        const { decided, tier, categories, services, record } = TierConsent.consent;
        return [decided, tier, categories, services, record, TierConsent.allows('necessary'), TierConsent.allowsService('youtube')];
      });
      expect(answers).toEqual([false, null, [], [], null, false, false]);
      await expectNothing(page, context);
      await start();
      await expect(widget.banner).toBeVisible(); // nothing of it is made up for later
      await expect.poll(() => ran(page)).toEqual(['necessary']);
      expect(await storedChoice(context)).toBeNull();
    });

    test('lets promises wait until it starts', async ({ page, context, widget }) => {
      await page.evaluate(() => {
        const kept: string[] = (window.notes.kept = []);
        const note = (name: string, promise: Promise<unknown>) =>
          void promise.then(
            () => kept.push(name),
            (error: Error) => kept.push(`${name}: ${error.name}`),
          );
        note('open', TierConsent.open('preferences'));
        note('when', TierConsent.when('necessary'));
        note('never', TierConsent.when('marketing'));
        note('unknown', TierConsent.when('horoscope' as never));
        note('load', TierConsent.load({ src: '/a.js', category: 'necessary' }));
      });
      const kept = () => page.evaluate(() => [...window.notes.kept].sort());
      await expectNothing(page, context);
      expect(await kept()).toEqual([]);
      await start();
      await expect(widget.preferences).toBeVisible();
      await expect.poll(kept).toEqual(['load', 'open', 'unknown: RangeError', 'when']);
      expect(await ran(page)).toContain('loaded');
    });

    test('tells a listener of nothing, and again when it starts', async ({ page }) => {
      await page.evaluate(() => {
        window.notes.told = [];
        TierConsent.subscribe(({ source, granted }) => window.notes.told.push([source, granted]));
      });
      expect(await page.evaluate(() => window.notes.told)).toEqual([['restored', []]]);
      await start();
      await expect
        .poll(() => page.evaluate(() => window.notes.told))
        .toEqual([
          ['restored', []],
          ['restored', ['necessary']],
        ]);
    });
  });
}

import type { Page } from '@playwright/test';
import { documentMarks, storedChoice, type Fields } from '../support/choice.js';
import { eventDetails, isSameVisit, listenToEvents, markVisit, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG } from '../support/pages.js';
import { expect, test } from '../support/test.js';

/** The changes that the page was told of, such as `gold to silver`. */
async function changes(page: Page): Promise<string[]> {
  return (await eventDetails(page, 'change')).map(({ previous, consent }) => `${previous.tier} to ${consent.tier}`);
}

/** Whoever is asked gives the same answer: the snapshot, the cookie, the page's style sheet, and what ran. */
async function expectAgreement(page: Page, tier: string, categories: readonly string[]): Promise<void> {
  const allowed = ['necessary', ...categories];
  expect(await page.evaluate(() => [TierConsent.consent.tier, TierConsent.consent.categories])).toEqual([tier, allowed]);
  expect(await storedChoice(page.context())).toMatchObject({ tier, on: categories.join(' ') } satisfies Fields);
  expect(await documentMarks(page)).toEqual({ tier, categories: allowed.join(' ') });
  await expect.poll(() => ran(page)).toEqual(allowed);
  await settled(page);
  expect(await ran(page)).toEqual(allowed);
}

test.beforeEach(async ({ page, site, widget }) => {
  await listenToEvents(page);
  await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body: oneOfEach })));
  await expect(widget.banner).toBeVisible();
  await markVisit(page);
});

test.describe('a choice made by a listener, in the middle of another one', () => {
  test('comes after it, when the listener is one of the document', async ({ page }) => {
    await page.evaluate(() => {
      document.addEventListener('tierconsent:change', ({ detail }) => {
        if (detail.consent.tier === 'gold') TierConsent.choose('platinum');
        if (detail.consent.tier === 'platinum') TierConsent.withdraw();
      });
      window.notes.told = [];
      TierConsent.subscribe(({ consent, previous }) => window.notes.told.push(`${previous.tier} to ${consent.tier}`));
      TierConsent.choose('gold');
      window.notes.after = TierConsent.consent.tier;
    });
    const expected = ['null to gold', 'gold to platinum', 'platinum to silver'];
    expect(await changes(page)).toEqual(expected);
    expect(await page.evaluate(() => window.notes.told.slice(1))).toEqual(expected);
    expect(await page.evaluate(() => window.notes.after)).toBe('silver'); // all of it is over when `choose()` returns
    await expectAgreement(page, 'silver', []);
  });

  test('is the last word of those who disagree', async ({ page }) => {
    await page.evaluate(() => {
      for (const wanted of ['platinum', 'silver'] as const) {
        TierConsent.subscribe(({ consent }) => consent.tier === 'gold' && TierConsent.choose(wanted));
      }
      TierConsent.choose('gold');
    });
    expect(await changes(page)).toEqual(['null to gold', 'gold to platinum', 'platinum to silver']);
    await expectAgreement(page, 'silver', []);
  });

  test('counts in the very first call of a subscription', async ({ page, widget }) => {
    const told = await page.evaluate(() => {
      const calls: string[] = [];
      TierConsent.subscribe(({ consent, source }) => {
        calls.push(`${source} ${consent.tier}`);
        if (!consent.decided) TierConsent.choose('gold');
      });
      return calls;
    });
    expect(told).toEqual(['restored null', 'api gold']);
    await expect(widget.banner).toHaveCount(0);
    await expectAgreement(page, 'gold', ['functional', 'analytics']);
  });

  test('is no change, and told to nobody, where it is the same choice', async ({ page }) => {
    await page.evaluate(() => {
      TierConsent.subscribe(({ consent }) => consent.tier === 'gold' && TierConsent.choose('gold'));
      TierConsent.choose('gold');
    });
    expect(await changes(page)).toEqual(['null to gold']);
    await expectAgreement(page, 'gold', ['functional', 'analytics']);
  });

  test('may be unknown: the listener alone hears of its mistake', async ({ page }) => {
    await page.evaluate(() => {
      TierConsent.subscribe(({ consent }) => consent.tier === 'gold' && TierConsent.choose('bronze' as never));
      TierConsent.choose('gold');
    });
    expect(await eventDetails(page, 'error')).toMatchObject([
      { source: 'listener', error: expect.stringMatching(/^RangeError: .*bronze/) },
    ]);
    await expectAgreement(page, 'gold', ['functional', 'analytics']);
  });
});

test.describe('a listener', () => {
  test('that subscribes another in the middle of a change has it told once', async ({ page }) => {
    const told = await page.evaluate(() => {
      const calls: string[] = [];
      let isFirst = true;
      TierConsent.subscribe(({ source }) => {
        if (source === 'restored' || !isFirst) return;
        isFirst = false;
        TierConsent.subscribe((change) => void calls.push(`${change.source} ${change.consent.tier}`));
      });
      TierConsent.choose('gold');
      TierConsent.choose('silver');
      return calls;
    });
    expect(told).toEqual(['restored gold', 'api silver']);
  });

  test('that is added twice is told twice, and removed one at a time', async ({ page }) => {
    const count = await page.evaluate(() => {
      let calls = 0;
      const listener = () => void calls++;
      const [stop] = [TierConsent.subscribe(listener), TierConsent.subscribe(listener)];
      stop!();
      stop!();
      TierConsent.choose('gold');
      return calls;
    });
    expect(count).toBe(3);
  });

  test('that throws, at every change, keeps nothing from happening, in order', async ({ page, widget }) => {
    await page.evaluate(() => {
      addEventListener('error', (event) => event.preventDefault()); // the document's listener is the page's own
      TierConsent.subscribe(({ consent }) => {
        if (consent.tier === 'gold') TierConsent.choose('platinum');
        throw new Error('a fault of the page’s');
      });
      document.addEventListener('tierconsent:error', () => {
        throw new Error('another one');
      });
      TierConsent.choose('gold');
    });
    expect(await changes(page)).toEqual(['null to gold', 'gold to platinum']);
    await expectAgreement(page, 'platinum', ['functional', 'analytics', 'marketing']);
    await expect(widget.banner).toHaveCount(0);
    await expect(widget.reopen).toBeVisible();
  });

  for (const kind of ['subscription', 'event'] as const) {
    test(`that destroys the widget, by ${kind}, leaves nothing of it: the choice is remembered, and nothing is released`, async ({
      page,
      widget,
    }) => {
      await page.evaluate((by) => {
        if (by === 'event') document.addEventListener('tierconsent:change', () => TierConsent.destroy());
        else TierConsent.subscribe(({ source }) => source === 'api' && TierConsent.destroy());
        TierConsent.choose('platinum');
        TierConsent.choose('silver');
      }, kind);
      await settled(page);
      await expect(widget.host).toHaveCount(0);
      expect(await documentMarks(page)).toEqual({ tier: null, categories: null });
      expect(await ran(page)).toEqual(['necessary']);
      expect(await changes(page)).toEqual(['null to platinum']);
      expect(await storedChoice(page.context())).toMatchObject({ tier: 'platinum' });
    });
  }
});

test.describe('fifty choices in one breath', () => {
  for (const last of ['silver', 'gold'] as const) {
    test(`are fifty changes, in order, and only the last one counts: ${last}`, async ({ page }) => {
      const told = await page.evaluate((tier) => {
        const calls: string[] = [];
        TierConsent.subscribe(({ consent, previous }) => void calls.push(`${previous.tier} to ${consent.tier}`));
        for (let choice = 1; choice <= 50; choice++) TierConsent.choose(choice % 2 === 0 ? tier : 'platinum');
        return calls.slice(1);
      }, last);
      const expected = Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? `${last} to platinum` : `platinum to ${last}`));
      expected[0] = 'null to platinum';
      expect(told).toEqual(expected);
      expect(await changes(page)).toEqual(expected);
      await expectAgreement(page, last, last === 'gold' ? ['functional', 'analytics'] : []);
      expect(await isSameVisit(page), 'nothing had acted, so nothing had to be loaded anew').toBe(true);
      expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['tierconsent']);
    });
  }

  test('of which every second forgets end with the question', async ({ page, widget }) => {
    await page.evaluate(() => {
      for (let choice = 0; choice < 25; choice++) {
        TierConsent.choose('platinum');
        TierConsent.reset();
      }
    });
    expect(await changes(page)).toEqual(Array.from({ length: 50 }, (_, index) => (index % 2 ? 'platinum to null' : 'null to platinum')));
    await expect(widget.banner).toHaveCount(1);
    await settled(page);
    await expect(widget.banner).toBeVisible();
    expect(await ran(page)).toEqual(['necessary']);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('that are all the same are one change', async ({ page }) => {
    await page.evaluate(() => {
      for (let choice = 0; choice < 50; choice++) TierConsent.choose(choice % 2 ? 'gold' : ['analytics', 'functional']);
    });
    expect(await changes(page)).toEqual(['null to gold']);
    await expectAgreement(page, 'gold', ['functional', 'analytics']);
  });
});

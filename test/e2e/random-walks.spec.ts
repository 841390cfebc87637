import type { BrowserContext, Page } from '@playwright/test';
import fc from 'fast-check';
import { defaultCategories, defaultTiers } from '../../src/consent/policy.js';
import { choiceText, nowInSeconds, storedChoice } from '../support/choice.js';
import { pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';
import { widgetOn } from '../support/widget.js';
import { mayAct, type Said, type Site } from '../unit/consent/model.js';

/** The walks are the same each time, until another seed is given. */
const SEED = Number(process.env['TIERCONSENT_FUZZ_SEED'] ?? 20_261_123);

/** The default site, for visitors of whose region nothing is said. */
const plainSite: Site = {
  policyVersion: '1',
  categories: defaultCategories.map((id) => ({ id })),
  tiers: defaultTiers,
  services: [],
};

/** What a visitor, the page's own code, another tab or a fault can do. `by` is a page of the site. */
type Step =
  | { readonly what: 'presses a level in the banner' | 'chooses by code' | 'chooses in another tab'; readonly tier: string }
  | { readonly what: 'switches and saves' | 'chooses categories by code'; readonly categories: readonly string[] }
  | { readonly what: 'withdraws' | 'resets' | 'opens and closes the preferences' | 'loads the page again' }
  | { readonly what: 'loses the cookie' | 'has the cookie spoilt'; readonly text: string };

const tier = fc.constantFrom('silver', 'gold', 'platinum');
const categories = fc.subarray(['functional', 'analytics', 'marketing']);
const spoilt = fc.constantFrom(
  '',
  'hello',
  'v=1',
  'v=2&tier=platinum',
  '%ff',
  choiceText('platinum').replace('policy=1', 'policy=0'),
  choiceText('platinum', { days: '396' }),
);

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    what: fc.constantFrom('presses a level in the banner' as const, 'chooses by code' as const, 'chooses in another tab' as const),
    tier,
  }),
  fc.record({ what: fc.constantFrom('switches and saves' as const, 'chooses categories by code' as const), categories }),
  fc.record({
    what: fc.constantFrom(
      'withdraws' as const,
      'resets' as const,
      'opens and closes the preferences' as const,
      'loads the page again' as const,
    ),
  }),
  fc.record({ what: fc.constantFrom('loses the cookie' as const, 'has the cookie spoilt' as const), text: spoilt }),
);

const walks = fc.sample(fc.array(step, { minLength: 5, maxLength: 5 }), { numRuns: 30, seed: SEED });

/** One script per category. Each says that it ran, and remembers for good if it may not have. */
const body = defaultCategories
  .map((id) => tagged.inline(id, `${says(id)} if (!TierConsent.allows('${id}')) localStorage.setItem('wrong', '${id}');`))
  .join('\n');

/** What they said last, after the step. */
function saidAfter(before: Said | null, { what, ...how }: Step): Said | null {
  const circumstances = { at: nowInSeconds(), days: 182, version: '1', objectable: [], gpc: false };
  const said = (chosen: readonly string[]): Said => ({ categories: chosen, services: [], ...circumstances });
  if (what === 'opens and closes the preferences' || what === 'loads the page again') return before;
  if (what === 'withdraws') return said([]);
  if ('categories' in how) return said(how.categories);
  if ('tier' in how && (what !== 'presses a level in the banner' || before === null)) {
    return said(defaultTiers.find(({ id }) => id === how.tier)!.categories.filter((id) => id !== 'necessary'));
  }
  return 'tier' in how ? before : null;
}

async function take(page: Page, one: Step, before: Said | null): Promise<void> {
  const widget = widgetOn(page);
  switch (one.what) {
    case 'presses a level in the banner':
      return before === null ? widget.tier(one.tier).click() : undefined;
    case 'chooses by code':
      return page.evaluate((id) => TierConsent.choose(id), one.tier);
    case 'chooses categories by code':
      return page.evaluate((ids) => TierConsent.choose(ids), one.categories);
    case 'withdraws':
      return page.evaluate(() => TierConsent.withdraw());
    case 'resets':
      return page.evaluate(() => TierConsent.reset());
    case 'chooses in another tab': {
      const other = await page.context().newPage();
      await other.goto(page.url());
      await other.evaluate((id) => TierConsent.choose(id), one.tier);
      return other.close();
    }
    case 'switches and saves':
      await page.evaluate(() => TierConsent.open('preferences'));
      for (const id of ['functional', 'analytics', 'marketing']) await widget.switch(id).setChecked(one.categories.includes(id));
      return widget.save.click();
    case 'opens and closes the preferences':
      await page.evaluate(() => TierConsent.open('preferences'));
      await widget.switch('marketing').click();
      return widget.close.click();
    case 'loads the page again':
      return void (await page.reload());
    case 'loses the cookie':
    case 'has the cookie spoilt': {
      const isLost = one.what === 'loses the cookie';
      await page.evaluate((text) => void (document.cookie = text), `tierconsent=${one.text}; path=/${isLost ? '; max-age=0' : ''}`);
      await page.reload();
    }
  }
}

/** What the page says of itself; null while it is being loaded anew. */
function account(page: Page) {
  return page
    .evaluate(() => ({
      allowed: TierConsent.consent.categories,
      marked: document.documentElement.getAttribute('data-consent-categories')?.split(' '),
      decided: TierConsent.consent.decided,
      ran: (window.ran ?? []).slice(),
      wrong: localStorage.getItem('wrong'),
    }))
    .catch(() => null);
}

async function expectWhatWasSaid(page: Page, context: BrowserContext, said: Said | null): Promise<void> {
  const allowed = mayAct(said, plainSite, nowInSeconds());
  const expected = { allowed, marked: allowed, decided: said !== null, wrong: null };
  await expect.poll(() => account(page)).toMatchObject(expected);
  await expect.poll(async () => [...((await account(page))?.ran ?? [])].sort()).toEqual([...allowed].sort());
  expect(await account(page)).toMatchObject(expected);
  if (said) expect(await storedChoice(context)).toMatchObject({ on: said.categories.join(' ') });
}

test.describe(`Walks that nobody planned (seed ${SEED})`, () => {
  for (const third of [0, 1, 2]) {
    test(`end with what was said last, and nothing else ever ran: ${third * 10 + 1} to ${third * 10 + 10}`, async ({
      page,
      context,
      site,
    }) => {
      test.setTimeout(120_000);
      const url = site.page('/', pageWith({ tag: PLAIN_TAG, body }));
      for (const walk of walks.slice(third * 10, third * 10 + 10)) {
        await context.clearCookies();
        await page.goto(url);
        let said: Said | null = null;
        for (const [index, one] of walk.entries()) {
          await test.step(`${index + 1}. ${JSON.stringify(one)}`, async () => {
            await take(page, one, said);
            said = saidAfter(said, one);
            await expectWhatWasSaid(page, context, said);
          });
        }
      }
    });
  }
});

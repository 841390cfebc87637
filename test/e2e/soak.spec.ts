import type { Page } from '@playwright/test';
import { oneOfEach, pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { growthIn, soak, tableOf } from '../support/soak.js';
import { expect, test as base } from '../support/test.js';

/** `npm run soak` does all of it; among the other tests, a tenth. */
const test = base.extend<{ readonly soakShare: number }>({ soakShare: [0.1, { option: true }] });

/** A page that is never loaded anew, with an embed and a control of its own. */
const parts = {
  config: { onRevoke: 'keep', services: [{ id: 'tube', category: 'marketing' }] },
  tag: PLAIN_TAG,
  body: `<main><h1>A page</h1><button data-consent-open>Privacy choices</button>
${tagged.frame('marketing', '/film', 'data-service="tube" width="300" height="200"')}
<div id="place"></div></main>${oneOfEach}`,
};

test.beforeEach(async ({ page, site, widget }) => {
  test.setTimeout(600_000);
  site.page('/film', '<!doctype html><title>A film</title>');
  site.script('/a.js', says('a'));
  site.script('/dot.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>', { type: 'image/svg+xml' });
  await page.goto(site.page('/', pageWith(parts)));
  await expect(widget.banner).toBeVisible();
});

/** Chooses once per frame, so that everything that follows from a choice has its turn. */
async function choose(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    const answers = ['platinum', 'silver', 'gold', ['marketing'], []] as const;
    for (let time = 0; time < count; time++) {
      TierConsent.choose(answers[time % answers.length]!);
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    window.ran = [];
  }, times);
}

/** Puts a hundred elements into the page at a time, tagged in every manner, and takes them out again once they had their turn. */
async function insert(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    const place = document.getElementById('place')!;
    const make = (index: number): Element => {
      const kind = index % 10;
      const element = document.createElement(kind < 5 ? 'script' : kind < 7 ? 'img' : kind < 8 ? 'iframe' : 'div');
      element.dataset['category'] = kind % 2 ? 'functional' : 'marketing';
      if (element instanceof HTMLScriptElement) {
        element.type = 'text/plain';
        if (kind === 4) element.dataset['src'] = '/a.js';
        else element.text = `(window.ran ??= []).push(${kind})`;
      } else if (element instanceof HTMLDivElement) {
        element.removeAttribute('data-category');
        const shadow = element.attachShadow({ mode: 'open' });
        shadow.append(document.createElement('p'));
        if (kind === 9) TierConsent.rescan(shadow);
      } else element.dataset['src'] = element instanceof HTMLImageElement ? '/dot.svg' : '/film';
      return element;
    };
    for (let done = 0; done < count; done += 100) {
      for (let index = 0; index < 100; index++) place.append(make(index));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => setTimeout(resolve)))));
      place.replaceChildren();
    }
    window.ran = [];
  }, times);
}

/** Opens and closes the banner and the preferences. */
async function openAndClose(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    for (let time = 0; time < count; time++) {
      for (const surface of ['banner', 'preferences'] as const) {
        await TierConsent.open(surface);
        await new Promise((resolve) => requestAnimationFrame(resolve));
        TierConsent.close();
      }
    }
  }, times);
}

/** Says that the page is in another language, as a page of one address does. */
async function changeLanguage(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    for (let time = 0; time < count; time++) {
      document.documentElement.lang = ['de', 'en'][time % 2]!;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(resolve))));
    }
  }, times);
}

const journeys = [
  { what: 'choices', times: 5000, work: choose },
  { what: 'inserted elements', times: 20_000, work: insert },
  { what: 'opens and closes of both surfaces', times: 200, work: openAndClose },
  { what: 'changes of language', times: 200, work: changeLanguage },
];

test.describe('A page that is never left', () => {
  for (const { what, times, work } of journeys) {
    test(`holds no more after thousands of things than at the start: ${what}`, async ({ page, soakShare }) => {
      if (work !== choose) await page.evaluate(() => TierConsent.choose(['functional']));
      const samples = await soak(page, times * soakShare, (count) => work(page, count));
      console.log(tableOf(`${what}:`, samples));
      expect(growthIn(samples)).toEqual([]);
    });
  }
});

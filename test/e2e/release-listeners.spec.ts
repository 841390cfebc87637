import { choiceText, rememberChoice } from '../support/choice.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline } = tagged;

test.describe('a listener of `tierconsent:release`', () => {
  test.beforeEach(({ page }) => listenToEvents(page));

  test('may look through the page again, and hears of each element once', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.addInitScript(() => {
      (window.notes ??= {}).told = [];
      document.addEventListener('tierconsent:release', ({ detail }) => {
        window.notes.told.push(...detail.elements.map(({ id }) => id));
        TierConsent.rescan();
      });
    });
    const body = inline('analytics', says('a'), 'id="a"') + inline('analytics', says('b'), 'id="b"');
    await page.goto(site.page('/', pageWith({ body })));
    await settled(page);
    expect([await ran(page), await page.evaluate(() => window.notes.told)]).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
  });

  test('may have something new released: all of it runs in its turn, and so does what comes later', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.addInitScript((codes) => {
      const addTo = (root: Node, text: string) => {
        const script = Object.assign(document.createElement('script'), { type: 'text/plain', text });
        script.dataset['category'] = 'analytics';
        root.appendChild(script);
      };
      const onRelease = () => {
        const root = document.querySelector('main')!.attachShadow({ mode: 'open' });
        codes.slice(0, 2).forEach((text) => addTo(root, text));
        TierConsent.rescan(root);
        addTo(document.body, codes[2]!);
      };
      document.addEventListener('tierconsent:release', onRelease, { once: true });
    }, ['one', 'two', 'later'].map(says));
    await page.goto(site.page('/', pageWith({ body: `<main></main>${inline('analytics', says('first'))}` })));
    await expect.poll(() => ran(page)).toEqual(['first', 'one', 'two', 'later']);
    await settled(page);
    expect(await eventDetails(page, 'error')).toEqual([]);
  });

  test('may choose: what that lets act it hears of next, and of nothing twice', async ({ page, site }) => {
    await page.addInitScript(() => {
      (window.notes ??= {}).told = [];
      document.addEventListener('tierconsent:release', ({ detail }) => {
        window.notes.told.push(detail.elements.map(({ id }) => id).join());
        TierConsent.choose('platinum');
      });
    });
    const body = inline('analytics', says('a'), 'id="a"') + inline('marketing', says('b'), 'id="b"');
    await page.goto(site.page('/', pageWith({ body })));
    await settled(page);
    await page.evaluate(() => TierConsent.choose('gold'));
    await expect.poll(() => ran(page)).toEqual(['a', 'b']);
    await settled(page);
    expect(await page.evaluate(() => window.notes.told)).toEqual(['a', 'b']);
  });
});

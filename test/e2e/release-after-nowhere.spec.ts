import { choiceText, rememberChoice } from '../support/choice.js';
import { addMarkup, ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;

test.describe('a `data-after` that leads nowhere', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('platinum')));

  const bad: Readonly<Record<string, readonly [wrong: string, warnings: number]>> = {
    'an id that nobody has': [external('analytics', '/own.js', 'data-after="nobody"'), 1],
    'an id that nobody has beside one that exists': [external('analytics', '/own.js', 'data-after="fine nobody"'), 1],
    'an element that is no script': [external('analytics', '/own.js', 'data-after="text"'), 1],
    'a script that is not tagged': [external('analytics', '/own.js', 'data-after="plain"'), 1],
    itself: [external('analytics', '/own.js', 'id="own" data-after="own"'), 1],
    'one that waits for it': [
      external('analytics', '/own.js', 'id="own" data-after="other"') + inline('analytics', says('other'), 'id="other" data-after="own"'),
      2,
    ],
    'a circle of three, from outside': [
      external('analytics', '/own.js', 'data-after="x"') +
        inline('analytics', says('x'), 'id="x" data-after="y"') +
        inline('analytics', says('y'), 'id="y" data-after="z" async') +
        inline('analytics', says('z'), 'id="z" data-after="x"'),
      4,
    ],
  };

  for (const [name, [wrong, warnings]] of Object.entries(bad)) {
    test(`${name}: it never runs, the others do, and the owner is warned`, async ({ page, site, messages }) => {
      site.script('/own.js', says('own'));
      const around = `<p id="text">Text</p><script id="plain">0</script>${inline('analytics', says('fine'), 'id="fine"')}`;
      await page.goto(site.page('/', pageWith({ body: around + wrong + inline('analytics', says('next')) })));
      await expect.poll(() => ran(page)).toEqual(['fine', 'next']);
      await page.evaluate(() => TierConsent.rescan());
      await settled(page);
      expect(await ran(page)).toEqual(['fine', 'next']);
      expect(site.requests()).not.toContain('GET /own.js');
      const told = messages.filter((message) => message.startsWith('warning: [tierconsent] withheld, its data-after'));
      expect(told).toHaveLength(warnings); // once for each of them
    });
  }

  test('leads somewhere once a script with that id is added', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: inline('analytics', says('own'), 'data-after="late"') })));
    await settled(page);
    expect(await ran(page)).toEqual([]);
    await page.evaluate((text) => {
      const script = Object.assign(document.createElement('script'), { type: 'text/plain', id: 'late', text });
      script.dataset['category'] = 'analytics';
      document.body.append(script);
    }, says('late'));
    await expect.poll(() => ran(page)).toEqual(['late', 'own']);
    await addMarkup(page, '<p>More</p>');
    await settled(page);
    expect(await ran(page)).toEqual(['late', 'own']);
  });
});

import type { Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { addMarkup, eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const fields = (names: readonly string[]) => names.map((name) => `<input name="${name}">`).join('');

/** Members of elements that the fields of a form hide when they are named so: https://html.spec.whatwg.org/#dom-form-nameditem */
const members = [
  'attributes',
  'children',
  'childNodes',
  'className',
  'closest',
  'contains',
  'dataset',
  'firstChild',
  'focus',
  'getAttribute',
  'getBoundingClientRect',
  'getRootNode',
  'hasAttribute',
  'id',
  'innerHTML',
  'isConnected',
  'lastChild',
  'localName',
  'matches',
  'nextSibling',
  'nodeName',
  'nodeType',
  'ownerDocument',
  'parentElement',
  'parentNode',
  'previousSibling',
  'querySelector',
  'querySelectorAll',
  'remove',
  'shadowRoot',
  'style',
  'tagName',
] as const;

/** Presses where something is seen: whoever looks it up by role asks the form around it for its attributes. */
async function press(page: Page, selector: string): Promise<void> {
  const place = await page.evaluate((wanted) => {
    const { x, y } = document.querySelector(wanted)!.getBoundingClientRect();
    return [x + 5, y + 5] as const;
  }, selector);
  await page.mouse.click(...place);
}

test.beforeEach(({ page }) => listenToEvents(page));

test.describe('a form whose fields are named like what every element has', () => {
  test('withholds and releases what stands in it, also when it is added later', async ({ page, site, widget }) => {
    const inside = (name: string) =>
      tagged.inline('analytics', says(name)) + tagged.frame('marketing', '/frame', 'width="300" height="200"');
    const form = (name: string) => `<form id="form-${name}">${fields(members)}${inside(name)}</form>`;
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body: oneOfEach + form('there') })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => {
      const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: '(window.ran ??= []).push("added")' });
      script.setAttribute('data-category', 'analytics');
      const later = document.createElement('form');
      for (const name of ['getRootNode', 'matches', 'querySelectorAll', 'parentElement', 'parentNode', 'isConnected', 'nextSibling']) {
        later.append(Object.assign(document.createElement('input'), { name }));
      }
      Element.prototype.append.call(later, script);
      document.body.append(later);
    });
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    expect(site.requests()).not.toContain('GET /frame');
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics', 'there', 'added']);
    await settled(page);
    expect(site.requests()).not.toContain('GET /frame');
    expect(await eventDetails(page, 'error')).toEqual([]);
  });

  test('can be pressed, focused and left without a fault, and its buttons open and choose', async ({ page, context, site, widget }) => {
    const buttons = '<button type="button" data-consent-open>Open</button><button type="button" data-consent-choose="gold">Gold</button>';
    const body = `<form tabindex="0" style="position:fixed;top:0;left:0;padding:20px">${fields(members.filter((name) => name !== 'nodeName'))}${buttons}</form>${oneOfEach}`;
    await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body })));
    await expect(widget.banner).toBeVisible();
    await page.mouse.click(5, 5);
    expect(await page.evaluate(() => document.activeElement?.localName !== 'body')).toBe(true);
    await press(page, '[data-consent-open]');
    await expect(widget.preferences).toBeVisible();
    await widget.close.click();
    await press(page, '[data-consent-choose]');
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
    expect(await eventDetails(page, 'error')).toEqual([]);
  });
});

test.describe('an element of the page’s own', () => {
  for (const [what, markup] of [
    ['with the id of ours', '<p id="tierconsent">The page’s own</p>'],
    ['with the name of our global', '<iframe name="TierConsent" srcdoc="inside"></iframe>'],
    ['that is called like our configuration', '<form id="tierconsent-config" data-tierconsent><input name="categories"></form>'],
    ['that looks like a placeholder of ours', '<div data-tierconsent-placeholder>The page’s own</div>'],
  ] as const) {
    test(`${what} stays what it is, and visitors are asked, answered and remembered`, async ({ page, context, site }) => {
      await page.goto(site.page('/', pageWith({ tag: '', body: `<main>${markup}</main>${PLAIN_TAG}${oneOfEach}` })));
      const gold = page.locator('[part~=banner] button[data-tier=gold]');
      await gold.click();
      await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
      expect(await storedChoice(context)).toMatchObject({ tier: 'gold' });
      expect(await page.evaluate(() => [...document.querySelectorAll('main > *')].length)).toBe(1);
    });
  }

  test('named like what finds our tag leaves a module without one, which is told, and the page sees no exception', async ({
    page,
    site,
  }) => {
    const tag = '<script type="module" src="/assets/tierconsent.js"></script>';
    await page.goto(site.page('/', pageWith({ tag: '', body: `<img name="querySelectorAll" alt="">${tag}${oneOfEach}` })));
    await expect.poll(() => eventDetails(page, 'error')).toHaveLength(1);
    await settled(page);
    expect(await ran(page)).toEqual([]);
  });
});

test('text that somebody else has put into the page chooses nothing, names nothing necessary and loads nothing of theirs', async ({
  page,
  context,
  site,
  widget,
}) => {
  await rememberChoice(context, site.url, choiceText('silver'));
  await page.goto(site.page('/', pageWith({ tag: PLAIN_TAG, body: `<div id="comments"></div>${oneOfEach}` })));
  await expect(widget.reopen).toBeVisible();
  const config = '{"tiers":[{"id":"silver","categories":["necessary"]},{"id":"gold","categories":["necessary","analytics"]}]}';
  await addMarkup(
    page,
    `<img name="cookie"><img name="currentScript"><a id="TierConsent"></a><script type="application/json" data-tierconsent>${config}</script>
<script type="text/plain" data-category="necessary">(window.ran ??= []).push('comment')</script>
<form data-consent-choose-not="platinum"><input name="choose"></form>`,
    '#comments',
  );
  await settled(page);
  expect(await ran(page)).toEqual(['necessary']);
  expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
  expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('silver');
});

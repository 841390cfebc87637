import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external, frame } = tagged;

/** How pages come to show another one without loading it. Each gets the markup of the new body, and has to make scripts that can run, as those libraries do. */
const ways: Readonly<Record<string, (html: string) => unknown>> = {
  'a library that replaces the whole body': (html) => {
    const body = document.createElement('body');
    body.append(document.createRange().createContextualFragment(html)); // oxlint-disable-line no-restricted-properties
    document.body.replaceWith(body);
  },
  'Turbo, which parses the page and makes its scripts anew': (html) => {
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    document.body.replaceWith(document.adoptNode(body));
    for (const inert of document.body.querySelectorAll('script')) {
      const script = document.createElement('script');
      script.textContent = inert.textContent;
      script.async = false;
      for (const { name, value } of inert.attributes) script.setAttribute(name, value);
      inert.replaceWith(script);
    }
  },
  'a view transition': (html) =>
    (document as Document & { startViewTransition(update: () => void): { finished: Promise<void> } }).startViewTransition(() => {
      document.querySelector('main')!.replaceChildren(document.createRange().createContextualFragment(html)); // oxlint-disable-line no-restricted-properties
    }).finished,
  'a framework that builds element by element': (html) => {
    const build = (source: Element): Element => {
      const element = document.createElement(source.localName);
      for (const { name, value } of source.attributes) element.setAttribute(name, value);
      element.append(...[...source.childNodes].map((node) => (node instanceof Element ? build(node) : node.cloneNode())));
      return element;
    };
    const { body } = new DOMParser().parseFromString(html, 'text/html');
    document.querySelector('main')!.replaceChildren();
    for (const child of body.children) document.querySelector('main')!.append(build(child));
  },
};

const html = `<div><p>New page</p>${inline('analytics', says('inline'))}<section>${external('analytics', '/a.js')}</section>${inline('analytics', says('last'))}${inline('marketing', says('marketing'))}${frame('functional', '/frame')}</div>`;

async function goOn(page: Page, way: (html: string) => unknown): Promise<void> {
  await page.evaluate(([run, text]) => (0, eval)(`(${run})`)(text) as unknown, [String(way), html] as const); // oxlint-disable-line no-eval
}

test.describe('on a page that shows another one without loading it, what is tagged there acts in order, once', () => {
  test.beforeEach(async ({ context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    site.script('/a.js', says('a'));
    site.page('/frame', '<!doctype html><h1>In the frame</h1>');
  });

  for (const [name, way] of Object.entries(ways)) {
    test(name, async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ body: `<main>${inline('analytics', says('first page'))}</main>` })));
      await expect.poll(() => ran(page)).toEqual(['first page']);
      await goOn(page, way);
      await expect.poll(() => ran(page)).toEqual(['first page', 'inline', 'a', 'last']);
      await expect.poll(() => site.requests()).toContain('GET /frame');
      await page.evaluate(() => TierConsent.choose('platinum'));
      await expect.poll(() => ran(page)).toEqual(['first page', 'inline', 'a', 'last', 'marketing']);
      await expect(widget.reopen).toBeVisible();
    });

    test(`${name}, again and again`, async ({ page, site }) => {
      await page.goto(site.page('/', pageWith({ body: '<main></main>' })));
      await settled(page);
      for (const times of [1, 2, 3]) {
        await page.evaluate(() => document.querySelector('main') ?? document.body.append(document.createElement('main')));
        await goOn(page, way);
        await expect.poll(() => ran(page)).toEqual(Array.from({ length: times }, () => ['inline', 'a', 'last']).flat());
      }
    });
  }
});

test.describe('a shadow root that the page gave to `rescan()`', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

  const addToShadow = (page: Page, text: string, category = 'analytics') =>
    page.evaluate(
      ([code, id]) => {
        const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: code });
        script.dataset['category'] = id;
        const box = document.createElement('div');
        box.append(script);
        document.querySelector('#host')!.shadowRoot!.append(box);
      },
      [text, category] as const,
    );

  test.beforeEach(async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: '<div id="host"></div>' })));
    await settled(page);
    await page.evaluate(() => void document.querySelector('#host')!.attachShadow({ mode: 'open' }));
  });

  test('is watched from then on', async ({ page }) => {
    await page.evaluate(() => TierConsent.rescan(document.querySelector('#host')!.shadowRoot!));
    await addToShadow(page, says('later'));
    await expect.poll(() => ran(page)).toEqual(['later']);
    await addToShadow(page, says('later still'));
    await expect.poll(() => ran(page)).toEqual(['later', 'later still']);
  });

  test('is looked through at each choice', async ({ page }) => {
    await addToShadow(page, says('waiting'), 'marketing');
    await page.evaluate(() => TierConsent.rescan(document.querySelector('#host')!.shadowRoot!));
    await settled(page);
    expect(await ran(page)).toEqual([]);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['waiting']);
  });

  test('twice is looked through as if it were once', async ({ page }) => {
    await page.evaluate(() => {
      const root = document.querySelector('#host')!.shadowRoot!;
      TierConsent.rescan(root);
      TierConsent.rescan(root);
    });
    await addToShadow(page, says('later'));
    await expect.poll(() => ran(page)).toEqual(['later']);
    await page.evaluate(() => TierConsent.rescan(document.querySelector('#host')!.shadowRoot!));
    await settled(page);
    expect(await ran(page)).toEqual(['later']);
  });

  test('and no other is: nobody else’s shadow root is looked into', async ({ page }) => {
    await addToShadow(page, says('unseen'));
    await page.evaluate(() => TierConsent.rescan());
    await settled(page);
    expect(await ran(page)).toEqual([]);
  });

  test('by a component that is not in the page yet is looked through when it is', async ({ page }) => {
    await page.evaluate((code) => {
      class Card extends HTMLElement {
        constructor() {
          super();
          const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: code });
          script.dataset['category'] = 'necessary';
          const root = this.attachShadow({ mode: 'open' });
          root.append(script);
          TierConsent.rescan(root);
        }
      }
      customElements.define('video-card', Card);
      document.body.append(new Card());
    }, says('card'));
    await expect.poll(() => ran(page)).toEqual(['card']);
  });

  test('that is out of the page while the visitor chooses is looked through when it is back', async ({ page }) => {
    await addToShadow(page, says('waiting'), 'marketing');
    await page.evaluate(() => {
      const host = document.querySelector('#host')!;
      TierConsent.rescan(host.shadowRoot!);
      host.remove();
      window.notes.host = host;
      TierConsent.choose('platinum');
    });
    await settled(page);
    expect(await ran(page)).toEqual([]);
    await page.evaluate(() => document.body.append(window.notes.host));
    await expect.poll(() => ran(page)).toEqual(['waiting']);
  });

  test('is left alone once the widget is gone', async ({ page }) => {
    await page.evaluate(() => TierConsent.rescan(document.querySelector('#host')!.shadowRoot!));
    await page.evaluate(() => TierConsent.destroy());
    await addToShadow(page, says('later'));
    await settled(page);
    expect(await ran(page)).toEqual([]);
  });
});

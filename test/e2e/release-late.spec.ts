import { choiceText, rememberChoice } from '../support/choice.js';
import { addMarkup, addTaggedScript, ran, settled } from '../support/page-state.js';
import { pageWith, says } from '../support/pages.js';
import { expect, test } from '../support/test.js';

test.describe('elements that appear later', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('gold')));

  test('run when they are appended, as far as the choice goes', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith()));
    await settled(page);
    for (const id of ['marketing', 'analytics']) await addTaggedScript(page, id, says(id));
    await expect.poll(() => ran(page)).toEqual(['analytics']);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['analytics', 'marketing']);
  });

  test('run in order inside a subtree that is inserted as a whole', async ({ page, site }) => {
    site.script('/a.js', says('external'));
    await page.goto(site.page('/', pageWith()));
    await settled(page);
    await page.evaluate((code) => {
      const section = document.createElement('section');
      const make = (properties: object) => {
        const script = Object.assign(document.createElement('script'), { type: 'text/plain', ...properties });
        script.dataset['category'] = 'analytics';
        const box = document.createElement('div');
        box.append(script);
        section.append(box);
      };
      make({ src: '/a.js' });
      make({ text: code });
      document.body.append(section);
    }, says('inline'));
    await expect.poll(() => ran(page)).toEqual(['external', 'inline']);
  });

  test('run in document order, also when a framework inserts them one by one from the last to the first', async ({ page, site }) => {
    site.script('/library.js', says('library'));
    await page.goto(site.page('/', pageWith({ body: '<main></main>' })));
    await settled(page);
    await page.evaluate((code) => {
      for (const given of [{ text: code }, { src: '/library.js' }]) {
        const script = document.createElement('script');
        Object.assign(script, { type: 'text/plain' }, given);
        script.dataset['category'] = 'analytics';
        document.querySelector('main')!.prepend(script);
      }
    }, says('uses the library'));
    await expect.poll(() => ran(page)).toEqual(['library', 'uses the library']);
  });

  test('run beside a form with fields that are named like members of an element', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: '<main></main>' })));
    await settled(page);
    await page.evaluate((code) => {
      const form = document.createElement('form');
      for (const name of ['matches', 'querySelectorAll', 'getRootNode', 'isConnected', 'parentElement']) {
        form.append(Object.assign(document.createElement('input'), { name }));
      }
      const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: code });
      script.dataset['category'] = 'analytics';
      document.querySelector('main')!.append(form, script);
      form.append(script.cloneNode(true));
    }, says('late'));
    await expect.poll(() => ran(page)).toEqual(['late', 'late']);
  });

  test('load their frames and images', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith()));
    await settled(page);
    const other = site.otherUrl;
    await addMarkup(
      page,
      `<div><iframe data-category="analytics" data-src="${other}/frame" title="F"></iframe><img data-category="functional" data-src="${other}/image.gif" alt=""></div>`,
    );
    await expect.poll(() => [...site.otherRequests()].sort()).toEqual(['GET /frame', 'GET /image.gif']);
  });

  test('stay inert when they come as markup: `innerHTML` is no way to run a script', async ({ page, site }) => {
    site.script('/injected.js', says('injected file'));
    await page.goto(site.page('/', pageWith({ body: '<div id="box"></div>' })));
    await settled(page);
    await page.evaluate((code) => {
      const markup = `<script type="text/plain" data-category="analytics">${code}</script><script type="text/plain" data-category="analytics" src="/injected.js"></script>`;
      // oxlint-disable-next-line no-restricted-properties -- it is the page that does it here
      document.querySelector('#box')!.innerHTML = markup;
    }, says('injected'));
    await addMarkup(page, `<script type="text/plain" data-category="analytics">${says('injected')}</script>`, '#box');
    await settled(page);
    await page.evaluate(() => TierConsent.rescan());
    await page.evaluate(() => TierConsent.choose('platinum'));
    await settled(page);
    expect(await ran(page)).toEqual([]);
    expect(site.requests()).not.toContain('GET /injected.js');
  });

  test('run in a shadow root that the page has looked through', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: '<div id="host"></div>' })));
    await settled(page);
    await page.evaluate((code) => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: code });
      script.dataset['category'] = 'analytics';
      root.append(script);
    }, says('in the shadow'));
    await settled(page);
    expect(await ran(page)).toEqual([]);
    await page.evaluate(() => TierConsent.rescan(document.querySelector('#host')!.shadowRoot!));
    await expect.poll(() => ran(page)).toEqual(['in the shadow']);
  });

  test('run in document order when they come in a flood of others, right after one, and after that', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: '<main></main>' })));
    await settled(page);
    await page.evaluate(async () => {
      const add = (what: string, after: 'prepend' | 'append' = 'append') => {
        const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: `(window.ran ??= []).push('${what}')` });
        script.dataset['category'] = 'analytics';
        document.querySelector('main')![after](script);
      };
      const flood = (name: string) => {
        add(`second of ${name}`);
        for (let count = 0; count < 200; count++) document.querySelector('main')!.append(document.createElement('p'));
        add(`first of ${name}`, 'prepend');
      };
      const toHaveRun = async (count: number) => {
        while ((window.ran ?? []).length < count) await new Promise((resolve) => setTimeout(resolve));
      };
      flood('one');
      await toHaveRun(2);
      add('at once behind it');
      flood('another'); // as long as nobody is told of what is added
      await toHaveRun(5);
      add('later');
    });
    await expect
      .poll(() => ran(page))
      .toEqual(['first of one', 'second of one', 'first of another', 'at once behind it', 'second of another', 'later']);
  });

  test('run in a shadow root that was looked through once, also during a flood', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: '<div id="host"></div>' })));
    await settled(page);
    await page.evaluate(async (code) => {
      const root = document.querySelector('#host')!.attachShadow({ mode: 'open' });
      TierConsent.rescan(root);
      for (let count = 0; count < 200; count++) document.body.append(document.createElement('p'));
      await new Promise((resolve) => setTimeout(resolve));
      const script = Object.assign(document.createElement('script'), { type: 'text/plain', text: code });
      script.dataset['category'] = 'analytics';
      root.append(script);
    }, says('in the shadow'));
    await expect.poll(() => ran(page)).toEqual(['in the shadow']);
  });

  test('that were tagged after they had been added are found by `rescan()`', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: `<script type="text/plain" id="tag">${says('tagged late')}</script>` })));
    await settled(page);
    await page.evaluate(() => document.querySelector('#tag')!.setAttribute('data-category', 'analytics'));
    await page.evaluate(() => TierConsent.rescan(document.body));
    await expect.poll(() => ran(page)).toEqual(['tagged late']);
  });
});

import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { PLAIN_TAG, pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { frame, inline } = tagged;
const keep = { onRevoke: 'keep' };
const placeholders = (page: Page) => page.locator('[data-tierconsent-placeholder]');
const notWithheld = expect.stringContaining('NOT withheld, for its address has to stand in `data-src`');

test.beforeEach(({ site }) => {
  for (const path of ['/film', '/other']) site.page(path, '<!doctype html><title>F</title><h1>In the frame</h1>');
});

test.describe('a source that has a category of its own', () => {
  const film = (other: string) =>
    `<video data-category="functional" preload="auto" width="560" height="315"><source data-category="marketing" data-src="${other}/ad"></video>`;
  const others = (other: string) =>
    `<picture data-category="functional"><source data-category="marketing" data-srcset="${other}/ad"><img alt=""></picture>
    <object data-category="functional" data-src="/own" type="text/html"><video data-category="marketing"><source data-src="${other}/ad"></video></object>`;

  test('waits for that, whatever the film or the picture around it may', async ({ page, site, context }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ body: film(site.otherUrl) + others(site.otherUrl) })));
    await expect.poll(() => site.requests()).toContain('GET /own');
    await settled(page);
    expect(site.otherRequests()).toEqual([]);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => site.otherRequests()).toContain('GET /ad');
  });

  test('waits for that, also when a visitor loads the film once', async ({ page, site, context }) => {
    await rememberChoice(context, site.url, choiceText('silver'));
    await page.goto(site.page('/', pageWith({ body: film(site.otherUrl) })));
    await placeholders(page).locator('[data-action=load-once]').click();
    await expect(placeholders(page)).toHaveCount(0);
    await settled(page);
    expect(site.otherRequests()).toEqual([]);
  });
});

test.describe('taking consent back', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('platinum')));

  for (const [manner, config] of [
    ['and stays', keep],
    ['and loads anew', {}],
  ] as const) {
    test(`asks the vendor of nothing more, where the page has tidied up the parked address ${manner}`, async ({ page, site }) => {
      await page.goto(site.page('/', pageWith({ config, body: frame('marketing', `${site.otherUrl}/film`) })));
      await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
      await page.evaluate(() => {
        delete document.querySelector('iframe')!.dataset['src'];
        TierConsent.withdraw();
      });
      await expect(page.locator('iframe')).not.toHaveAttribute('src');
      await settled(page);
      expect(site.otherRequests()).toEqual(['GET /film']);
      await page.evaluate(() => TierConsent.choose('platinum'));
      await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    });
  }

  test('empties a frame that the page keeps aside, and puts back later', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ config: keep, body: `<main>${frame('marketing', `${site.otherUrl}/film`)}</main>` })));
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    await page.evaluate(() => {
      window.notes.frame = document.querySelector('iframe');
      window.notes.frame.remove();
      TierConsent.withdraw();
      document.querySelector('main')!.append(window.notes.frame);
    });
    await settled(page);
    expect(site.otherRequests()).toEqual(['GET /film']);
  });

  for (const [how, isFoundThere] of [
    ['the page has moved it into', false],
    ['it was found in, through an element there', true],
  ] as const) {
    test(`empties a frame in the shadow root that ${how}`, async ({ page, site }) => {
      const body = isFoundThere ? '<main></main>' : `<p>${frame('marketing', `${site.otherUrl}/film`)}</p><main></main>`;
      await page.goto(site.page('/', pageWith({ config: keep, tag: PLAIN_TAG, body })));
      if (!isFoundThere) await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
      await page.evaluate((address) => {
        const root = document.querySelector('main')!.attachShadow({ mode: 'open' });
        const film = document.querySelector('iframe') ?? document.createElement('iframe');
        Object.assign(film.dataset, { category: 'marketing', src: address });
        root.append(film);
        if (!film.src) TierConsent.rescan(film as unknown as ParentNode);
      }, `${site.otherUrl}/film`);
      const loaded = page.locator('main').locator('iframe[src]');
      await expect(loaded).toHaveCount(1);
      await page.evaluate(() => TierConsent.withdraw());
      await expect(loaded).toHaveCount(0);
      if (!isFoundThere) return;
      await page.evaluate(() => TierConsent.choose('platinum'));
      await expect(loaded).toHaveCount(1);
    });
  }

  test('empties a copy of a loaded frame that comes back from a snapshot, and says that it was not withheld', async ({
    page,
    site,
    messages,
  }) => {
    await page.goto(site.page('/', pageWith({ config: keep, body: `<main>${frame('marketing', `${site.otherUrl}/film`)}</main>` })));
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    await page.evaluate(() => {
      const main = document.querySelector('main')!;
      const copy = main.cloneNode(true);
      TierConsent.withdraw();
      main.replaceWith(copy);
    });
    await expect(page.locator('iframe')).not.toHaveAttribute('src');
    expect(messages).toContainEqual(notWithheld);
  });

  test('shows again what a picture and a frame showed until then', async ({ page, site }) => {
    site.page('/wait', '<!doctype html><h1>Wait</h1>');
    const body = `<img src="/still.gif" data-category="marketing" data-src="${site.otherUrl}/a.gif" alt="">
      <iframe srcdoc="<h1>Wait</h1>" data-category="marketing" data-src="${site.otherUrl}/film" title="F"></iframe>`;
    await page.goto(site.page('/', pageWith({ config: keep, body })));
    await expect(page.frameLocator('iframe').locator('h1')).toHaveText('In the frame');
    await expect(page.locator('img')).toHaveAttribute('src', `${site.otherUrl}/a.gif`);
    await page.evaluate(() => TierConsent.withdraw());
    await expect(page.frameLocator('iframe').locator('h1')).toHaveText('Wait');
    await expect(page.locator('img')).toHaveAttribute('src', '/still.gif');
  });
});

test.describe('an embed that may act', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('platinum')));

  test('comes with the image of its picture', async ({ page, site }) => {
    const body = `<picture data-category="marketing"><source media="(max-width: 1px)" data-srcset="/small"><img data-src="/big" alt=""></picture>`;
    await page.goto(site.page('/', pageWith({ body })));
    await expect.poll(() => site.requests()).toContain('GET /big');
    expect(site.requests()).not.toContain('GET /small');
  });

  test('is loaded with another address that the page gave it, once the page is looked through', async ({ page, site }) => {
    await page.goto(site.page('/', pageWith({ body: frame('marketing', `${site.otherUrl}/film`) })));
    await expect.poll(() => site.otherRequests()).toEqual(['GET /film']);
    await page.evaluate((address) => {
      document.querySelector('iframe')!.dataset['src'] = address;
      TierConsent.rescan();
    }, `${site.otherUrl}/other`);
    await expect.poll(() => site.otherRequests()).toEqual(['GET /film', 'GET /other']);
  });

  test('is not loaded twice when the widget is taken off and started anew', async ({ page, site, messages }) => {
    await page.goto(site.page('/', pageWith({ body: frame('marketing', `${site.otherUrl}/film`) })));
    await expect.poll(() => site.otherRequests()).toEqual(['GET /film']);
    await page.evaluate(() => {
      TierConsent.destroy();
      const script = Object.assign(document.createElement('script'), { src: '/assets/tierconsent.js' });
      document.head.append(script);
      return new Promise((resolve) => (script.onload = resolve));
    });
    await settled(page);
    expect(site.otherRequests()).toEqual(['GET /film']);
    expect(messages).not.toContainEqual(notWithheld);
  });
});

test.describe('what acts although it is tagged', () => {
  const lives: Readonly<Record<string, string>> = {
    'an object': '<object data-category="marketing" data="/live"></object>',
    'an embed': '<embed data-category="marketing" src="/live">',
    'a film': '<video data-category="marketing" preload="auto" src="/live" width="560" height="315"></video>',
    'a film of sources':
      '<video data-category="marketing" preload="auto" width="560" height="315"><source src="/live"><source data-src="/x"></video>',
    'a frame that has both': '<iframe data-category="marketing" data-src="/x" src="/live" title="F" width="560" height="315"></iframe>',
    'an image': '<img data-category="marketing" src="/live" alt="">',
    'a style sheet': '<link data-category="marketing" rel="stylesheet" href="/live">',
  };
  for (const [name, markup] of Object.entries(lives)) {
    test(`${name} is named before anybody has answered, and nothing pretends that it waits`, async ({ page, site, messages }) => {
      await page.goto(site.page('/', pageWith({ body: markup })));
      await expect.poll(() => site.requests()).toContain('GET /live');
      await expect.poll(() => messages).toContainEqual(notWithheld);
      await settled(page);
      await expect(placeholders(page)).toHaveCount(0);
    });
  }

  test('is not named where its category is none of ours, as of shoes in a shop', async ({ page, site, messages }) => {
    await page.goto(site.page('/', pageWith({ body: '<img data-category="shoes" src="/shoe.gif" alt="">' })));
    await expect.poll(() => site.requests()).toContain('GET /shoe.gif');
    await settled(page);
    expect(messages).not.toContainEqual(notWithheld);
  });
});

test('a script of two services waits until both are allowed', async ({ page, site, context }) => {
  await rememberChoice(context, site.url, choiceText('silver', { services: 'films' }));
  const services = [
    { id: 'films', category: 'functional', name: 'Films' },
    { id: 'ads', category: 'marketing', name: 'Ads' },
  ];
  const script = `<script type="text/plain" data-service="films ads">${says('both')}</script>`;
  await page.goto(site.page('/', pageWith({ config: { services }, body: script + inline('necessary', says('after')) })));
  await expect.poll(() => ran(page)).toEqual(['after']);
  await page.evaluate(() => TierConsent.choose('platinum'));
  await expect.poll(() => ran(page)).toEqual(['after', 'both']);
});

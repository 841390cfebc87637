import { settled } from '../support/page-state.js';
import { pageWith } from '../support/pages.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';

/** Each kind of element that fetches: how an owner tags it, and what it asks for once it is released. */
const kinds: readonly (readonly [kind: string, markup: (other: string) => string, requests: readonly string[]])[] = [
  ['a frame', (other) => `<iframe data-category="marketing" data-src="${other}/frame" title="F"></iframe>`, ['/frame']],
  ['an image', (other) => `<img data-category="marketing" data-src="${other}/image" alt="">`, ['/image']],
  ['an image in several sizes', (other) => `<img data-category="marketing" data-srcset="${other}/large 1x" alt="">`, ['/large']],
  [
    'a picture of several sources',
    (other) => `<picture data-category="marketing"><source data-srcset="${other}/source"><img alt=""></picture>`,
    ['/source'],
  ],
  [
    'a film with its picture',
    (other) => `<video data-category="marketing" data-src="${other}/film" data-poster="${other}/still"></video>`,
    ['/film', '/still'],
  ],
  ['a film of sources', (other) => `<video data-category="marketing"><source data-src="${other}/film"></video>`, ['/film']],
  ['sound', (other) => `<audio data-category="marketing" data-src="${other}/sound" preload="auto"></audio>`, ['/sound']],
  [
    'a source on its own',
    (other) => `<audio preload="auto"><source data-category="marketing" data-src="${other}/sound"></audio>`,
    ['/sound'],
  ],
  ['a stylesheet', (other) => `<link rel="stylesheet" data-category="marketing" data-href="${other}/style">`, ['/style']],
  ['an object', (other) => `<object data-category="marketing" data-src="${other}/object" type="text/html"></object>`, ['/object']],
  ['an embed', (other) => `<embed data-category="marketing" data-src="${other}/embed" type="text/html">`, ['/embed']],
];

const asked = (site: Site) => [...new Set(site.otherRequests())].sort();

for (const [kind, markup, requests] of kinds) {
  test(`${kind} asks for nothing before the answer, and for what it is once it may`, async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { onRevoke: 'keep' }, body: markup(site.otherUrl) })));
    await widget.tier('gold').click();
    await settled(page);
    expect(asked(site)).toEqual([]);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => asked(site)).toEqual(requests.map((path) => `GET ${path}`));
  });

  test(`${kind} is emptied when the answer is taken back, and filled when it is given again`, async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { onRevoke: 'keep' }, body: markup(site.otherUrl) })));
    await widget.tier('platinum').click();
    await expect.poll(() => asked(site)).toHaveLength(requests.length);
    const addresses = () =>
      page.evaluate(
        (other) =>
          [...document.querySelectorAll('body *, head link')].flatMap((element) =>
            ['src', 'srcset', 'href', 'poster', 'data'].filter((name) => element.getAttribute(name)?.includes(other)),
          ),
        site.otherUrl,
      );
    expect((await addresses()).length).toBe(requests.length);
    await page.evaluate(() => TierConsent.withdraw());
    await expect.poll(addresses).toEqual([]);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(async () => (await addresses()).length).toBe(requests.length);
  });
}

test('a source of a kind that is never loaded stays out, and the others come', async ({ page, site, widget }) => {
  const sources = `<source data-src="javascript:alert(1)"><source data-src="${site.otherUrl}/film">`;
  await page.goto(site.page('/', pageWith({ body: `<video data-category="marketing">${sources}</video>` })));
  await widget.tier('platinum').click();
  await expect.poll(() => asked(site)).toEqual(['GET /film']);
  expect(await page.locator('source').first().getAttribute('src')).toBeNull();
});

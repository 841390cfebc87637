/* oxlint-disable no-script-url -- such addresses are refused, which is what is tested */
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, PLAIN_TAG, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external, frame, image } = tagged;

test.describe('an element that needs several categories', () => {
  test('waits for all of them', async ({ page, site, widget }) => {
    const body =
      inline('analytics marketing', says('both')) + inline('analytics', says('one')) + inline(' marketing  functional ', says('others'));
    await page.goto(site.page('/', pageWith({ body })));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['one']);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => ran(page)).toEqual(['one', 'both', 'others']);
  });

  test('may ask that something is not allowed', async ({ page, context, site }) => {
    const body =
      inline('!marketing', says('no marketing')) +
      inline('analytics !marketing', says('analytics alone')) +
      inline('!necessary', says('never'));
    const address = site.page('/', pageWith({ body }));
    await page.goto(address);
    await expect.poll(() => ran(page)).toEqual(['no marketing']);
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(address);
    await expect.poll(() => ran(page)).toEqual(['no marketing', 'analytics alone']);
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(address);
    await settled(page);
    expect(await ran(page)).toEqual([]);
  });
});

test.describe('an element of a category that nobody knows', () => {
  test('never acts, and the owner is warned', async ({ page, context, site, messages }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const body = ['analitics', '!analitics', 'analytics constructor', '__proto__'].map((id) => inline(id, says(id))).join('');
    await page.goto(site.page('/', pageWith({ body: body + inline('', says('empty')) + inline('marketing', says('known')) })));
    await expect.poll(() => ran(page)).toEqual(['known']);
    await settled(page);
    await page.evaluate(() => TierConsent.rescan());
    await settled(page);
    expect(await ran(page)).toEqual(['known']);
    const warnings = messages.filter((message) => message.startsWith('warning: [tierconsent]') && message.includes('analitics'));
    expect(warnings).toHaveLength(2); // once for each element, however often it is looked at
  });
});

test.describe('a service', () => {
  const config = {
    services: [
      { id: 'youtube', category: 'marketing' },
      { id: 'maps', category: 'functional' },
    ],
  };

  test('may be allowed on its own', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('silver', { services: 'youtube' }));
    const body =
      inline('marketing', says('video'), 'data-service="youtube"') + inline('functional', says('map'), 'data-service="maps"') + oneOfEach;
    await page.goto(site.page('/', pageWith({ config, body })));
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    expect(await ran(page)).toEqual(['video', 'necessary']);
    expect(await page.evaluate(() => TierConsent.consent.services)).toEqual(['youtube']);
  });

  test('is allowed with its category', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const body = inline('marketing', says('video'), 'data-service="youtube"') + frame('marketing', '/frame', 'data-service="youtube"');
    await page.goto(site.page('/', pageWith({ config, body })));
    await expect.poll(() => ran(page)).toEqual(['video']);
    await expect.poll(() => site.requests()).toContain('GET /frame');
  });

  test('belongs to its category where the element does not say so', async ({ page, context, site, messages }) => {
    const script = (service: string) => `<script type="text/plain" data-service="${service}">${says(service)}</script>`;
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ config, body: script('maps') + script('youtube') + script('unheard-of') })));
    await expect.poll(() => ran(page)).toEqual(['maps']);
    await settled(page);
    expect(await ran(page)).toEqual(['maps']);
    expect(messages.filter((message) => message.includes('unheard-of'))).toHaveLength(1);
  });
});

test.describe('an address', () => {
  test('of kind `javascript:`, `data:` or `blob:` is never loaded', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const code = encodeURIComponent(says('smuggled'));
    const addresses = [
      `javascript:parent.ran=['frame']`,
      ` JavaScript:parent.ran=['frame']`,
      `data:text/html,<script>parent.postMessage('x','*')</script>`,
    ];
    const body = [
      external('marketing', `data:text/javascript,${code}`),
      external('marketing', `data:text/javascript,${code}`, 'async'),
      `<script type="text/plain" data-category="marketing" data-src="data:text/javascript,${code}"></script>`,
      ...addresses.map((address) => frame('marketing', address.replaceAll('<', '&lt;'))),
      image('marketing', 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7'),
      inline('marketing', says('honest')),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('\n') })));
    await expect.poll(() => ran(page)).toEqual(['honest']);
    await settled(page);
    expect(await ran(page)).toEqual(['honest']);
    const loaded = await page.evaluate(
      () => [...document.querySelectorAll('iframe, img')].filter((element) => element.hasAttribute('src')).length,
    );
    expect(loaded).toBe(0);
  });

  test('that is empty harms nobody', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const body = external('marketing', '') + frame('marketing', '') + image('marketing', ' ') + inline('marketing', says('next'));
    await page.goto(site.page('/', pageWith({ body })));
    await expect.poll(() => ran(page)).toEqual(['next']);
    await settled(page);
    expect(site.requests().filter((request) => request === 'GET /')).toHaveLength(1);
  });

  test('may stand in `data-src` of a script too, so that no scanner finds it', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    site.script('/a.js', says('a'));
    await page.goto(site.page('/', pageWith({ body: '<script type="text/plain" data-category="analytics" data-src="/a.js"></script>' })));
    await expect.poll(() => ran(page)).toEqual(['a']);
  });
});

test.describe('what is not tagged', () => {
  test('is left as it is: data, templates and import maps', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    const blocks = [
      '<script type="text/plain">plain text</script>',
      '<script type="application/ld+json" data-category="marketing">{"@type":"Thing"}</script>',
      '<script type="text/x-template" data-category="marketing"><p>{{name}}</p></script>',
      '<template data-category="marketing"><img src="/template.gif"></template>',
      '<div data-category="marketing" data-src="/div.js">Shoes</div>',
    ];
    await page.goto(site.page('/', pageWith({ body: `<main>${blocks.join('')}</main>${oneOfEach}` })));
    await expect.poll(() => ran(page)).toContain('marketing');
    await settled(page);
    const types = await page.evaluate(() => [...document.querySelectorAll('main script')].map((script) => script.getAttribute('type')));
    expect(types).toEqual(['text/plain', 'application/ld+json', 'text/x-template']);
    expect(site.requests().filter((request) => /template|div/.test(request))).toEqual([]);
  });

  test('may call itself what the browser calls its own: nothing is mistaken for it', async ({ page, site, widget }) => {
    const named =
      '<form><input name="attributes"><input name="dataset"></form><img name="currentScript" alt=""><a id="TierConsentConfig"></a>';
    await page.goto(site.page('/', pageWith({ tag: '', body: `${named}${PLAIN_TAG}${oneOfEach}` })));
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
  });

  test('may be an image named `cookie`: the choice is stored all the same', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: `<img name="cookie" alt="">${oneOfEach}` })));
    await widget.tier('gold').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'gold' });
  });
});

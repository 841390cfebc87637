import { choiceText, documentMarks, rememberChoice, storedChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { ran, settled } from '../support/page-state.js';
import { ASYNC_TAG, configBlock, oneOfEach, pageWith, PLAIN_TAG } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const tagWith = (attributes: string) => `<script async src="/assets/tierconsent.js" ${attributes}></script>`;

test.describe('our own tag', () => {
  test('says where the other files lie', async ({ page, site, widget }) => {
    const tag = `<script async src="/assets/tierconsent.js" data-assets="OTHER/assets"></script>`.replace('OTHER', site.otherUrl);
    await page.goto(site.page('/', pageWith({ tag, lang: 'fr' })));
    await expect(widget.banner).toBeVisible();
    expect([...site.otherRequests()].sort()).toEqual(['GET /assets/locales/fr.js', 'GET /assets/tierconsent.ui.js']);
  });

  test('says the language, whatever the page is in', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ tag: tagWith('data-language="de"'), lang: 'fr', config: { language: 'es' } })));
    await expect(widget.customise).toHaveText('Anpassen');
  });

  test('says the policy’s address and version, above the block', async ({ page, context, site, widget }) => {
    const tag = tagWith('data-policy-url="/from-the-tag" data-policy-version="tag-7"');
    await page.goto(site.page('/', pageWith({ tag, config: { policyUrl: '/from-the-block', policyVersion: 'block-1' } })));
    await expect(widget.banner.locator('a')).toHaveAttribute('href', '/from-the-tag');
    await widget.tier('silver').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ policy: 'tag-7' });
  });

  test('says the layout', async ({ page, site, widget }) => {
    await page.setViewportSize({ width: 1280, height: 800 });
    const widths: number[] = [];
    for (const layout of ['bar', 'card']) {
      await page.goto(site.page(`/${layout}`, pageWith({ tag: tagWith(`data-layout="${layout}"`) })));
      await expect(widget.banner).toBeVisible();
      widths.push((await widget.banner.boundingBox())!.width);
    }
    expect(widths[0]).toBeGreaterThan(1200);
    expect(widths[1]).toBeLessThan(600);
  });

  test('takes a region and a wish for more words without complaint', async ({ page, site, widget, messages }) => {
    await page.goto(site.page('/', pageWith({ tag: tagWith('data-region="US-CA" data-debug') })));
    await expect(widget.banner).toBeVisible();
    expect(messages.filter((message) => message.startsWith('error'))).toEqual([]);
  });

  test('is checked like the block', async ({ page, site, messages }) => {
    await page.goto(site.page('/', pageWith({ tag: tagWith('data-layout="round"'), body: oneOfEach })));
    await expect.poll(() => messages.join()).toContain('layout');
    await settled(page);
    expect(await ran(page)).toEqual([]);
  });
});

test.describe('a page that starts the widget by hand', () => {
  const tag = '<script src="/assets/tierconsent.js" data-manual></script>';

  test('sees nothing of it before', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('platinum'));
    await page.goto(site.page('/', pageWith({ tag, body: oneOfEach })));
    await settled(page);
    await expect(widget.host).toHaveCount(0);
    expect(await ran(page)).toEqual([]);
    expect(await documentMarks(page)).toEqual({ tier: null, categories: null });
    expect(site.requests()).toEqual(['GET /', 'GET /assets/tierconsent.js', 'GET /later']);
    expect(await page.evaluate(() => [TierConsent.allows('marketing'), TierConsent.consent.decided])).toEqual([false, false]);
  });

  test('gives its configuration then, on top of the block', async ({ page, context, site, widget }) => {
    const config = { policyUrl: '/from-the-block', policyVersion: 'block' };
    await page.goto(site.page('/', pageWith({ tag, config, body: oneOfEach })));
    await page.evaluate(() => TierConsent.start({ policyVersion: 'by hand' }));
    await expect(widget.banner.locator('a')).toHaveAttribute('href', '/from-the-block');
    await widget.tier('gold').click();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    expect(await storedChoice(context)).toMatchObject({ policy: 'by hand' });
  });

  test('may start it more than once: it starts once', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ tag, body: oneOfEach })));
    await page.evaluate(() => {
      TierConsent.start();
      TierConsent.start({ policyUrl: '/second' });
    });
    await expect(widget.banner).toHaveCount(1);
    await expect(widget.banner.locator('a')).toHaveCount(0);
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('may ask beforehand to be told', async ({ page, site }) => {
    const early = `<script>
      const told = notes.told = [];
      TierConsent.when('necessary').then(() => told.push('necessary'));
      TierConsent.when('marketing').then(() => told.push('marketing'));
      TierConsent.subscribe(({ consent }) => told.push(String(consent.tier)));
    </script>`;
    await page.goto(site.page('/', pageWith({ tag: tag + early })));
    await settled(page);
    expect(await page.evaluate(() => window.notes.told)).toEqual(['null']);
    await page.evaluate(() => TierConsent.start());
    await expect.poll(() => page.evaluate(() => window.notes.told)).toContain('necessary');
    await page.evaluate(() => TierConsent.choose('platinum'));
    await expect.poll(() => page.evaluate(() => window.notes.told)).toContain('marketing');
    expect(await page.evaluate(() => window.notes.told)).toContain('platinum');
  });

  test('is told what is wrong with it, and may try again', async ({ page, site, widget, messages }) => {
    await page.goto(site.page('/', pageWith({ tag, config: null })));
    await page.evaluate(() => TierConsent.start({ them: 'dark' }));
    await expect.poll(() => messages.join()).toContain('them');
    await expect(widget.host).toHaveCount(0);
    await page.evaluate(() => TierConsent.start({ theme: 'dark' }));
    await expect(widget.banner).toBeVisible();
  });
});

/** What the console says of configuration. */
const warnings = (messages: readonly string[]) => messages.filter((message) => message.startsWith('warning: [tierconsent]'));

for (const type of ['text/json', 'application/json; charset=utf-8', 'Application/JSON', 'application/ld+json']) {
  test(`a block of the type "${type}" counts`, async ({ page, site, widget }) => {
    const tag = `<script type="${type}" data-tierconsent>{ "policyUrl": "/privacy" }</script>${ASYNC_TAG}`;
    await page.goto(site.page('/', pageWith({ config: null, tag })));
    await expect(widget.banner.locator('a')).toHaveAttribute('href', '/privacy');
  });
}

test.describe('an owner who looks at the console is told', () => {
  test('that there are two blocks, of which the first counts', async ({ page, site, widget, messages }) => {
    const head = configBlock({ policyUrl: '/second' });
    await page.goto(site.page('/', pageWith({ config: { policyUrl: '/first' }, head })));
    await expect(widget.banner.locator('a')).toHaveAttribute('href', '/first');
    await expect.poll(() => warnings(messages)).toEqual([expect.stringContaining('more than one JSON block')]);
  });

  test('that a block below a plain tag comes too late', async ({ page, site, widget, messages }) => {
    const late = closedGate();
    const [start, end] = pageWith({ config: null, tag: PLAIN_TAG, body: `SPLIT${configBlock({ policyUrl: '/late' })}` }).split('SPLIT');
    await page.goto(site.page('/', { chunks: [start!, late, end!] }), { waitUntil: 'commit' });
    await expect(widget.banner).toBeVisible();
    late.open();
    await expect.poll(() => warnings(messages)).toEqual([expect.stringContaining('has to stand before our tag')]);
  });

  test('which attributes of our tag are not read', async ({ page, site, messages }) => {
    const tag =
      '<script async src="/assets/tierconsent.js" data-policyversion="2" data-theme="dark" data-cfasync="false" data-id="1" id="us"></script>';
    await page.goto(site.page('/', pageWith({ tag })));
    await expect
      .poll(() => warnings(messages))
      .toEqual([
        expect.stringContaining('"policyversion" on our tag is not read. Put "policyVersion" into the JSON block.'),
        expect.stringContaining('"theme" on our tag is not read. Put "theme" into the JSON block.'),
      ]);
  });

  test('that no button refuses everything, and that the firewall comes late', async ({ page, site, messages }) => {
    const tiers = [
      { id: 'some', categories: ['necessary', 'functional'] },
      { id: 'all', categories: ['necessary', 'functional', 'analytics', 'marketing'] },
    ];
    await page.goto(site.page('/', pageWith({ config: { firewall: true, tiers } })));
    await expect
      .poll(() => warnings(messages))
      .toEqual([
        'warning: [tierconsent] tiers[0] allows functional: visitors can refuse everything optional in the preferences only.',
        'warning: [tierconsent] firewall: it came late. Put `<script src="…/tierconsent.firewall.js">` in the place of our tag, without `async`, first in <head>.',
      ]);
  });

  test('nothing where all of it was read', async ({ page, site, widget, messages }) => {
    const tag = `<script async src="/assets/tierconsent.js" data-assets="/assets/" data-language="en" data-policy-url="/p"
      data-policy-version="2" data-layout="bar" data-region="DE" data-debug data-import-consent></script>`;
    await page.goto(site.page('/', pageWith({ tag })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    expect(warnings(messages).filter((message) => !message.includes('review:'))).toEqual([]);
    expect(site.requests()).not.toContain('GET /assets/tierconsent.remarks.js');
  });
});

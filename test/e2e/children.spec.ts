import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const forChildren = { audience: 'children', region: 'US-CA' };

test.describe('a site for children', () => {
  test('asks first, everywhere, and offers no advertising', async ({ page, site, widget }) => {
    const services = [{ id: 'videos', category: 'marketing', name: 'Videos' }];
    await page.goto(site.page('/', pageWith({ config: { ...forChildren, services }, body: oneOfEach })));
    await expect(widget.tiers).toHaveCount(2);
    await settled(page);
    expect(await ran(page)).toEqual(['necessary']);
    await widget.customise.click();
    await expect(widget.radios).toHaveCount(2);
    await expect(widget.switches).toHaveCount(3);
    await expect(widget.switch('marketing')).toHaveCount(0);
    await expect(widget.preferences).not.toContainText(/ads|Videos|partners/i);
  });

  test('allows none, whatever was chosen before or is asked for in JavaScript', async ({ page, context, site, widget, messages }) => {
    await rememberChoice(context, site.url, choiceText('platinum', { services: 'videos' }));
    const services = [{ id: 'videos', category: 'marketing' }];
    const body = `${oneOfEach}${tagged.image('marketing', `${site.otherUrl}/pixel.gif`, 'data-service="videos"')}`;
    await page.goto(site.page('/', pageWith({ config: { ...forChildren, services, onRevoke: 'keep' }, body })));
    await expect(widget.reopen).toBeVisible();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await page.evaluate(() => TierConsent.choose('platinum'));
    await page.evaluate(() => TierConsent.choose(['marketing', 'analytics']));
    await settled(page);
    expect(await page.evaluate(() => [TierConsent.allows('marketing'), TierConsent.allowsService('videos')])).toEqual([false, false]);
    expect(await storedChoice(context)).toMatchObject({ on: 'analytics' });
    expect(await ran(page)).not.toContain('marketing');
    expect(site.otherRequests()).toEqual([]);
    expect(messages.filter((text) => text.includes('unknown'))).toEqual([]);
  });

  test('asks nothing where nothing is left to ask', async ({ page, site, widget }) => {
    const categories = [{ id: 'necessary' }, { id: 'ads' }];
    const tiers = [
      { id: 'private', categories: ['necessary'] },
      { id: 'all', categories: ['necessary', 'ads'] },
    ];
    await page.goto(site.page('/', pageWith({ config: { audience: 'children', categories, tiers }, body: oneOfEach })));
    await settled(page);
    await expect(widget.banner).toBeHidden();
    expect(await ran(page)).toEqual(['necessary']);
  });

  test('offers nothing in the place of an embed that needs it', async ({ page, site, widget }) => {
    const film = site.page('/film', pageWith({ config: null, tag: '' }));
    const frames = ['marketing', 'functional'].map((id) => tagged.frame(id, `${film}?${id}`, 'width="400" height="200"')).join('');
    await page.goto(site.page('/', pageWith({ config: forChildren, body: `<main>${frames}</main>` })));
    await expect(widget.banner).toBeVisible();
    await expect(page.locator('[data-tierconsent-placeholder]')).toHaveCount(1);
    await settled(page);
    await expect(page.locator('[data-tierconsent-placeholder]')).toHaveCount(1);
  });
});

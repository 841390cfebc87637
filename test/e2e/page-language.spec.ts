import { choiceText, rememberChoice } from '../support/choice.js';
import { eventTypes, listenToEvents } from '../support/page-state.js';
import { pageWith, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';
import type { Page } from '@playwright/test';

const speak = (page: Page, language: string) => page.evaluate((lang) => (document.documentElement.lang = lang), language);

test.describe('when the page changes its language', () => {
  test('the banner does, too, as the same question', async ({ page, site, widget }) => {
    await listenToEvents(page);
    await page.goto(site.page('/', pageWith({ lang: 'en' })));
    await expect(widget.customise).toHaveText('Customise');
    await speak(page, 'de');
    await expect(widget.customise).toHaveText('Anpassen');
    await expect(widget.banner).toHaveAttribute('lang', 'de');
    await speak(page, 'ar');
    await expect(widget.banner).toHaveAttribute('dir', 'rtl');
    await expect(widget.banner).toHaveCount(1);
    expect((await eventTypes(page)).filter((type) => ['open', 'close'].includes(type))).toEqual(['open']);
  });

  test('the preferences do, too, and still save', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ lang: 'en' })));
    await widget.customise.click();
    await expect(widget.save).toHaveText('Save my choice');
    await speak(page, 'fr');
    await expect(widget.save).toHaveText('Enregistrer mon choix');
    await widget.save.click();
    await expect(widget.preferences).toBeHidden();
    expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('silver');
  });

  test('the small button does, too, and nothing of the interface is asked for', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ lang: 'en' })));
    await expect(widget.reopen).toHaveText('Your privacy choices');
    await speak(page, 'nl-BE');
    await expect(widget.reopen).toHaveText('Privacykeuzes');
    await expect(widget.reopen).toHaveCount(1);
    expect(site.requests().filter((request) => request.includes('/assets/'))).toEqual(['GET /assets/tierconsent.js']);
  });

  test('what stands in the place of an embed does, too', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('silver'));
    const body = tagged.frame('marketing', `${site.otherUrl}/film`, 'width="560" height="315"');
    await page.goto(site.page('/', pageWith({ lang: 'en', body })));
    const button = page.locator('[data-tierconsent-placeholder] button[data-action=load-once]');
    await expect(button).toHaveText('Load it once');
    await speak(page, 'de');
    await expect(button).toHaveText('Einmal laden');
    await expect(button).toHaveCount(1);
  });

  test('nothing changes where the owner has decided on a language', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { language: 'en-GB' }, lang: 'en' })));
    await expect(widget.customise).toHaveText('Customise');
    await speak(page, 'de');
    await expect(widget.banner).toHaveCount(1);
    await expect(widget.customise).toHaveText('Customise');
    expect(site.requests().filter((request) => request.includes('/locales/'))).toEqual([]);
  });
});

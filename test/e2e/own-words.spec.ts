import { pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

/** The banner of a page in this language, where the owner has words of their own. */
test.describe('an owner’s own words', () => {
  for (const [lang, text, title, customise] of [
    ['en-US', { en: { title: 'Ours' } }, 'Ours', 'Customize'],
    ['en-GB', { en: { title: 'Ours' }, 'en-GB': { title: 'Ours in Britain' } }, 'Ours in Britain', 'Customise'],
    ['pt-BR', { pt: { title: 'Nossos' } }, 'Nossos', 'Configurar'],
    ['de-AT', { 'de-AT': { title: 'Unsere' } }, 'Unsere', 'Anpassen'],
    ['sr-Latn', { sr: { title: 'Наше' } }, 'Vaša privatnost, vaš izbor', 'Prilagodi'],
  ] as const) {
    test(`for ${Object.keys(text).join(' and ')} are what a page in ${lang} says, beside the language’s own`, async ({
      page,
      site,
      widget,
    }) => {
      await page.goto(site.page('/', pageWith({ lang, config: { text } })));
      await expect(widget.banner.getByRole('heading')).toHaveText(title);
      await expect(widget.customise).toHaveText(customise);
    });
  }
});

import { pageWith } from '../support/pages.js';
import { measureLayoutShift, painted } from '../support/page-state.js';
import { expect, test } from '../support/test.js';

const text = '<p>Some text that fills the page.</p>'.repeat(60);
const header = '<header style="position: sticky; top: 0; z-index: 2147483647; background: #fff">Site</header>';
const footer = '<footer style="position: sticky; bottom: 0; background: #fff"><a href="#imprint">Imprint</a></footer>';

const pages: readonly (readonly [name: string, css: string, body: string])[] = [
  ['a long page with margins', 'body { margin: 40px }', `<main>${text}</main>`],
  ['a long page with a sticky header and footer', 'body { margin: 0 }', `${header}<main>${text}</main>${footer}`],
  [
    'a short page in the middle of the window',
    'body { margin: 0; min-height: 100vh; display: grid; place-items: center }',
    '<main>Text</main>',
  ],
  [
    'a short page whose boxes include their borders, with a footer at the bottom',
    '* { box-sizing: border-box } html, body { height: 100%; margin: 0 } body { display: flex; flex-direction: column } footer { margin-top: auto }',
    '<main>Text</main><footer>Imprint</footer>',
  ],
];

for (const [name, css, body] of pages) {
  test(`nothing moves, neither when the banner comes, nor when it goes, nor on the next visit: ${name}`, async ({ page, site, widget }) => {
    const shift = await measureLayoutShift(page);
    for (const layout of ['bar', 'card', 'panel', 'center']) {
      for (const position of ['top', 'bottom']) {
        const where = `${layout}, ${position}`;
        const address = site.page(
          `/${layout}-${position}`,
          pageWith({ config: { layout, position }, head: `<style>${css}</style>`, body }),
        );
        await page.context().clearCookies();
        await page.goto(address);
        await expect(widget.banner).toBeVisible();
        await painted(page);
        await widget.tier('silver').press('Enter');
        await expect(widget.reopen).toBeVisible();
        await painted(page);
        expect(await shift(), where).toBe(0);
        await page.goto(address);
        await expect(widget.reopen).toBeVisible();
        await painted(page);
        expect(await shift(), `${where}, returning`).toBe(0);
      }
    }
  });
}

test('a visitor who types while the banner comes goes on typing', async ({ page, site, widget }) => {
  const tag = '<script src="/assets/tierconsent.js" data-manual></script>';
  await page.goto(site.page('/', pageWith({ tag, config: null, body: '<main><input aria-label="Search"></main>' })));
  const field = page.getByRole('textbox', { name: 'Search' });
  await field.pressSequentially('first ');
  await page.evaluate(() => void TierConsent.start({}));
  await expect(widget.banner).toBeVisible();
  await page.keyboard.type('second');
  await expect(field).toHaveValue('first second');
  await expect(field).toBeFocused();
});

test('what a page itself puts into the top layer stays open beside the banner, and above it when it comes later', async ({
  page,
  site,
  widget,
}) => {
  const body = '<button popovertarget="menu">Menu</button><div id="menu" popover>Our menu</div>';
  await page.goto(site.page('/', pageWith({ body })));
  await expect(widget.banner).toBeVisible();
  await page.getByRole('button', { name: 'Menu' }).click();
  await expect(page.locator('#menu')).toBeVisible();
  await expect(widget.banner).toBeVisible();
  await page.locator('#menu').evaluate((menu) => (menu.style.cssText = 'position: fixed; inset: 0; width: 100vw; height: 100vh'));
  expect(await page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight - 60)?.id)).toBe('menu');
  await page.keyboard.press('Escape');
  await expect(page.locator('#menu')).toBeHidden();
  await widget.tier('silver').click();
  await expect(widget.reopen).toBeVisible();
});

import { choiceText, rememberChoice } from '../support/choice.js';
import { pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const long = `<main><h1>Title</h1>${'<p>Text</p>'.repeat(200)}</main>`;

/** Each makes the body, and not the window, what `position: fixed` goes by. */
const styles = [
  'body { transform: translateZ(0) }',
  'body { filter: grayscale(1) }',
  'body { contain: paint }',
  'body { will-change: transform }',
  'body { animation: in 0.1s both } @keyframes in { from { opacity: 0; transform: translateY(8px) } to { opacity: 1; transform: none } }',
];

test.describe('whatever the page does to its body', () => {
  for (const style of styles) {
    test(`the banner and the small button are in view: ${style}`, async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ head: `<style>${style}</style>`, body: long })));
      await expect(widget.customise).toBeInViewport({ ratio: 1 });
      await widget.tier('silver').click();
      await expect(widget.reopen).toBeInViewport({ ratio: 1 });
    });
  }

  test('nothing that the page lifts up covers an answer', async ({ page, site, widget }) => {
    const chat = '<div style="position:fixed;inset:0;z-index:2147483647;background:#fff">Chat</div>';
    await page.goto(site.page('/', pageWith({ body: long + chat })));
    await widget.tier('silver').click();
    await expect(widget.banner).toHaveCount(0);
    await widget.reopen.click();
    await expect(widget.preferences).toBeVisible();
  });
});

for (const [where, body] of [
  [
    'in the page',
    `<dialog id="own" style="inset:auto 0 0;width:100vw"><button>Close it</button></dialog>
    <script>document.querySelector('#own').showModal();</script>`,
  ],
  [
    'in a page that is moved by a transform',
    `<style>body { transform: translateZ(0) }</style><dialog id="own" style="inset:auto 0 0;width:100vw"><button>Close it</button></dialog>
    <script>document.querySelector('#own').showModal();</script>`,
  ],
  [
    'in a shadow root',
    `<my-app></my-app><script>
      const root = document.querySelector('my-app').attachShadow({ mode: 'open' });
      root.innerHTML = '<dialog id="own" style="inset:auto 0 0;width:100vw"><button>Close it</button></dialog>';
      root.querySelector('dialog').showModal();</script>`,
  ],
] as const) {
  test(`a page that opens a dialog of its own ${where} keeps it above the banner, and gets an answer afterwards`, async ({
    page,
    site,
    widget,
  }) => {
    await page.goto(site.page('/', pageWith({ body: long + body })));
    await expect(widget.banner).toBeAttached();
    const button = page.getByRole('button', { name: 'Close it' });
    expect(
      await button.evaluate((own) => {
        const { x, y } = own.getBoundingClientRect();
        return (own.getRootNode() as Document).elementFromPoint(x + 5, y + 5) === own;
      }),
    ).toBe(true);
    await page.locator('#own').evaluate((dialog: HTMLDialogElement) => dialog.close());
    await widget.tier('gold').click();
    await expect(widget.banner).toHaveCount(0);
  });
}

for (const [how, replace] of [
  ['by text alone', () => document.body.replaceChildren('Nothing but text')],
  [
    'by many elements, one after another',
    () => {
      document.body.replaceChildren();
      for (let count = 0; count < 200; count++) document.body.append(document.createElement('p'));
    },
  ],
] as const) {
  test(`the banner comes back when the page replaces all it has ${how}`, async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: long })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(replace);
    await expect(widget.banner).toBeVisible();
    await widget.tier('silver').click();
    await expect(widget.banner).toHaveCount(0);
  });
}

test('preferences that stand open while the page replaces its body stay modal, and can be saved', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith()));
  await widget.customise.click();
  await expect(widget.preferences).toBeVisible();
  await page.evaluate(() => {
    const body = document.createElement('body');
    body.append(document.createElement('main'));
    document.documentElement.replaceChild(body, document.body);
  });
  await expect(widget.preferences).toBeVisible();
  expect(await widget.preferences.evaluate((dialog) => dialog.matches(':modal'))).toBe(true);
  await widget.save.click();
  await expect(widget.preferences).toBeHidden();
});

test('a visitor who has chosen may look at the banner again, and leave it as it was', async ({ page, context, site, widget }) => {
  await rememberChoice(context, site.url, choiceText('gold'));
  await page.goto(site.page('/', pageWith({ body: '<main><button data-consent-open="banner">Privacy</button></main>' })));
  await page.getByRole('button', { name: 'Privacy', exact: true }).click();
  await widget.banner.locator('[data-action=close]').click();
  await expect(widget.banner).toHaveCount(0);
  expect(await page.evaluate(() => TierConsent.consent.tier)).toBe('gold');
});

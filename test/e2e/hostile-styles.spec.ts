import type { Locator, Page } from '@playwright/test';
import { pageWith, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';
import type { WidgetParts } from '../support/widget.js';

/** What pages do to everything of theirs. Nothing of it is meant for us. */
const styles: readonly string[] = [
  '* { all: unset !important }',
  '* { all: initial !important }',
  '*, *::before, *::after { all: revert !important; box-sizing: border-box !important }',
  'button { display: none !important }',
  'div { display: none !important }',
  'div:empty, body > div { visibility: hidden !important; position: absolute !important; left: -9999px !important; width: 0 !important }',
  'body > * { opacity: 0 !important; transform: rotate(1deg) !important; filter: blur(9px) !important; clip-path: inset(50%) !important }',
  '* { font-size: 6px !important; line-height: 1 !important; color: transparent !important; letter-spacing: 9px !important; text-align: right !important }',
  '* { user-select: none !important; pointer-events: none !important; cursor: none !important; animation: none !important }',
  '* { scale: 3 !important; rotate: 45deg !important; translate: 900px !important }',
  '*::before, *::after { content: ""; position: fixed; inset: 0; background: #fff; z-index: 2147483647 }',
  '::backdrop { backdrop-filter: blur(9px) !important; background: url(/x) red !important; opacity: 1 !important; pointer-events: auto !important }',
  'html { font-size: 62.5% }',
  'html { font-size: 200% }',
  'html { overflow: hidden; height: 100%; filter: none; writing-mode: horizontal-tb; perspective: 1px }',
  'body { transform: scale(0.5); overflow: hidden; display: flex; height: 100vh; flex-direction: column-reverse }',
  'body { display: grid; place-content: end; contain: strict; width: 10px; height: 10px; margin: 300px; container-type: size }',
  'body { visibility: hidden; user-select: none; pointer-events: none; opacity: 0; text-transform: uppercase }',
  'body { letter-spacing: 1em; word-spacing: 1em; text-align: right; line-height: 3; color: transparent; direction: rtl; white-space: nowrap }',
  'body { writing-mode: vertical-rl; text-indent: -999px; font-weight: 900; font-style: italic; font-variant: small-caps; tab-size: 40 }',
  'dialog, dialog[open] { display: none !important; opacity: 0 !important; position: static !important; width: 1px !important }',
  '[popover] { display: none !important; inset: auto !important; width: 0 !important; overflow: hidden !important }',
  'section, h2, p, select, input, label, footer, header, fieldset { display: none !important; color: #fff !important; background: #fff !important }',
];

/** What of each element's look a page could reach. */
const keys =
  `color backgroundColor opacity fontSize fontWeight fontStyle fontVariantCaps lineHeight letterSpacing wordSpacing textTransform textIndent
  textAlign whiteSpace direction writingMode visibility pointerEvents userSelect cursor filter transform rotate scale translate clipPath display
  position zoom`.split(/\s+/);

/** How everything in it looks and, unless it is in the hands of the page, where it is. */
function looksOf(surface: Locator, { isPlaced = true } = {}): Promise<string[]> {
  return surface.evaluate(
    (element, [names, isBoxed]) =>
      [element, ...element.querySelectorAll('*')].map((each) => {
        const style = getComputedStyle(each);
        const { left, top, width, height } = each.getBoundingClientRect();
        const box = isBoxed ? [left, top, width, height].map(Math.round) : [];
        return [each.localName, each.getAttribute('part'), ...names.map((name) => `${name}: ${Reflect.get(style, name)}`), ...box].join(
          '; ',
        );
      }),
    [keys, isPlaced] as const,
  );
}

/** What lies before or behind the widget. */
const coversOf = (host: Locator) =>
  host.evaluate((element) => ['::before', '::after', '::backdrop'].map((pseudo) => getComputedStyle(element, pseudo).display));

const frame = tagged.frame(
  'marketing',
  '/film',
  'style="display: block !important; flex: none !important; visibility: visible !important; width: 560px !important; height: 315px !important"',
);
const body = `<main><h1>Title</h1></main>${frame}<p>${'Text. '.repeat(900)}</p>`;
const pageStyled = (style: string) => pageWith({ config: { policyUrl: '/privacy' }, head: `<style>${style}</style>`, body });

/** A whole visit: each surface is seen, and pressed where a visitor would. @returns how all of it looked */
async function visit(page: Page, widget: WidgetParts, address: string): Promise<string[]> {
  await page.context().clearCookies();
  await page.goto(address);
  await expect(widget.banner).toBeInViewport({ ratio: 1 });
  const looks = [...(await coversOf(widget.host)), ...(await looksOf(widget.banner))];
  await widget.customise.click();
  looks.push(...(await looksOf(widget.preferences)));
  await widget.close.click();
  await widget.tier('silver').click();
  await expect(widget.reopen).toBeInViewport({ ratio: 1 });
  looks.push(...(await looksOf(widget.reopen)));
  await widget.reopen.click();
  await expect(widget.preferences).toBeVisible();
  return looks;
}

async function placeholderOn(page: Page, address: string): Promise<string[]> {
  await page.goto(address);
  const placeholder = page.locator('[data-tierconsent-placeholder] section');
  await expect(placeholder.locator('button')).toHaveCount(2);
  return looksOf(placeholder, { isPlaced: false });
}

for (const style of styles) {
  test(`the widget looks and works the same on a page with ${style}`, async ({ page, site, widget }) => {
    const [plain, hostile] = [site.page('/plain', pageStyled('')), site.page('/hostile', pageStyled(style))];
    const [expected, seen] = [await visit(page, widget, plain), await visit(page, widget, hostile)];
    expect(seen.filter((look, index) => look !== expected[index])).toEqual([]);
    expect(seen).toHaveLength(expected.length);
  });
}

test('a placeholder looks the same on all of these pages', async ({ page, site }) => {
  const expected = await placeholderOn(page, site.page('/plain', pageStyled('')));
  for (const [index, style] of styles.filter((each) => !each.includes('contain: strict')).entries()) {
    // where the page cuts the embed off, nobody sees what stands in its place
    const seen = await placeholderOn(page, site.page(`/${index}`, pageStyled(style)));
    expect(
      seen.filter((look, line) => look !== expected[line]),
      style,
    ).toEqual([]);
  }
});

test('the widget looks and works the same on a page in quirks mode', async ({ page, site, widget }) => {
  const [plain, quirky] = [site.page('/plain', pageStyled('')), site.page('/quirky', pageStyled('').replace(/<!doctype html>/i, ''))];
  const [expected, seen] = [await visit(page, widget, plain), await visit(page, widget, quirky)];
  expect(await page.evaluate(() => document.compatMode)).toBe('BackCompat');
  expect(seen.filter((look, index) => look !== expected[index])).toEqual([]);
});

for (const zoom of ['html { zoom: 0.5 }', 'html { zoom: 2 }', 'body { zoom: 2 }']) {
  test(`whatever a page does to its own size, all answers can be pressed: ${zoom}`, async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageStyled(zoom)));
    await expect(widget.banner).toBeInViewport({ ratio: 1 });
    await widget.customise.click();
    await expect(widget.preferences).toBeInViewport({ ratio: 1 });
    await widget.close.click();
    await widget.tier('platinum').click();
    await expect(widget.reopen).toBeInViewport({ ratio: 1 });
  });
}

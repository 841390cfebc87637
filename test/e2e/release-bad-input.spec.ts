/* oxlint-disable no-script-url -- such addresses are refused, which is what is tested */
import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { ran, settled } from '../support/page-state.js';
import { pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const { inline, external } = tagged;

const address = /withheld, it has no address, or one of a kind that is never loaded/;
const unknown = (word: string) => new RegExp(`withheld, unknown category or service "${word}"`);

/** What an owner may get wrong, with what the console says of it. */
const mistakes: Readonly<Record<string, readonly [script: string, warning: RegExp]>> = {
  'an unknown category': [inline('analitics', says('wrong'), 'id="wrong"'), unknown('analitics')],
  'an unknown category of a file': [external('analitics', '/wrong.js', 'id="wrong"'), unknown('analitics')],
  'a known category and an unknown one': [inline('analytics stats', says('wrong'), 'id="wrong"'), unknown('stats')],
  'an unknown service': [`<script type="text/plain" data-service="chat" id="wrong">${says('wrong')}</script>`, unknown('chat')],
  'an empty category': [inline('', says('wrong'), 'id="wrong"'), unknown('')],
  'an empty `src`': [external('analytics', '', 'id="wrong"'), address],
  'an empty `src` beside code': [
    `<script type="text/plain" data-category="analytics" src="" id="wrong">${says('wrong')}</script>`,
    address,
  ],
  'a `src` of spaces': [external('analytics', '  ', 'id="wrong"'), address],
  'an empty `data-src`': ['<script type="text/plain" data-category="analytics" data-src="" id="wrong"></script>', address],
  'a `javascript:` address': [external('analytics', `javascript:${says('wrong').replaceAll('"', "'")}`, 'id="wrong"'), address],
  'a `javascript:` address with tricks': [external('analytics', ` java&#10;script:ran=['wrong']`, 'id="wrong"'), address],
  'a `data:` address': [external('analytics', `data:text/javascript,ran=['wrong']`, 'id="wrong"'), address],
  'a `blob:` address': [external('analytics', 'blob:null/1', 'id="wrong" async'), address],
  'a `data:` address of a module': [external('analytics', `data:text/javascript,ran=['wrong']`, 'id="wrong" data-type="module"'), address],
  'no address that can be parsed': [external('analytics', 'https://', 'id="wrong"'), address],
  'neither an address nor code': [inline('analytics', '', 'id="wrong"'), address],
  'nothing but spaces': [inline('analytics', ' \n ', 'id="wrong"'), address],
  'a module with nothing in it': [inline('analytics', '', 'id="wrong" data-type="module"'), address],
};

/** The same of what is no script. */
const embedMistakes: Readonly<Record<string, readonly [embed: string, warning: RegExp]>> = {
  'a frame of an unknown category': [
    '<iframe data-category="marketin" data-src="/frame" id="wrong" title="F"></iframe>',
    unknown('marketin'),
  ],
  'an image of an unknown service': ['<img data-service="chat" data-src="/i.gif" id="wrong" alt="">', unknown('chat')],
  'a frame without an address': ['<iframe data-category="marketing" id="wrong" title="F"></iframe>', address],
  'an embed without an address': ['<embed data-category="marketing" id="wrong">', address],
  'an object without an address': ['<object data-category="marketing" id="wrong"></object>', address],
  'a frame of which the address is empty': ['<iframe data-category="marketing" data-src="" id="wrong" title="F"></iframe>', address],
  'an image of which the address is empty': ['<img data-category="marketing" data-src=" " id="wrong" alt="">', address],
  'a link of which the address is empty': ['<link rel="stylesheet" data-category="marketing" data-href="" id="wrong">', address],
  'a frame that is code': ['<iframe data-category="marketing" data-src="javascript:alert(1)" id="wrong" title="F"></iframe>', address],
  'an object that is data': ['<object data-category="marketing" data-src="data:text/html,x" id="wrong"></object>', address],
};

interface Warning {
  readonly text: string;
  /** Of the elements that it came with. */
  readonly ids: string[];
}

/** The warnings of the console from now on. */
function listenToWarnings(page: Page): readonly Warning[] {
  const warnings: Warning[] = [];
  page.on('console', async (message) => {
    if (message.type() !== 'warning') return;
    const entry: Warning = { text: message.text(), ids: [] };
    warnings.push(entry);
    for (const argument of message.args()) entry.ids.push(await argument.evaluate((value) => (value instanceof Element ? value.id : '')));
  });
  return warnings;
}

/** The element with the mistake was named, once. */
async function expectOneWarning(warnings: readonly Warning[], warning: RegExp): Promise<void> {
  expect(warnings.map(({ text }) => text)).toEqual([expect.stringMatching(warning)]);
  await expect.poll(() => warnings[0]!.ids.includes('wrong')).toBe(true);
}

test.describe('a mistake is never released, is named with its element, and stops nobody', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('platinum')));

  for (const [name, [script, warning]] of Object.entries(mistakes)) {
    test(name, async ({ page, site }) => {
      site.script('/wrong.js', says('wrong'));
      const warnings = listenToWarnings(page);
      const body = inline('analytics', says('before')) + script + inline('analytics', says('after'));
      await page.goto(site.page('/', pageWith({ body })));
      await expect.poll(() => ran(page)).toEqual(['before', 'after']);
      await page.evaluate(() => TierConsent.rescan());
      await settled(page);
      expect(await ran(page)).toEqual(['before', 'after']);
      expect(site.requests()).not.toContain('GET /wrong.js');
      expect(site.requests().filter((request) => request === 'GET /')).toHaveLength(1);
      await expect(page.locator('#wrong')).toHaveAttribute('type', 'text/plain');
      await expectOneWarning(warnings, warning);
    });
  }

  for (const [what, [embed, warning]] of Object.entries(embedMistakes)) {
    test(what, async ({ page, site }) => {
      const warnings = listenToWarnings(page);
      await page.goto(site.page('/', pageWith({ body: embed + inline('analytics', says('after')) })));
      await expect.poll(() => ran(page)).toEqual(['after']);
      await page.evaluate(() => TierConsent.rescan());
      await settled(page);
      expect(
        await page.locator('#wrong').evaluate((element) => ['src', 'href', 'data'].filter((attribute) => element.hasAttribute(attribute))),
      ).toEqual([]);
      expect(site.requests().filter((request) => request === 'GET /')).toHaveLength(1);
      await expectOneWarning(warnings, warning);
    });
  }
});

test('a tagged frame that is not withheld, because its address stands in `src`, is named before anybody has answered', async ({
  page,
  site,
  widget,
}) => {
  const warnings = listenToWarnings(page);
  const body = `<iframe data-category="marketing" src="${site.otherUrl}/frame" id="wrong" title="F"></iframe>`;
  await page.goto(site.page('/', pageWith({ body })));
  await expect(widget.banner).toBeVisible();
  await expectOneWarning(warnings, /NOT withheld, for its address has to stand in `data-src`/);
  await widget.tier('platinum').click();
  await settled(page);
  expect(site.otherRequests()).toEqual(['GET /frame']); // and it is not loaded a second time
});

test.describe('a type that browsers do not run', () => {
  test('holds nobody up, and stays as the owner wrote it', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    site.script('/data.js', says('data'));
    const body = [
      inline('analytics', '{"a":1}', 'data-type="application/json" id="json"'),
      external('analytics', '/data.js', 'data-type="text/x-template" id="template"'),
      external('analytics', '/data.js', 'data-type="text/typescript" id="typescript"'),
      inline('analytics', says('next')),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })));
    await expect.poll(() => ran(page)).toEqual(['next']);
    await expect(page.locator('#json')).toHaveAttribute('type', 'application/json');
    await expect(page.locator('#template')).toHaveAttribute('type', 'text/x-template');
    await expect(page.locator('#typescript')).toHaveAttribute('type', 'text/typescript');
    expect(site.requests()).not.toContain('GET /data.js');
  });
});

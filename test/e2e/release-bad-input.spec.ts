/* oxlint-disable no-script-url -- such addresses are refused, which is what is tested */
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

test.describe('a mistake is never released, is named with its element, and stops nobody', () => {
  test.beforeEach(({ context, site }) => rememberChoice(context, site.url, choiceText('platinum')));

  for (const [name, [script, warning]] of Object.entries(mistakes)) {
    test(name, async ({ page, site }) => {
      site.script('/wrong.js', says('wrong'));
      const warnings: { text: string; ids: string[] }[] = [];
      page.on('console', async (message) => {
        if (message.type() !== 'warning') return;
        const entry = { text: message.text(), ids: [] as string[] };
        warnings.push(entry);
        for (const argument of message.args())
          entry.ids.push(await argument.evaluate((value) => (value instanceof Element ? value.id : '')));
      });
      const body = inline('analytics', says('before')) + script + inline('analytics', says('after'));
      await page.goto(site.page('/', pageWith({ body })));
      await expect.poll(() => ran(page)).toEqual(['before', 'after']);
      await page.evaluate(() => TierConsent.rescan());
      await settled(page);
      expect(await ran(page)).toEqual(['before', 'after']);
      expect(site.requests()).not.toContain('GET /wrong.js');
      expect(site.requests().filter((request) => request === 'GET /')).toHaveLength(1);
      await expect(page.locator('#wrong')).toHaveAttribute('type', 'text/plain');
      expect(warnings.map(({ text }) => text)).toEqual([expect.stringMatching(warning)]);
      await expect.poll(() => warnings[0]!.ids.includes('wrong')).toBe(true);
    });
  }
});

test.describe('a type that browsers do not run', () => {
  test('holds nobody up, and stays as the owner wrote it', async ({ page, context, site }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    site.script('/data.js', says('data'));
    const body = [
      inline('analytics', '{"a":1}', 'data-type="application/json" id="json"'),
      external('analytics', '/data.js', 'data-type="text/x-template" id="template"'),
      inline('analytics', says('next')),
    ];
    await page.goto(site.page('/', pageWith({ body: body.join('') })));
    await expect.poll(() => ran(page)).toEqual(['next']);
    await expect(page.locator('#json')).toHaveAttribute('type', 'application/json');
    await expect(page.locator('#template')).toHaveAttribute('type', 'text/x-template');
    expect(site.requests()).not.toContain('GET /data.js');
  });
});

/* oxlint-disable no-script-url -- such addresses are refused, which is what is tested */
import { choiceText, documentMarks, rememberChoice } from '../support/choice.js';
import { eventDetails, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const necessary = { id: 'silver', categories: ['necessary'] };
const all = { id: 'gold', categories: ['necessary', 'functional', 'analytics', 'marketing'] };

/** What an owner may get wrong, and lines that tell them. */
const mistakes: readonly { readonly what: string; readonly config: object | string; readonly says: readonly (string | RegExp)[] }[] = [
  { what: 'an option that is not one', config: { them: 'dark' }, says: ['• them: is not an option. Did you mean "theme"?'] },
  { what: 'an option like no other', config: { xyzzyplugh: 1 }, says: [/• xyzzyplugh: is not an option\.(?! Did)/] },
  { what: 'a text where a list belongs', config: { tiers: 'gold' }, says: [/• tiers: .*list.*"gold"/] },
  { what: 'a number where a text belongs', config: { policyUrl: 7 }, says: [/• policyUrl: .*7/] },
  { what: 'null', config: { controller: null }, says: [/• controller: .*null/] },
  { what: 'a list instead of an object', config: '[]', says: [/list|object/] },
  { what: 'a word that is not one of the known', config: { layout: 'crad' }, says: [/• layout: .*"crad".*Did you mean "card"\?/] },
  {
    what: 'a category that is unknown',
    config: { tiers: [necessary, { id: 'gold', categories: ['necessary', 'analitics'] }] },
    says: ['• tiers[1].categories[1]: unknown category "analitics". Did you mean "analytics"?'],
  },
  {
    what: 'a service of a category that is unknown',
    config: { services: [{ id: 'a', category: 'adverts' }] },
    says: [/• services\[0\]\.category: unknown category "adverts"/],
  },
  {
    what: 'tiers that do not include each other',
    config: {
      tiers: [
        necessary,
        { id: 'gold', categories: ['necessary', 'analytics'] },
        { id: 'platinum', categories: ['necessary', 'marketing'] },
      ],
    },
    says: [/• tiers\[2\]\.categories: .*analytics/],
  },
  { what: 'one tier only', config: { tiers: [necessary] }, says: [/• tiers: .*2.*5/] },
  {
    what: 'six tiers',
    config: { tiers: [1, 2, 3, 4, 5, 6].map((level) => ({ ...all, id: `level${level}` })) },
    says: [/• tiers: .*2.*5.*6/],
  },
  { what: 'two tiers of one id', config: { tiers: [necessary, { ...all, id: 'silver' }] }, says: [/• tiers\[1\]\.id: .*"silver"/] },
  {
    what: 'two categories of one id',
    config: { categories: [...all.categories, 'analytics'].map((id) => ({ id })) },
    says: [/• categories\[4\]\.id: .*"analytics"/],
  },
  {
    what: 'two services of one id',
    config: { services: ['analytics', 'marketing'].map((category) => ({ id: 'same', category })) },
    says: [/• services\[1\]\.id: .*"same"/],
  },
  { what: 'a tier without categories', config: { tiers: [necessary, { id: 'gold' }] }, says: [/• tiers\[1\]\.categories: /] },
  { what: 'an address that is code', config: { policyUrl: 'javascript:alert(1)' }, says: [/• policyUrl: .*javascript:alert/] },
  { what: 'an address that is code, disguised', config: { policyUrl: ' \tJaVaScRiPt:alert(1)' }, says: [/• policyUrl: /] },
  {
    what: 'an address that is data',
    config: { controller: { contactUrl: 'data:text/html,x' } },
    says: [/• controller\.contactUrl: .*data:/],
  },
  {
    what: 'a service’s address that is code',
    config: { services: [{ id: 'a', category: 'analytics', policyUrl: 'vbscript:x' }] },
    says: [/• services\[0\]\.policyUrl: /],
  },
  { what: 'a folder that is code', config: { assetsUrl: 'data:text/javascript,x' }, says: [/• assetsUrl: /] },
  { what: 'a duration that is too long', config: { durations: [30, 396] }, says: [/• durations\[1\]: .*395.*396/] },
  { what: 'a duration of no day', config: { durations: [0] }, says: [/• durations\[0\]: .*1.*395.*0/] },
  { what: 'a duration of half a day', config: { durations: [0.5] }, says: [/• durations\[0\]: .*0\.5/] },
  { what: 'a standard duration that is not offered', config: { defaultDuration: 100 }, says: [/• defaultDuration: .*100/] },
  { what: 'no durations', config: { durations: [] }, says: [/• durations: /] },
  {
    what: 'a host that is an address',
    config: { services: [{ id: 'a', category: 'analytics', hosts: ['https://x.example/'] }] },
    says: [/• services\[0\]\.hosts\[0\]: /],
  },
  {
    what: 'storage of an unknown kind',
    config: { services: [{ id: 'a', category: 'analytics', storage: [{ name: 'x', kind: 'cookies' }] }] },
    says: [/Did you mean "cookie"\?/],
  },
  {
    what: 'an integration that is not one',
    config: { integrations: { gogle: true } },
    says: ['• integrations.gogle: is not an option. Did you mean "google"?'],
  },
  {
    what: 'a word where an integration is switched on',
    config: { integrations: { google: 'yes' } },
    says: ['• integrations.google: expected true, false or an object of options, found "yes".'],
  },
  { what: 'words that are no texts', config: { text: { en: { title: 1 } } }, says: [/• text/] },
  { what: '`__proto__`', config: '{ "__proto__": { "theme": "dark" } }', says: [/• __proto__: is not an option/] },
  { what: '`constructor`', config: '{ "constructor": 1 }', says: [/• constructor: is not an option/] },
  { what: 'an empty block', config: '', says: [/JSON/i] },
  { what: 'a comma too many', config: '{ "theme": "dark", }', says: [/JSON/i] },
];

test.describe('an owner who writes', () => {
  test.beforeEach(async ({ page, context, site }) => {
    await listenToEvents(page);
    await rememberChoice(context, site.url, choiceText('platinum'));
  });

  for (const { what, config, says } of mistakes) {
    test(`${what} is told so, and nothing at all is released`, async ({ page, site, widget, messages }) => {
      const body = `<h1>Title</h1>${oneOfEach}${tagged.frame('necessary', '/frame')}`;
      const block = typeof config === 'string' && config === '' ? '\n' : config;
      await page.goto(site.page('/', pageWith({ config: block, body })));
      await expect.poll(() => eventDetails(page, 'error')).toHaveLength(1);
      const message = messages.filter((text) => text.startsWith('error: [tierconsent]')).join('\n');
      for (const words of says) {
        if (typeof words === 'string') expect(message).toContain(words);
        else expect(message).toMatch(words);
      }
      await settled(page);
      expect(await ran(page)).toEqual([]);
      expect(site.requests()).not.toContain('GET /frame');
      await expect(widget.host).toHaveCount(0);
      expect(await documentMarks(page)).toEqual({ tier: null, categories: null });
      await expect(page.locator('h1')).toBeVisible();
    });
  }
});

test('an owner whose JSON is broken, and who left out the file with the words, is told what is broken', async ({
  page,
  site,
  messages,
}) => {
  site.asset('tierconsent.explain.js', { status: 404 });
  await page.goto(site.page('/', pageWith({ config: '{ "theme": "dark", }', body: oneOfEach })));
  await expect.poll(() => messages.filter((message) => message.startsWith('error: [tierconsent]')).join()).toContain('no JSON object');
  expect(await ran(page)).toEqual([]);
});

test('an owner who makes several mistakes is told all of them at once, as documented', async ({ page, site, messages }) => {
  const tiers = [
    { id: 'silver', categories: ['analitics'] },
    { id: 'gold', categories: ['analitics', 'necessary', 'functional', 'analytics', 'marketing'] },
  ];
  await page.goto(site.page('/', pageWith({ config: { them: 'dark', tiers, durations: [1000] }, body: oneOfEach })));
  await expect.poll(() => messages.filter((message) => message.startsWith('error: [tierconsent]'))).toHaveLength(1);
  const [message] = messages.filter((text) => text.startsWith('error: [tierconsent]'));
  const lines = message!.split('\n');
  const points = lines.filter((line) => line.startsWith('  • '));
  expect(points).toContain('  • them: is not an option. Did you mean "theme"?');
  expect(points).toContain('  • tiers[0].categories[0]: unknown category "analitics". Did you mean "analytics"?');
  expect(points).toContain('  • tiers[1].categories[0]: unknown category "analitics". Did you mean "analytics"?');
  expect(points.some((line) => /^ {2}• durations\[0\]: .*395.*1000/.test(line))).toBe(true);
  expect(message).toContain(`[tierconsent] ${points.length} problems in the configuration:`);
  expect(message).toContain('\n  Nothing was released. See docs/reference/config.md');
});

test('a page whose configuration is wrong is called as usual: nothing is allowed, nothing throws', async ({ page, site }) => {
  await page.goto(site.page('/', pageWith({ config: { them: 1 }, tag: '<script src="/assets/tierconsent.js"></script>' })));
  const answers = await page.evaluate(() => {
    const told: unknown[] = [];
    const stop = TierConsent.subscribe(({ consent }) => void told.push(consent.categories.length));
    stop();
    TierConsent.close();
    void TierConsent.rescan();
    return [TierConsent.allows('necessary'), TierConsent.allowsService('x'), TierConsent.consent.decided, ...told];
  });
  expect(answers).toEqual([false, false, false, 0]);
});

for (const [what, config] of [
  ['a number', 7],
  ['a text', 'gold'],
  ['a list', []],
  ['nothing', null],
] as const) {
  test(`a developer who calls \`start()\` with ${what} is told so, and nothing starts`, async ({ page, site, messages, widget }) => {
    await page.goto(site.page('/', pageWith({ tag: '<script src="/assets/tierconsent.js" data-manual></script>', body: oneOfEach })));
    await page.evaluate((wrong) => TierConsent.start(wrong as never), config);
    await expect.poll(() => messages.join()).toMatch(/\[tierconsent\] config: ConfigError: .*expected an object/s);
    await settled(page);
    await expect(widget.host).toHaveCount(0);
    expect(await ran(page)).toEqual([]);
  });
}

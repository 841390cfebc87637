import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { pageWith, tagged } from '../support/pages.js';
import { spoken } from '../support/spoken.js';
import { expect, test } from '../support/test.js';
import { widgetOn } from '../support/widget.js';

const config = {
  policyUrl: '/privacy',
  dismissible: true,
  controller: { name: 'Fernhill Ltd', contactUrl: 'mailto:a@fernhill.example' },
  services: [
    {
      id: 'stats',
      category: 'analytics',
      name: 'Visit statistics',
      provider: 'Example',
      policyUrl: 'https://example.com/privacy',
      storage: [
        { name: '_ga', maxAge: 90, purpose: 'Counts visits' },
        { name: 'sid', maxAge: 0 },
      ],
    },
    { id: 'films', category: 'marketing', name: 'Film House' },
  ],
};
const body = '<main><h1>Title</h1></main>';
const frame = (address: string) => tagged.frame('marketing', address, 'data-service="films" width="560" height="315"');

const rest = ['main', 'heading "Title"'];
const silver = 'Only what the site needs to work and stay secure. Rejects everything optional.';
const gold = 'Also remembers your preferences and measures how this site is used.';
const platinum = 'Also makes ads and media more relevant. Partners may follow you on this and other sites.';

/** Opens the preferences of a visitor who chose this, with what is folded away unfolded. */
async function openPreferences(page: Page): Promise<void> {
  const { preferences, customise, reopen } = widgetOn(page);
  await customise.or(reopen).filter({ visible: true }).click();
  await expect(preferences).toBeVisible();
  const folded = preferences.locator('details:not([open]) > summary');
  while ((await folded.count()) > 0) await folded.first().click();
}

/** From the line that begins like this to the one before another. */
function between(lines: readonly string[], first: string, last: string): readonly string[] {
  return lines.slice(lines.indexOf(first), lines.indexOf(last));
}

test('a screen reader says the question first, each answer whole, and then the page', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith({ config, body })));
  await expect(widget.banner).toBeVisible();
  expect(await spoken(page)).toEqual([
    'region "Your privacy, your choice"',
    'heading "Your privacy, your choice"',
    'You decide what this site may store and read on your device. You can change your mind at any time.',
    'link "Privacy policy"',
    `button "Private Silver ${silver}"`,
    `button "Balanced Gold ${gold}"`,
    `button "Personalised Platinum ${platinum}"`,
    'button "Customise"',
    'combobox "Remember my choice for"',
    'button "Close"',
    'status',
    ...rest,
  ]);
});

test('a screen reader says of the preferences what each level and each switch does, and nothing twice', async ({ page, site }) => {
  await page.goto(site.page('/', pageWith({ config, body })));
  await openPreferences(page);
  const lines = await spoken(page);
  expect(between(lines, 'dialog "Privacy choices" modal', 'group "Site optimisation"')).toEqual([
    'dialog "Privacy choices" modal',
    'heading "Privacy choices"',
    'button "Close"',
    'Pick a level, or decide for each purpose. Nothing changes until you save.',
    'group "How private do you want to be?"',
    `radio "Private Silver" on, described as "${silver}"`,
    `radio "Balanced Gold", described as "${gold}"`,
    `radio "Personalised Platinum", described as "${platinum}"`,
    'heading "Decide for each purpose"',
    'switch "Basic operations Always on" locked on, described as "Needed for the site to work and stay secure, and to remember this choice."',
    'Needed for the site to work and stay secure, and to remember this choice.',
    'switch "Content personalisation", described as "Remembers your settings and adapts what you see on this site."',
    'Remembers your settings and adapts what you see on this site.',
    'switch "Site optimisation", described as "Measures how this site is used, so that it can be improved."',
    'Measures how this site is used, so that it can be improved.',
  ]);
  expect(lines.slice(-3)).toEqual(['combobox "Remember my choice for"', 'button "Reject optional"', 'button "Save my choice"']);
  expect(lines).not.toContain('main'); // the page behind is out of reach
});

test('a screen reader says whose services they are, and each thing that they store as one of a list', async ({ page, context, site }) => {
  await rememberChoice(context, site.url, choiceText('custom', { on: '', services: 'films' }));
  await page.goto(site.page('/', pageWith({ config, body })));
  await openPreferences(page);
  const lines = await spoken(page);
  expect(between(lines, 'group "Site optimisation"', 'region "Your choice"')).toEqual([
    'group "Site optimisation"',
    'DisclosureTriangle "Services (1)" open',
    'heading "Visit statistics"',
    'Provided by Example ·',
    'link "Privacy policy of Visit statistics"',
    'list',
    '_ga – Counts visits (Kept for: 90 days)',
    'sid (Kept for: until you close the browser)',
    'switch "Ad and media personalisation", described as "Chooses ads and media by what you do here and on other sites. Partners may follow you."',
    'Chooses ads and media by what you do here and on other sites. Partners may follow you.',
    'group "Ad and media personalisation"',
    'DisclosureTriangle "Services (1)" open',
    'heading "Film House"',
    'switch "Film House Allowed on its own" on',
  ]);
  expect(lines).toContain('radio "Your own mix" on');
});

test('a screen reader says what was chosen as pairs, and leads on to the controller', async ({ page, context, site }) => {
  await rememberChoice(context, site.url, choiceText('gold'));
  await page.goto(site.page('/', pageWith({ config, body })));
  await openPreferences(page);
  const lines = (await spoken(page)).map((line) => line.replace(/^\w+ \d+, \d{4} at .*$/, '(a moment)'));
  expect(lines).toContain(`radio "Balanced Gold" on, described as "${gold}"`);
  expect(between(lines, 'region "Your choice"', 'combobox "Remember my choice for"')).toEqual([
    'region "Your choice"',
    'heading "Your choice"',
    ...['term "You chose"', 'definition', 'Balanced'],
    ...['term "On"', 'definition', '(a moment)'],
    ...['term "Valid until"', 'definition', '(a moment)'],
    ...['term "Allowed now (3)"', 'definition', 'Basic operations, Content personalisation, and Site optimisation'],
    ...['term "Not allowed (1)"', 'definition', 'Ad and media personalisation'],
    'link "Download my choice"',
    'heading "Your rights"',
    'Fernhill Ltd is responsible for this site. You can ask what is kept about you, and have it corrected, moved or deleted. You can also complain to your data protection authority.',
    ...['list', 'link "Contact"', 'link "Privacy policy"'],
    'heading "Cookies in your browser"',
    'In your browser’s settings you can delete or block cookies. This site may then forget your choice, your login or your basket.',
  ]);
});

test('a screen reader says after an answer what was saved, and where to change it, before the page', async ({ page, site, widget }) => {
  await page.goto(site.page('/', pageWith({ config, body })));
  await widget.tier('gold').click();
  await expect(widget.reopen).toBeVisible();
  expect(await spoken(page)).toEqual(['status', 'Your choice is saved: Balanced.', 'button "Your privacy choices"', ...rest]);
});

test('a screen reader says in the place of an embed what it is, whose it is, and what can be done', async ({ page, context, site }) => {
  await rememberChoice(context, site.url, choiceText('silver'));
  await page.goto(site.page('/', pageWith({ config, body: `<main><h1>Title</h1>${frame(`${site.otherUrl}/film`)}</main>` })));
  await expect(page.locator('[data-action=load-once]')).toBeVisible();
  const lines = await spoken(page);
  expect(lines.slice(lines.indexOf('main'))).toEqual([
    ...rest,
    'group "A frame"',
    'A frame',
    'This content comes from Film House. If it loads, Film House sees your visit and may store data on your device.',
    'button "Load it once"',
    'button "Always allow Film House"',
  ]);
});

for (const lang of ['de', 'fi', 'ar', 'ja', 'th']) {
  test(`in "${lang}", too, whatever can be pressed or entered has a name, and no name says its description again`, async ({
    page,
    context,
    site,
    widget,
  }) => {
    const expectNamed = async () => {
      for (const line of await spoken(page)) {
        expect(line).not.toMatch(
          /^(group|region|dialog|button|link|radio|switch|combobox|DisclosureTriangle|banner|contentinfo)( on| locked| open| modal)*$/,
        );
        const [, name, description] = /^\w+ "(.*?)".*, described as "(.*)"$/.exec(line) ?? [];
        if (description) expect(name).not.toContain(description);
      }
    };
    await page.goto(site.page('/', pageWith({ config, body, lang })));
    await expect(widget.banner).toBeVisible();
    await expectNamed();
    await openPreferences(page);
    await expectNamed();
    await rememberChoice(context, site.url, choiceText('silver'));
    await page.goto(site.page('/', pageWith({ config, body: frame(`${site.otherUrl}/film`), lang })));
    await expect(page.locator('[data-action=load-once]')).toBeVisible();
    await expectNamed();
  });
}

import type { Locator, Page } from '@playwright/test';
import { choiceText, rememberChoice, storedChoice } from '../support/choice.js';
import { closedGate } from '../support/gate.js';
import { eventDetails, isSameVisit, listenToEvents, markVisit, measureLayoutShift, settled } from '../support/page-state.js';
import { pageWith, tagged } from '../support/pages.js';
import type { Site } from '../support/site.js';
import { expect, test } from '../support/test.js';

const services = [
  { id: 'films', category: 'marketing', name: 'Film House' },
  { id: 'maps', category: 'marketing', name: 'Map Makers' },
];

const film = (site: Site, attributes = 'width="560" height="315"') =>
  tagged.frame('marketing', `${site.otherUrl}/film`, `data-service="films" ${attributes}`);
const map = (site: Site) => tagged.frame('marketing', `${site.otherUrl}/map`, 'data-service="maps" width="560" height="315"');

const placeholders = (page: Page) => page.locator('[data-tierconsent-placeholder]');
const loadOnce = (within: Locator) => within.locator('button[data-action=load-once]');
const alwaysAllow = (within: Locator) => within.locator('button[data-action=always-allow]');

test.beforeEach(async ({ page, site }) => {
  for (const path of ['/film', '/map']) site.page(path, '<!doctype html><title>F</title><h1>In the frame</h1><button>Play</button>');
  await listenToEvents(page);
});

/** A visitor who refused, on a page with these embeds. */
async function visit({ page, site, body, config = { services } }: { page: Page; site: Site; body: string; config?: object }) {
  await rememberChoice(page.context(), site.url, choiceText('silver'));
  await page.goto(site.page('/', pageWith({ config, body })));
}

test.describe('in the place of an embed that is withheld', () => {
  test('a visitor reads whose content it is, and nothing of it has been asked for', async ({ page, site }) => {
    await visit({ page, site, body: film(site, 'width="560" height="315" title="How to fell a tree"').replace('title="A frame" ', '') });
    const placeholder = placeholders(page);
    await expect(placeholder).toContainText('Film House');
    await expect(placeholder.getByRole('group', { name: 'How to fell a tree' })).toBeVisible();
    await expect(placeholder.getByRole('button')).toHaveText(['Load it once', 'Always allow Film House']);
    expect(site.otherRequests()).toEqual([]);
    await expect(page.frameLocator('iframe').locator('h1')).toHaveCount(0);
  });

  test('both buttons have the same size and the same looks', async ({ page, site }) => {
    await visit({ page, site, body: film(site) });
    const buttons = placeholders(page).getByRole('button');
    await expect(buttons).toHaveCount(2);
    const looks = await buttons.evaluateAll((all) =>
      all.map((button) => {
        const { color, backgroundColor, fontWeight, borderColor } = getComputedStyle(button);
        return JSON.stringify([button.clientHeight, color, backgroundColor, fontWeight, borderColor]);
      }),
    );
    expect(looks[0]).toBe(looks[1]);
    for (const box of await buttons.all()) expect((await box.boundingBox())!.height).toBeGreaterThanOrEqual(44);
  });

  const places: readonly (readonly [string, string])[] = [
    ['of a fixed size', 'width="560" height="315"'],
    ['as wide as the page', 'style="width: 100%; aspect-ratio: 16/9"'],
    ['in the middle', 'width="400" height="300" style="display: block; margin: 30px auto"'],
    ['floating', 'width="300" height="200" style="float: inline-end"'],
    ['filling a box', 'style="position: absolute; inset: 0; width: 100%; height: 100%"'],
  ];
  for (const [place, attributes] of places) {
    test(`there is a box of the same size and place, for one ${place}, also when the window changes`, async ({ page, site }) => {
      const shift = await measureLayoutShift(page);
      await visit({ page, site, body: `<p>Before</p><div style="position: relative; height: 400px">${film(site, attributes)}</div>` });
      await expect(placeholders(page).getByRole('button')).toHaveCount(2);
      const away = () =>
        page.evaluate(() => {
          const [embed, cover] = [...document.querySelectorAll('iframe, [data-tierconsent-placeholder]')].map((each) =>
            each.getBoundingClientRect(),
          );
          const sides = ['left', 'top', 'width', 'height'] as const;
          return Math.max(...sides.map((side) => Math.abs(embed![side] - cover![side])));
        });
      expect(await away()).toBeLessThan(1.5);
      expect(await shift()).toBe(0);
      await page.setViewportSize({ width: 700, height: 700 });
      await expect.poll(away).toBeLessThan(1.5);
    });
  }

  test('what is allowed on its own makes a mix, which is what the visitor hears and sees; "Private" then refuses it', async ({
    page,
    site,
    widget,
  }) => {
    await visit({ page, site, body: film(site) });
    await alwaysAllow(placeholders(page)).click();
    await expect(widget.status).toHaveText('Your choice is saved: Your own mix.');
    await widget.reopen.click();
    await expect(widget.radio('custom')).toBeChecked();
    await expect(widget.preferences.locator('[part~=your-choice]')).toContainText('Your own mix');
    await widget.radio('silver').check();
    await widget.save.click();
    await expect.poll(async () => (await storedChoice(page.context()))?.['services']).toBeUndefined();
  });

  test('what is allowed on its own stays so when a developer allows more', async ({ page, site }) => {
    await visit({ page, site, body: film(site) });
    await alwaysAllow(placeholders(page)).click();
    await expect.poll(async () => (await storedChoice(page.context()))?.['services']).toBe('films');
    await page.evaluate(() => TierConsent.choose([...TierConsent.consent.categories, 'analytics'] as never));
    expect(await storedChoice(page.context())).toMatchObject({ on: 'analytics', services: 'films' });
    await Promise.all([page.waitForEvent('load'), page.evaluate(() => TierConsent.choose('gold'))]); // the film has acted
    expect((await storedChoice(page.context()))?.['services']).toBeUndefined();
  });

  test('without a service it is named by its host, and its category can be allowed', async ({ page, site }) => {
    await visit({ page, site, body: tagged.frame('marketing', `${site.otherUrl}/film`, 'width="560" height="315"'), config: {} });
    await expect(placeholders(page)).toContainText(new URL(site.otherUrl).host);
    await alwaysAllow(placeholders(page)).click();
    await expect(page.frameLocator('iframe').locator('h1')).toHaveText('In the frame');
    expect(await storedChoice(page.context())).toMatchObject({ on: 'marketing', tier: 'custom', via: 'embed' });
  });

  test('it speaks the visitor’s language, in its direction', async ({ page, site }) => {
    await visit({ page, site, body: film(site), config: { services, language: 'ar' } });
    const group = placeholders(page).getByRole('group');
    await expect(group).toHaveAttribute('dir', 'rtl');
    await expect(loadOnce(placeholders(page))).toHaveText('تحميل مرة واحدة');
  });

  test('a film that the page shows itself has one, too', async ({ page, site }) => {
    site.script('/film.mp4', '', { type: 'video/mp4' });
    await visit({
      page,
      site,
      body: '<video data-category="marketing" data-service="films" controls width="560" height="315"><source data-src="/film.mp4"></video>',
    });
    await expect(placeholders(page)).toContainText('Film House');
    await loadOnce(placeholders(page)).click();
    await expect.poll(() => site.requests()).toContain('GET /film.mp4');
  });

  test('there is nothing where nobody could look', async ({ page, site }) => {
    const hidden = [
      film(site, 'width="1" height="1"'),
      film(site, 'width="560" height="315" hidden'),
      film(site, 'width="560" height="315" style="display: none"'),
    ];
    await visit({ page, site, body: `${hidden.join('')}<div style="height: 4000px"></div>${film(site)}` });
    await settled(page);
    await expect(placeholders(page)).toHaveCount(0);
    expect(site.requests()).not.toContain('GET /assets/tierconsent.ui.js');
    await page.mouse.wheel(0, 4000);
    await expect(placeholders(page)).toHaveCount(1);
  });

  test('there is none for what no answer would let act', async ({ page, site }) => {
    const size = 'width="560" height="315"';
    const never = [
      tagged.frame('analitics', '/film', size),
      tagged.frame('marketing', ['javascript', 'alert(1)'].join(':'), size),
      tagged.frame('!necessary', '/film', size),
    ];
    await visit({ page, site, body: never.join('') });
    await settled(page);
    await expect(placeholders(page)).toHaveCount(0);
  });

  test('a picture of the site’s own is shown, one from elsewhere is not asked for', async ({ page, site }) => {
    site.script('/still.gif', '', { type: 'image/gif' });
    await visit({ page, site, body: film(site, 'width="560" height="315" data-poster="/still.gif"') });
    await expect(placeholders(page).locator('img')).toHaveAttribute('src', `${site.url}/still.gif`);
    await expect(placeholders(page).locator('img')).toHaveAttribute('alt', '');
    await page.goto(
      site.page(
        '/other',
        pageWith({ config: { services }, body: film(site, `width="560" height="315" data-poster="${site.otherUrl}/still.gif"`) }),
      ),
    );
    await expect(placeholders(page).getByRole('button')).toHaveCount(2);
    await settled(page);
    expect(site.otherRequests()).toEqual([]);
  });
});

test.describe('“Load it once”', () => {
  test('lets this one come, and remembers nothing', async ({ page, site }) => {
    await visit({ page, site, body: film(site) + film(site) });
    await expect(placeholders(page)).toHaveCount(2);
    await loadOnce(placeholders(page).first()).click();
    await expect(page.frameLocator('iframe >> nth=0').locator('h1')).toHaveText('In the frame');
    await expect(placeholders(page)).toHaveCount(1);
    expect(site.otherRequests()).toEqual(['GET /film']);
    expect((await storedChoice(page.context()))?.['services']).toBeUndefined();
    expect(await eventDetails(page, 'change')).toEqual([]);
    expect(await page.evaluate(() => TierConsent.allowsService('films'))).toBe(false);
    await page.reload();
    await expect(placeholders(page)).toHaveCount(2);
  });

  test('works with the keyboard alone, and the focus goes on into what came', async ({ page, site }) => {
    await visit({ page, site, body: film(site) });
    await loadOnce(placeholders(page)).focus();
    await page.keyboard.press('Enter');
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
    // The film is of another origin: it is another process that the browser has to tell that the keys are its own now.
    const frame = page.frameLocator('iframe');
    await expect.poll(() => frame.locator('body').evaluate(() => document.hasFocus())).toBe(true);
    await page.keyboard.press('Tab');
    await expect(frame.locator('button')).toBeFocused();
  });

  test('holds through another choice', async ({ page, site }) => {
    await visit({ page, site, body: film(site), config: { services, onRevoke: 'keep' } });
    await loadOnce(placeholders(page)).click();
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    await page.evaluate(() => TierConsent.choose('gold'));
    await settled(page);
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    await page.evaluate(() => TierConsent.choose('platinum'));
    await page.evaluate(() => TierConsent.withdraw());
    await expect(placeholders(page)).toHaveCount(1);
    await expect(page.frameLocator('iframe').locator('h1')).toHaveCount(0);
  });

  test('asks nothing of a visitor who has not answered, and does not answer for them', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { services }, body: film(site) })));
    await expect(widget.banner).toBeVisible();
    await loadOnce(placeholders(page)).click();
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    await expect(widget.banner).toBeVisible();
    expect(await storedChoice(page.context())).toBeNull();
  });
});

test.describe('“Always allow”', () => {
  test('is a choice: this service comes from now on, and no other', async ({ page, site }) => {
    await visit({ page, site, body: film(site) + map(site) + film(site) });
    await expect(placeholders(page)).toHaveCount(3);
    await alwaysAllow(placeholders(page).first()).click();
    await expect(placeholders(page)).toHaveCount(1);
    await expect(placeholders(page)).toContainText('Map Makers');
    expect(site.otherRequests()).toEqual(['GET /film', 'GET /film']);
    expect(await storedChoice(page.context())).toMatchObject({ on: '', services: 'films', via: 'embed' });
    expect(await eventDetails(page, 'change')).toMatchObject([{ source: 'embed', granted: [], consent: { services: ['films'] } }]);
    await page.reload();
    await expect(page.frameLocator('iframe >> nth=0').locator('h1')).toBeVisible();
    await expect(placeholders(page)).toHaveCount(1);
  });

  test('keeps what was allowed before', async ({ page, site }) => {
    await rememberChoice(page.context(), site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ config: { services }, body: film(site) })));
    await alwaysAllow(placeholders(page)).click();
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    expect(await storedChoice(page.context())).toMatchObject({ tier: 'gold', on: 'functional analytics', services: 'films' });
  });

  test('is announced, and the focus goes on into what came', async ({ page, site, widget }) => {
    await visit({ page, site, body: film(site) });
    await alwaysAllow(placeholders(page)).focus();
    await page.keyboard.press('Space');
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    await expect(widget.status).toContainText('saved');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('IFRAME');
  });

  test('can be taken back in the preferences, where it is listed', async ({ page, site, widget }) => {
    await rememberChoice(page.context(), site.url, choiceText('silver', { services: 'films' }));
    await page.goto(site.page('/', pageWith({ config: { services }, body: film(site) })));
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    await widget.reopen.click();
    await expect(widget.preferences.locator('[part~=your-choice]')).toContainText('Film House');
    const own = widget.preferences.getByRole('switch', { name: 'Film House Allowed on its own' });
    await expect(own).toBeVisible();
    await expect(own).toBeChecked();
    await expect(widget.preferences.locator('input[data-service]')).toHaveCount(1);
    await own.click();
    await widget.save.click();
    await expect(placeholders(page)).toHaveCount(1);
    expect((await storedChoice(page.context()))?.['services']).toBeUndefined();
  });

  test('is taken back by refusing everything optional', async ({ page, site, widget }) => {
    await rememberChoice(page.context(), site.url, choiceText('silver', { services: 'films' }));
    await page.goto(site.page('/', pageWith({ config: { services }, body: film(site) })));
    await widget.reopen.click();
    await widget.reject.click();
    await expect(placeholders(page)).toHaveCount(1);
    expect(await page.evaluate(() => TierConsent.allowsService('films'))).toBe(false);
  });
});

test.describe('a placeholder goes and comes', () => {
  test('with the answer, and back when it is taken back, where the owner wants the page to stay', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config: { services, onRevoke: 'keep' }, body: film(site) })));
    await expect(placeholders(page)).toHaveCount(1);
    await widget.tier('platinum').click();
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    await expect(placeholders(page)).toHaveCount(0);
    await markVisit(page);
    await page.evaluate(() => TierConsent.withdraw());
    await expect(placeholders(page)).toHaveCount(1);
    await expect(page.frameLocator('iframe').locator('h1')).toHaveCount(0);
    expect(await isSameVisit(page)).toBe(true);
  });

  test('with the embed, when the page replaces everything', async ({ page, site }) => {
    await visit({ page, site, body: film(site) });
    await expect(placeholders(page)).toHaveCount(1);
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.append(document.querySelector('iframe')!, document.querySelector('iframe')!.cloneNode());
      document.body.replaceWith(body);
    });
    await expect(placeholders(page)).toHaveCount(2);
    await expect(placeholders(page).first().getByRole('button')).toHaveCount(2);
  });

  test('with the widget: what is left is the page as it was', async ({ page, site }) => {
    await visit({ page, site, body: film(site) });
    await expect(placeholders(page)).toHaveCount(1);
    await page.evaluate(() => TierConsent.destroy());
    await expect(placeholders(page)).toHaveCount(0);
    expect(await page.locator('iframe').getAttribute('style')).toBeNull();
    expect(site.otherRequests()).toEqual([]);
  });

  test('not at all, when the answer came before it', async ({ page, site, widget }) => {
    const slow = closedGate();
    site.asset('tierconsent.placeholders.js', { gate: slow });
    await page.goto(site.page('/', pageWith({ config: { services }, body: film(site) })));
    await expect.poll(() => site.requests()).toContain('GET /assets/tierconsent.placeholders.js');
    await widget.tier('platinum').click();
    await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
    slow.open();
    await settled(page);
    await expect(placeholders(page)).toHaveCount(0);
    await expect(page.locator('iframe')).toBeVisible();
  });
});

test('where the interface does not arrive, a plain link leads to the content', async ({ page, site }) => {
  site.asset('tierconsent.placeholders.js', { status: 500 });
  await visit({ page, site, body: film(site) });
  const link = page.getByRole('link', { name: 'A frame' });
  await expect(link).toHaveAttribute('href', `${site.otherUrl}/film`);
  await expect(link).toHaveAttribute('rel', 'noopener');
  expect(await eventDetails(page, 'error')).toHaveLength(1);
  expect(site.otherRequests()).toEqual([]);
  await page.evaluate(() => TierConsent.choose('platinum'));
  await expect(page.frameLocator('iframe').locator('h1')).toBeVisible();
  await expect(link).toHaveCount(0);
});

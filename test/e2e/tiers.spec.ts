import { choiceCookie, DAY, documentMarks, nowInSeconds, storedChoice } from '../support/choice.js';
import { eventDetails, isSameVisit, listenToEvents, markVisit, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith, says, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const answers = [
  { tier: 'silver', name: 'Private', on: '', ran: ['necessary'] },
  { tier: 'gold', name: 'Balanced', on: 'functional analytics', ran: ['necessary', 'functional', 'analytics'] },
  {
    tier: 'platinum',
    name: 'Personalised',
    on: 'functional analytics marketing',
    ran: ['necessary', 'functional', 'analytics', 'marketing'],
  },
] as const;

for (const answer of answers) {
  test.describe(`a visitor who presses ${answer.name}`, () => {
    test.beforeEach(async ({ page, site, widget }) => {
      await listenToEvents(page);
      await page.goto(site.page('/', pageWith({ config: { policyVersion: '2026-11-01' }, body: oneOfEach })));
      await widget.tier(answer.tier).click();
      await expect(widget.banner).toBeHidden();
    });

    test('lets exactly that run', async ({ page }) => {
      await expect.poll(() => ran(page)).toEqual(answer.ran);
      await settled(page);
      expect(await ran(page)).toEqual(answer.ran);
    });

    test('is remembered in one cookie that any server can read', async ({ page, context }) => {
      const cookie = await choiceCookie(context);
      const on = answer.on.replaceAll(' ', '\\+');
      const first = `v=1&tier=${answer.tier}&on=${on}&at=\\d{10}&days=182&policy=2026-11-01`;
      expect(cookie?.value).toMatch(new RegExp(`^${first}&via=banner$`));
      const { at } = (await storedChoice(context))!;
      expect(Math.abs(Number(at) - nowInSeconds())).toBeLessThan(60);
      expect(cookie).toMatchObject({ path: '/', sameSite: 'Lax', httpOnly: false, secure: false, domain: 'localhost' });
      expect(Math.abs(cookie!.expires - (Number(at) + 182 * DAY))).toBeLessThan(60);
      expect(`tierconsent=${cookie!.value}`.length).toBeLessThanOrEqual(250);
      expect(await context.cookies()).toHaveLength(1);
      expect(await page.evaluate(() => localStorage.length)).toBe(0);
    });

    test('is told of on <html>, in the snapshot, and by one event', async ({ page }) => {
      expect(await documentMarks(page)).toEqual({ tier: answer.tier, categories: answer.ran.join(' ') });
      const { frozen, snapshot } = await page.evaluate(() => {
        const { consent } = TierConsent;
        const parts = [consent, consent.categories, consent.services, consent.record, consent.record!.categories];
        return { frozen: parts.map((part) => Object.isFrozen(part)), snapshot: consent };
      });
      expect(frozen).toEqual([true, true, true, true, true]);
      expect(snapshot).toMatchObject({ decided: true, tier: answer.tier, categories: answer.ran, services: [] });

      const changes = await eventDetails(page, 'change');
      expect(changes).toHaveLength(1);
      expect(changes[0]).toMatchObject({ source: 'banner', granted: answer.ran.slice(1), revoked: [], previous: { decided: false } });
    });

    test('keeps a way back: the small button, a spoken confirmation, and the focus', async ({ page, widget }) => {
      await expect(widget.reopen).toBeVisible();
      await expect(widget.reopen).toHaveText(/\S/);
      await expect(widget.status).toContainText(answer.name);
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('tierconsent');
    });

    test('is not asked again on the next page, where the same runs', async ({ page, site, widget }) => {
      await page.goto(site.page('/next', pageWith({ body: oneOfEach, config: { policyVersion: '2026-11-01' } })));
      await expect(widget.reopen).toBeVisible();
      await settled(page);
      await expect(widget.banner).toHaveCount(0);
      expect(await ran(page)).toEqual(answer.ran);
    });
  });
}

test.describe('an answer', () => {
  for (const days of [30, 90, 365]) {
    test(`is remembered for ${days} days if the visitor says so`, async ({ page, context, site, widget }) => {
      await page.goto(site.page('/', pageWith()));
      await widget.bannerDays.selectOption(String(days));
      await widget.tier('gold').click();
      await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'gold', days: String(days) });
      const cookie = await choiceCookie(context);
      expect(Math.abs(cookie!.expires - nowInSeconds() - days * DAY)).toBeLessThan(60);
    });
  }

  test('holds as long when it refuses as when it agrees', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await widget.tier('silver').click();
    await expect.poll(() => storedChoice(context)).toMatchObject({ tier: 'silver', days: '182' });
  });

  test('is spoken through a status region that was there, empty, before', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();
    await expect(widget.status).toHaveCount(1);
    await expect(widget.status).toHaveText('');
    const region = await widget.status.elementHandle();
    await widget.tier('silver').click();
    await expect(widget.status).not.toHaveText('');
    expect(await region!.evaluate((element) => element.isConnected)).toBe(true);
  });

  test('is seen to be taken before anything that it allows runs', async ({ page, site, widget }) => {
    const look = `notes.seen = {
      banner: document.querySelector('#tierconsent').shadowRoot.querySelector('[part~=banner]') !== null,
      frames: window.notes.frames,
    };`;
    await page.goto(site.page('/', pageWith({ body: tagged.inline('analytics', look) })));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => {
      const count = () => {
        window.notes.frames++;
        requestAnimationFrame(count);
      };
      addEventListener('click', () => ((window.notes.frames = 0), requestAnimationFrame(count)), { capture: true });
    });
    await widget.tier('gold').click();
    await expect.poll(() => page.evaluate(() => window.notes.seen?.banner)).toBe(false);
    expect(await page.evaluate(() => window.notes.seen.frames)).toBeGreaterThan(0);
  });

  test('needs one press, whichever it is, and loads no page', async ({ page, site, widget }) => {
    const address = site.page('/', pageWith({ body: tagged.inline('marketing', says('marketing')) }));
    for (const tier of ['silver', 'platinum']) {
      await page.context().clearCookies();
      await page.goto(address);
      await markVisit(page);
      await widget.tier(tier).click();
      await expect(widget.banner).toBeHidden();
      await settled(page);
      expect(await isSameVisit(page)).toBe(true);
    }
    expect(await ran(page)).toEqual(['marketing']);
  });
});

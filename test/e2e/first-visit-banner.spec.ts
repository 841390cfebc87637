import { pageWith } from '../support/pages.js';
import { settled } from '../support/page-state.js';
import { expect, test } from '../support/test.js';
import { expectEqualWeight } from '../support/weight.js';

const config = { policyUrl: '/privacy' };

test.describe('the banner', () => {
  test('is the first thing in the body, in an open shadow root, and search engines leave it out', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();
    const host = await page.evaluate(() => {
      const first = document.body.firstElementChild!;
      return { name: first.localName, id: first.id, nosnippet: first.hasAttribute('data-nosnippet'), open: first.shadowRoot !== null };
    });
    expect(host).toEqual({ name: 'div', id: 'tierconsent', nosnippet: true, open: true });
    await expect(page.locator('#tierconsent')).toHaveCount(1);
  });

  test('is a named region with a heading, a short text and the policy', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ config })));
    const heading = widget.banner.getByRole('heading');
    await expect(heading).toHaveCount(1);
    const region = page.getByRole('region', { name: (await heading.innerText()).trim() });
    await expect(region.getByRole('link')).toHaveAttribute('href', '/privacy');
    await expect(region.getByRole('button', { name: 'Customise' })).toBeVisible();
    const text = (await widget.banner.locator('p').first().innerText()).trim();
    expect(text.length).toBeGreaterThan(20);
    expect(text.length).toBeLessThan(300);
  });

  test('takes the focus from nobody', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: '<label>Search <input id="search" autofocus></label>' })));
    await expect(widget.banner).toBeVisible();
    await settled(page);
    await expect(page.locator('#search')).toBeFocused();
  });

  test('is no modal: the page behind it can be used', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: '<button onclick="this.textContent = \'Pressed\'">Press</button>' })));
    await expect(widget.banner).toBeVisible();
    await page.getByRole('button', { name: 'Press' }).click();
    await expect(page.getByRole('button', { name: 'Pressed' })).toBeVisible();
    expect(await widget.banner.evaluate((banner) => banner.matches(':modal') || banner.getAttribute('aria-modal') === 'true')).toBe(false);
  });

  test('names the three answers plainly, metals second, and says what the most private one refuses', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.tiers).toHaveCount(3);
    expect(await widget.tiers.evaluateAll((all) => all.map((button) => button.getAttribute('data-tier')))).toEqual([
      'silver',
      'gold',
      'platinum',
    ]);
    await expect(widget.tier('silver')).toContainText(/^\s*Private\s*Silver/);
    await expect(widget.tier('silver')).toContainText(/reject/i);
    await expect(widget.tier('gold')).toContainText(/^\s*Balanced\s*Gold/);
    await expect(widget.tier('platinum')).toContainText(/^\s*Personalised\s*Platinum/);
    for (const id of ['silver', 'gold', 'platinum']) expect((await widget.tier(id).innerText()).length).toBeGreaterThan(40);
  });

  for (const { width, height } of [
    { width: 1280, height: 800 },
    { width: 768, height: 1024 },
    { width: 320, height: 568 },
  ]) {
    test(`gives its three answers the same weight on a screen of ${width} by ${height}`, async ({ page, site, widget }) => {
      await page.setViewportSize({ width, height });
      await page.goto(site.page('/', pageWith()));
      await expect(widget.tiers).toHaveCount(3);
      await expectEqualWeight(widget.tiers);
    });
  }

  test('gives the three answers the same weight in dark and in high contrast too', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.tiers).toHaveCount(3);
    for (const media of [{ colorScheme: 'dark' }, { forcedColors: 'active' }] as const) {
      await page.emulateMedia(media);
      await expectEqualWeight(widget.tiers);
    }
  });

  test('preselects nothing but how long the answer is remembered', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();
    await expect(widget.banner.locator('input, [aria-checked], [aria-pressed], [aria-selected]')).toHaveCount(0);
    await expect(widget.bannerDays).toHaveValue('182');
    const values = await widget.bannerDays.locator('option').evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    expect(values).toEqual(['30', '90', '182', '365']);
    const label = await widget.bannerDays.evaluate((select) => (select as HTMLSelectElement).labels?.[0]?.textContent);
    expect(label).toMatch(/remember/i);
  });

  test('has no close button unless the owner wants one', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();
    await expect(widget.banner.locator('button[data-action=close]')).toHaveCount(0);
    await page.goto(site.page('/dismissible', pageWith({ config: { dismissible: true } })));
    await expect(widget.banner.locator('button[data-action=close]')).toBeVisible();
  });

  test('has no policy link where the owner names no policy', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();
    await expect(widget.banner.locator('a')).toHaveCount(0);
  });

  test('comes back by itself, once, when the page replaces its whole body', async ({ page, site, widget }) => {
    await page.goto(site.page('/', pageWith()));
    await expect(widget.banner).toBeVisible();
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.append(Object.assign(document.createElement('h1'), { textContent: 'Another view' }));
      document.body = body;
    });
    await expect(page.locator('h1')).toHaveText('Another view');
    await expect(widget.banner).toBeVisible();
    await expect(page.locator('#tierconsent')).toHaveCount(1);
    expect(await page.evaluate(() => document.body.firstElementChild!.id)).toBe('tierconsent');
    await widget.tier('silver').click();
    await expect(widget.banner).toBeHidden();
  });
});

import type { Locator, Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { pageWith, tagged } from '../support/pages.js';
import { expect, test } from '../support/test.js';

const config = {
  policyUrl: '/privacy',
  dismissible: true,
  services: [
    { id: 'stats', category: 'analytics', name: 'Statistics', policyUrl: 'https://example.com/privacy' },
    { id: 'films', category: 'marketing', name: 'Film House' },
  ],
};

/** How many of the pixels of two pictures differ clearly: by a third of the way from black to white, or more. */
async function differing(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (png) => {
          const bitmap = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
          canvas.drawImage(bitmap, 0, 0);
          const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
          return Array.from({ length: data.length / 4 }, (_, at) => (data[at * 4]! + data[at * 4 + 1]! + data[at * 4 + 2]!) / 3);
        }),
      );
      return a!.filter((brightness, at) => Math.abs(brightness - (b![at] ?? brightness)) > 85).length;
    },
    [one, other].map((png) => png.toString('base64')),
  );
}

/** A control with some room around it, where the ring of the focus is. */
async function picture(page: Page, control: Locator): Promise<Buffer> {
  await control.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await control.boundingBox())!;
  return page.screenshot({ clip: { x: x - 6, y: y - 6, width: width + 12, height: height + 12 }, caret: 'hide', animations: 'disabled' });
}

/** What has no line around it that can be told from what is behind it. Backgrounds are the visitor's own: they separate nothing. */
function withoutEdge(boxes: Locator): Promise<string[]> {
  return boxes.evaluateAll((all) => {
    const brightness = (colour: string) =>
      colour
        .match(/[\d.]+/g)!
        .slice(0, 3)
        .reduce((sum, part) => sum + Number(part), 0) / 3;
    return all
      .filter((box) => {
        const { borderTopWidth, borderTopStyle, borderTopColor, backgroundColor } = getComputedStyle(box);
        const isSeen = Math.abs(brightness(borderTopColor) - brightness(backgroundColor)) > 85;
        return parseFloat(borderTopWidth) < 1 || borderTopStyle === 'none' || !isSeen;
      })
      .map((box) => `${box.localName} ${box.part}`);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in forced colours, ${colorScheme}`, () => {
    test.beforeEach(({ page }) => page.emulateMedia({ forcedColors: 'active', colorScheme }));

    test('each box and each button has a line around it', async ({ page, context, site, widget }) => {
      await page.goto(site.page('/', pageWith({ config })));
      await expect(widget.banner).toBeVisible();
      expect(await withoutEdge(widget.host.locator('[part=banner], [part=tier], select'))).toEqual([]);
      await widget.customise.click();
      await expect(widget.preferences).toBeVisible();
      // What is on is filled with the colour of its line.
      expect(await withoutEdge(widget.host.locator('dialog, [part=answer], dialog select, [part=switch]:not(:checked)'))).toEqual([]);
      await rememberChoice(context, site.url, choiceText('silver'));
      const body = tagged.frame('marketing', `${site.otherUrl}/film`, 'data-service="films" width="560" height="315"');
      await page.goto(site.page('/', pageWith({ config, body })));
      const drawn = page.locator('[part=placeholder], [part=placeholder-button], [part=reopen]');
      await expect(drawn).toHaveCount(4);
      expect(await withoutEdge(drawn)).toEqual([]);
    });

    test('a switch that is on, one that is off, and the one that is locked look different', async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ config })));
      await widget.customise.click();
      await expect(widget.preferences).toBeVisible();
      const off = await picture(page, widget.switch('functional'));
      await widget.switch('functional').check();
      await widget.preferences.getByRole('heading').first().click(); // takes the focus, and its ring, away
      const on = await picture(page, widget.switch('functional'));
      const locked = await picture(page, widget.switch('necessary'));
      expect(await differing(page, off, on)).toBeGreaterThan(150);
      expect(await differing(page, on, locked)).toBeGreaterThan(150);
      await expect(widget.preferences.getByText('Always on')).toBeVisible(); // not only by how it looks
    });

    test('the level that is picked looks different from the others', async ({ page, site, widget }) => {
      await page.goto(site.page('/', pageWith({ config })));
      await widget.customise.click();
      await expect(widget.preferences).toBeVisible();
      const before = await picture(page, widget.radio('gold'));
      await widget.radio('gold').check();
      await widget.preferences.getByRole('heading').first().click();
      expect(await differing(page, before, await picture(page, widget.radio('gold')))).toBeGreaterThan(30);
    });

    test('what has the focus has a ring around it, whatever it is', async ({ page, context, site, widget }) => {
      const body = tagged.frame('marketing', `${site.otherUrl}/film`, 'data-service="films" width="560" height="315"');
      const expectRing = async (control: Locator) => {
        const before = await picture(page, control);
        await control.focus();
        expect(await differing(page, before, await picture(page, control)), String(control)).toBeGreaterThan(100);
      };
      await page.goto(site.page('/', pageWith({ config })));
      await expect(widget.banner).toBeVisible();
      await page.keyboard.press('Tab'); // from here on the focus is shown
      await expectRing(widget.tier('gold'));
      await expectRing(widget.customise);
      await expectRing(widget.bannerDays);
      await expectRing(widget.banner.locator('[part=close]'));
      await widget.customise.press('Enter');
      await expect(widget.preferences).toBeVisible();
      for (const control of [widget.close, widget.radio('silver'), widget.switch('analytics'), widget.save]) await expectRing(control);
      await expectRing(widget.preferences.locator('summary').first());
      await expectRing(widget.preferences.locator('a').last());
      await rememberChoice(context, site.url, choiceText('silver'));
      await page.goto(site.page('/', pageWith({ config, body })));
      await expect(page.locator('[data-action=load-once]')).toBeVisible();
      await page.keyboard.press('Tab');
      await expectRing(page.locator('[data-action=always-allow]'));
      await expectRing(widget.reopen);
    });
  });
}

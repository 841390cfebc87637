import { choiceText, documentMarks, rememberChoice, storedChoice } from '../support/choice.js';
import { eventTypes, listenToEvents, ran, settled } from '../support/page-state.js';
import { oneOfEach, pageWith } from '../support/pages.js';
import { prerender } from '../support/prerender.js';
import { expect, test } from '../support/test.js';

test.describe('a page that the browser prepares before the visitor comes', () => {
  let activate: () => Promise<void>;

  test.beforeEach(async ({ page }) => {
    await listenToEvents(page);
    activate = await prerender(page);
  });

  test('shows nothing, stores nothing and releases nothing until then', async ({ page, context, site, widget }) => {
    await rememberChoice(context, site.url, choiceText('gold'));
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await settled(page);
    expect(await ran(page)).toEqual([]);
    expect(await eventTypes(page)).toEqual([]);
    expect(await documentMarks(page)).toEqual({ tier: null, categories: null });
    await expect(widget.host).toHaveCount(0);

    await activate();
    await expect.poll(() => ran(page)).toEqual(['necessary', 'functional', 'analytics']);
    await expect(widget.reopen).toBeVisible();
  });

  test('takes the choice that was made in between', async ({ page, context, site, widget }) => {
    await page.goto(site.page('/', pageWith({ body: oneOfEach })));
    await settled(page);
    await rememberChoice(context, site.url, choiceText('silver'));
    await activate();
    await expect(widget.reopen).toBeVisible();
    await settled(page);
    await expect(widget.banner).toHaveCount(0);
    expect(await ran(page)).toEqual(['necessary']);
    expect(await storedChoice(context)).toMatchObject({ tier: 'silver' });
  });
});

test.describe('a page of the site in a frame of the site', () => {
  test('does not ask a second time, and takes the answer that the page around it got', async ({ page, site, widget }) => {
    site.page('/inner', pageWith({ body: oneOfEach }));
    await page.goto(site.page('/', pageWith({ body: `<iframe src="/inner" title="Inner"></iframe>${oneOfEach}` })));
    const inner = page.frames().find((frame) => frame.url().endsWith('/inner'))!;
    await expect(widget.banner).toBeVisible();
    await expect.poll(() => inner.evaluate(() => window.ran)).toEqual(['necessary']);
    await settled(page);
    expect(await inner.locator('#tierconsent [part~=banner]').count()).toBe(0);

    await widget.tier('gold').click();
    await expect.poll(() => inner.evaluate(() => window.ran)).toEqual(['necessary', 'functional', 'analytics']);
  });
});

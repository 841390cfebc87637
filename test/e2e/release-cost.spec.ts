import type { CDPSession, Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { settled } from '../support/page-state.js';
import { pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

/** How the page adds elements. */
type Shape = 'flat' | 'deep' | 'one by one' | 'tagged';

/** Adds this many elements and waits until a tagged script behind them has run. */
function addTo(page: Page, shape: Shape, count: number): Promise<void> {
  return page.evaluate(
    async ([how, total]) => {
      const box = document.createElement('section');
      box.hidden = true; // what the browser draws is not our doing
      const add = (parent: Element, text?: string) => {
        const element = document.createElement(text === undefined ? 'p' : 'script');
        if (text !== undefined) {
          Object.assign(element, { type: 'text/plain', text });
          element.dataset['category'] = 'analytics';
        }
        parent.append(element);
        return element;
      };
      if (how === 'one by one') document.body.append(box);
      let parent: Element = box;
      for (let index = 0; index < total; index++) {
        const element = add(parent, how === 'tagged' ? '0' : undefined);
        if (how === 'deep') parent = index % 100 === 99 ? box : element;
      }
      const done = new Promise<void>((resolve) => (window.notes.done = resolve));
      add(box, 'notes.done()');
      if (how !== 'one by one') document.body.append(box);
      await done;
      box.remove();
    },
    [shape, count] as const,
  );
}

/** @returns how long the page's main thread really worked meanwhile, in ms, the better of two times: a busy machine does not count */
async function workOf(client: CDPSession, run: () => Promise<void>): Promise<number> {
  const worked = async () =>
    (await client.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
  const times: number[] = [];
  for (let round = 0; round < 2; round++) {
    const before = await worked();
    await run();
    times.push((await worked()) - before);
  }
  return Math.min(...times);
}

test.describe('what is added to a page costs in proportion to its number', () => {
  for (const shape of ['flat', 'deep', 'one by one', 'tagged'] as const) {
    test(`${shape}: 20,000 elements take less than ten times as long as 5,000`, async ({ page, context, site }) => {
      test.slow(); // two hundred thousand elements
      await rememberChoice(context, site.url, choiceText('gold'));
      await page.goto(site.page('/', pageWith()));
      await settled(page);
      const client = await context.newCDPSession(page);
      await client.send('Performance.enable', { timeDomain: 'threadTicks' });
      await addTo(page, shape, 1000); // the browser compiles what is used often
      const few = await workOf(client, () => addTo(page, shape, 5000));
      const ten = await workOf(client, () => addTo(page, shape, 10_000));
      const many = await workOf(client, () => addTo(page, shape, 20_000));
      test
        .info()
        .annotations.push({ type: 'ms', description: `5,000: ${few.toFixed(0)}, 10,000: ${ten.toFixed(0)}, 20,000: ${many.toFixed(0)}` });
      expect(many / Math.max(few, 5)).toBeLessThan(10); // four is proportional, sixteen the square
    });
  }
});

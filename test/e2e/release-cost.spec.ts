import type { Page } from '@playwright/test';
import { choiceText, rememberChoice } from '../support/choice.js';
import { settled } from '../support/page-state.js';
import { pageWith } from '../support/pages.js';
import { expect, test } from '../support/test.js';

/** How the page adds elements. */
type Shape = 'flat' | 'deep' | 'one by one' | 'tagged';

/**
 * Adds this many elements and waits until a tagged script behind them has run.
 *
 * @returns the ms until then, the best of three times
 */
function timeFor(page: Page, shape: Shape, count: number): Promise<number> {
  return page.evaluate(
    async ([how, total]) => {
      const times: number[] = [];
      for (let round = 0; round < 3; round++) {
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
        const begin = performance.now();
        if (how === 'one by one') document.body.append(box);
        let parent: Element = box;
        for (let index = 0; index < total; index++) {
          const element = add(parent, how === 'tagged' ? '0' : undefined);
          if (how === 'deep') parent = index % 100 === 99 ? box : element;
        }
        const done = new Promise((resolve) => (window.notes.done = resolve));
        add(box, 'notes.done()');
        if (how !== 'one by one') document.body.append(box);
        await done;
        times.push(performance.now() - begin);
        box.remove();
        await new Promise((resolve) => setTimeout(resolve));
      }
      return Math.min(...times);
    },
    [shape, count] as const,
  );
}

test.describe('what is added to a page costs in proportion to its number', () => {
  for (const shape of ['flat', 'deep', 'one by one', 'tagged'] as const) {
    test(`${shape}: 20,000 elements take less than twelve times as long as 5,000`, async ({ page, context, site }) => {
      await rememberChoice(context, site.url, choiceText('gold'));
      await page.goto(site.page('/', pageWith()));
      await settled(page);
      await timeFor(page, shape, 1000); // the browser compiles what is used often
      const few = await timeFor(page, shape, 5000);
      const ten = await timeFor(page, shape, 10_000);
      const many = await timeFor(page, shape, 20_000);
      test
        .info()
        .annotations.push({ type: 'ms', description: `5,000: ${few.toFixed(0)}, 10,000: ${ten.toFixed(0)}, 20,000: ${many.toFixed(0)}` });
      expect(many / Math.max(few, 5)).toBeLessThan(12); // four, and more for a busy machine. Sixteen would be the square
    });
  }
});

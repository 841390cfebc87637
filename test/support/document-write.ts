/* oxlint-disable no-restricted-properties -- it is the pages that write */
import type { Page } from '@playwright/test';

/** What stands in `<main>`, scripts aside. */
export function written(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.querySelector('main')!.cloneNode(true) as Element;
    copy.querySelectorAll('script').forEach((script) => script.replaceWith('|'));
    return copy.innerHTML;
  });
}

/** The page's own methods are there again, and nothing of ours. */
export function isRestored(page: Page): Promise<boolean> {
  return page.evaluate(
    () =>
      !Object.hasOwn(document, 'write') &&
      !Object.hasOwn(document, 'writeln') &&
      /\[native code\]/.test(String(document.write)) &&
      /\[native code\]/.test(String(document.writeln)),
  );
}

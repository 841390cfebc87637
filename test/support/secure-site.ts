import { fileURLToPath } from 'node:url';
import type { BrowserContext } from '@playwright/test';

const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Answers over https, for names that no server is asked for, with one page and our build. The last call counts. */
export async function serveSecurely(context: BrowserContext, html: string): Promise<void> {
  await context.route(/^https:\/\/([a-z]+\.)*fernhill\.(test|co\.uk|github\.io)\//, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname.startsWith('/assets/'))
      return route.fulfill({ path: dist + pathname.slice('/assets'.length), contentType: 'text/javascript' });
    return route.fulfill({ body: html, contentType: 'text/html' });
  });
}

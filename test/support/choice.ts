import type { BrowserContext, Cookie, Page } from '@playwright/test';

export const DAY = 86_400;

export const nowInSeconds = () => Math.floor(Date.now() / 1000);

/** The fields of a stored choice, such as `{ tier: 'gold', on: 'functional analytics' }`. */
export type Fields = Readonly<Record<string, string>>;

const ON: Readonly<Record<string, string>> = { silver: '', gold: 'functional analytics', platinum: 'functional analytics marketing' };

/** The text of a choice made an hour ago, with some fields otherwise. */
export function choiceText(tier: string, otherwise: Fields = {}): string {
  const at = String(nowInSeconds() - 3600);
  return new URLSearchParams({ v: '1', tier, on: ON[tier] ?? '', at, days: '182', policy: '1', via: 'banner', ...otherwise }).toString();
}

/** Makes the visitor one who came back: the cookie is there before the page is. */
export async function rememberChoice(context: BrowserContext, url: string, text: string): Promise<void> {
  await context.addCookies([{ name: 'tierconsent', value: text, url, sameSite: 'Lax', expires: nowInSeconds() + 200 * DAY }]);
}

export async function choiceCookie(context: BrowserContext, name = 'tierconsent'): Promise<Cookie | undefined> {
  return (await context.cookies()).find((cookie) => cookie.name === name);
}

/** What the cookie says, as any server would read it. Null where there is none. */
export async function storedChoice(context: BrowserContext): Promise<Fields | null> {
  const cookie = await choiceCookie(context);
  return cookie ? Object.fromEntries(new URLSearchParams(cookie.value)) : null;
}

/** What a page says on `<html>`. */
export function documentMarks(page: Page): Promise<{ readonly tier: string | null; readonly categories: string | null }> {
  return page.evaluate(() => ({
    tier: document.documentElement.getAttribute('data-consent-tier'),
    categories: document.documentElement.getAttribute('data-consent-categories'),
  }));
}

import { NAME } from '../brand.js';
import { dialectNames } from '../config/dialect-names.js';
import type { Settings } from '../config/settings.js';
import type { ConsentRecord } from '../consent/record.js';
import { attempt } from '../page/attempt.js';
import type { CookieStore } from '../page/cookie-store.js';
import { dialects } from './dialects.js';
import { importedRecord } from './imported-record.js';

/** Where it is noted that an old answer was taken over, or that there was a newer one: it is looked at once. */
const KEY = `${NAME}.imported`;

/** Longer values are nobody's answer: browsers keep 4096 characters of a cookie. */
const LONGEST = 4096;

/**
 * Remembers the answer that the visitor once gave to one of the managers in `compat` as if it had been given here, with its own date.
 * It does so once per visitor, and never where a choice of ours is there, whatever has become of it.
 *
 * @param jar the page's cookies, as `document.cookie` gives them
 * @param now in seconds since 1970
 * @returns what is remembered now; null where nothing was imported
 */
export function importConsent(
  settings: Settings,
  store: CookieStore,
  jar = cookiesOfPage(),
  now = Math.floor(Date.now() / 1000),
): ConsentRecord | null {
  const cookies = cookiesIn(jar);
  const names = settings.compat && settings.compat !== 'auto' ? settings.compat : dialectNames;
  const found = names.flatMap((name) => {
    const dialect = dialects[name];
    const answer = dialect.readAnswer?.(cookies);
    return answer ? [{ dialect, answer }] : [];
  });
  if (found.length === 0 || attempt(() => localStorage.getItem(KEY)) !== null) return null;
  attempt(() => localStorage.setItem(KEY, '1'));
  const isNoted = attempt(() => localStorage.getItem(KEY)) === '1'; // where nothing can be noted it could not be once
  if (!isNoted || cookies.has(settings.cookie.name) || store.read()) return null;

  const record = importedRecord(found, settings, now);
  if (record) store.write(record);
  return record;
}

/** Read past what an element named `cookie` would shadow: https://html.spec.whatwg.org/#dom-tree-accessors */
function cookiesOfPage(page: Document = document): string {
  const own = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  return attempt(() => String(own?.get?.call(page) ?? page.cookie)) ?? '';
}

/** The cookies by name, as they stand. Of two with the same name, which differ, neither is taken: nobody knows which is the newer. */
function cookiesIn(jar: string): ReadonlyMap<string, string> {
  const pairs = jar.split('; ').map((pair) => {
    const [name = ''] = pair.split('=', 1);
    return [name, pair.slice(name.length + 1)] as const;
  });
  const isSure = ([name, value]: readonly [string, string]) =>
    value.length <= LONGEST && pairs.every(([other, different]) => other !== name || different === value);
  return new Map(pairs.filter(isSure));
}

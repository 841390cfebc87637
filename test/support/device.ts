import type { Page } from '@playwright/test';

/** Names of what lies on the device, by kind: only those kinds in which there is something. */
export type Stored = Readonly<
  Partial<Record<'cookie' | 'localStorage' | 'sessionStorage' | 'indexedDB' | 'cacheStorage', readonly string[]>>
>;

/** Puts something there under each of these names, as a vendor's script would. */
export async function store(page: Page, names: Stored): Promise<void> {
  await page.evaluate(
    async ({ cookie = [], localStorage: local = [], sessionStorage: session = [], indexedDB: databases = [], cacheStorage = [] }) => {
      for (const name of cookie) document.cookie = `${name}=1; path=/; max-age=9999`;
      for (const name of local) localStorage.setItem(name, '1');
      for (const name of session) sessionStorage.setItem(name, '1');
      for (const name of cacheStorage) await caches.open(name);
      for (const name of databases) {
        await new Promise<void>((resolve) => {
          const request = indexedDB.open(name);
          request.onsuccess = () => (request.result.close(), resolve());
        });
      }
    },
    names,
  );
}

/** What scripts of the page can see there, without what is ours. */
export function stored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const keysOf = (area: Storage) => Array.from({ length: area.length }, (_, index) => area.key(index)!); // `Object.keys()` passes some over
    const all = {
      cookie: document.cookie.split('; ').map((pair) => pair.split('=')[0]!),
      localStorage: keysOf(localStorage),
      sessionStorage: keysOf(sessionStorage),
      indexedDB: (await indexedDB.databases()).map(({ name }) => name!),
      cacheStorage: await caches.keys(),
    };
    const theirs = Object.entries(all).map(([kind, names]) => [
      kind,
      names.filter((name) => name && !name.startsWith('tierconsent')).sort(),
    ]);
    return Object.fromEntries(theirs.filter(([, names]) => names!.length > 0)) as Stored;
  });
}

import type { StorageConfig, StorageKind } from '../config/config.js';
import { cookiePairs, expireCookie } from './cookie-jar.js';
import { isDeclared } from './declared-storage.js';

/** Called with something that lies on the device. What `remove` returns settles when it is gone, or is known to stay. */
export type OnStored = (name: string, kind: StorageKind, remove: () => unknown) => unknown;

/** A kind of storage: it can be listed, and one entry can be removed by its name. */
interface Place {
  names(): readonly string[] | Promise<readonly string[]>;
  remove(name: string): unknown;
}

const places: Readonly<Record<StorageKind, Place>> = {
  cookie: { names: () => cookiePairs().map((pair) => pair.split('=')[0]!), remove: expireCookie },
  localStorage: webStorage('localStorage'),
  sessionStorage: webStorage('sessionStorage'),
  indexedDB: { names: databaseNames, remove: deleteDatabase },
  cacheStorage: { names: () => caches.keys(), remove: (name) => caches.delete(name) },
};

/**
 * Finds what lies on the visitor's device, as far as scripts of this page can see it, and the entries declare it. Cookies, localStorage
 * and sessionStorage are told of before this returns. A kind of storage that the browser refuses to show is empty.
 *
 * @returns how each kind could be searched, when all of it, and what `onStored` began, is done
 */
export function findStored(declared: readonly StorageConfig[], onStored: OnStored): Promise<PromiseSettledResult<unknown>[]> {
  const kinds = new Set(declared.map(({ kind = 'cookie' }) => kind));
  const searches = [...kinds].map(async (kind) => {
    const { names, remove } = places[kind];
    let found = names();
    if (!Array.isArray(found)) found = await found;
    return Promise.all(found.map((name) => isDeclared(declared, kind, name) && onStored(name, kind, () => remove(name))));
  });
  return Promise.allSettled(searches);
}

/** By number, and without the `Array.from` that MooTools replaces, for an entry that is named like a member of `Storage` is none of its keys: https://webidl.spec.whatwg.org/#dfn-named-property-visibility */
function webStorage(area: 'localStorage' | 'sessionStorage'): Place {
  return {
    names: () => [...Array(window[area].length).keys()].map((index) => window[area].key(index)!),
    remove: (name) => window[area].removeItem(name),
  };
}

/** In a document without an origin there are none, and to ask raises an error in Chromium 156 that nobody can catch. */
async function databaseNames(): Promise<readonly string[]> {
  return origin === 'null' ? [] : (await indexedDB.databases()).map(({ name }) => name!);
}

/** A connection that the page keeps open blocks it until the page goes, however long one waits. It is deleted then. */
function deleteDatabase(name: string): Promise<unknown> {
  return new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = request.onerror = request.onblocked = resolve;
  });
}

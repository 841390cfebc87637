import type { ConsentRecord } from '../consent/record.js';
import type { CookieStore } from './cookie-store.js';
import { guard } from './guard.js';

/**
 * Asks the site's server to set the cookie again, as it is: some browsers keep what scripts write for a few days only. Once per choice, and
 * once more on each later page while it has not worked: what the server has set says so.
 *
 * @param path of the site's own. Without one, nobody is asked
 */
export function keepByServer(store: CookieStore, path: string | undefined): CookieStore {
  let latest: ConsentRecord | null;
  let isAsked = false;

  async function keep(record: ConsentRecord | null): Promise<void> {
    latest = record;
    if (isAsked || !record || record.kept) return;
    isAsked = true;
    // Behind the origin, whatever the page's base is, it can be of no other site.
    const asking = async () => {
      const { ok, status } = await fetch(location.origin + path, { method: 'POST', keepalive: true });
      if (!ok) throw new Error(`${path} answered ${status}`);
    };
    await guard('cookie.keepUrl', asking)!.catch(() => {}); // the guard has reported it
    isAsked = false;
    const isOvertaken = latest && latest.at < (store.read()?.at ?? 0); // by another tab
    if (latest !== record && !isOvertaken) write(latest); // the answer may have brought back what was chosen before
  }

  function write(record: ConsentRecord | null): void {
    store.write(record);
    void keep(record);
  }

  function read(): ConsentRecord | null {
    const record = store.read();
    if (latest === undefined) void keep(record);
    return record;
  }

  return path ? { ...store, read, write } : store;
}

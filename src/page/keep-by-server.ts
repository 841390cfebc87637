import { NAME } from '../brand.js';
import { decodeRecord, encodeRecord, type ConsentRecord } from '../consent/record.js';
import { attempt } from './attempt.js';
import type { CookieStore } from './cookie-store.js';
import { guard } from './guard.js';

/** Where the text of the last answer on this host is noted, or `at` alone when it was forgotten. */
const KEY = `${NAME}.answered`;

/**
 * Asks the site's server to set the cookie again, as it is: some browsers keep what scripts write for a few days only. Once per choice, and
 * once more on each later page while it has not worked: what the server has set says so.
 *
 * Its answer may come late, also to another page than the one that asked, and bring an older choice back. So the last answer is noted as well:
 * what is older is not believed.
 *
 * @param path of the site's own. Without one, nobody is asked
 */
export function keepByServer(store: CookieStore, path: string | undefined): CookieStore {
  let asked = ''; // about this choice
  let isAsking = false;

  function follow(record: ConsentRecord | null): ConsentRecord | null {
    if (record && !record.kept && !isAsking && textOf(record) !== asked) void ask(textOf(record));
    return record;
  }

  async function ask(text: string): Promise<void> {
    [asked, isAsking] = [text, true];
    await guard('cookie.keepUrl', async () => {
      // Behind the origin, whatever the page's base is, it can be of no other site. It ends with its page: the next one asks again.
      const { ok, status } = await fetch(location.origin + path, { method: 'POST', redirect: 'error', referrerPolicy: 'no-referrer' });
      if (!ok) throw new Error(`${path} answered ${status}`);
      const now = read();
      if (now && !now.kept && textOf(now) === text) throw new Error(`${path} set no cookie for ${location.pathname}`);
    })!.catch(() => {}); // the guard has reported it
    isAsking = false;
    read();
  }

  function read(): ConsentRecord | null {
    const record = store.read();
    const text = attempt(() => localStorage.getItem(KEY)) ?? '';
    const isOld = record && textOf(record) !== text && record.at <= Number(new URLSearchParams(text).get('at'));
    if (!isOld) return follow(record);
    const latest = decodeRecord(text);
    store.write(latest);
    return follow(latest);
  }

  function write(record: ConsentRecord | null): void {
    attempt(() => localStorage.setItem(KEY, record ? textOf(record) : `at=${Math.floor(Date.now() / 1000)}`));
    store.write(record);
    follow(record);
  }

  return path ? { ...store, read, write } : store;
}

function textOf(record: ConsentRecord): string {
  return encodeRecord({ ...record, kept: false });
}

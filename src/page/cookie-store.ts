import Cookies from 'js-cookie';
import { decodeRecord, encodeRecord, expiryOf, type ConsentRecord } from '../consent/record.js';
import { LOG_PREFIX } from '../brand.js';
import { attempt } from './attempt.js';
import { cookiePairs, expireCookie, writeCookie } from './cookie-jar.js';

/** Where the choice is remembered. The cookie is the only truth; the memory of this page stands in where there is none to be had. */
export interface CookieStore {
  read(): ConsentRecord | null;
  /** Whether nothing was ever answered here. */
  isBlank(): boolean;
  /** Whether the browser would keep an answer, which is tried with a cookie of a moment. */
  keeps(): boolean;
  /** Null forgets. Browsers refuse without saying so: what they do not keep holds for this page only. */
  write(record: ConsentRecord | null): void;
}

/** Name and reach of the cookie. */
export interface CookieOptions {
  readonly name: string;
  readonly domain?: string;
  readonly path: string;
  readonly sameSite: 'Lax' | 'Strict' | 'None';
}

/** The record is a query string: every character of it may stand in a cookie as it is. */
const asWritten = { read: (value: string) => value, write: (value: string) => value };

/** Remembers the choice in one cookie, and reads it back after writing. */
export function createCookieStore({ name, ...reach }: CookieOptions): CookieStore {
  const cookies = Cookies.withConverter(asWritten);
  let inMemory: ConsentRecord | null = null;

  /** Every cookie of the name: an earlier one, of another path or domain, may stand before ours. */
  function stored(): readonly string[] {
    return cookiePairs().flatMap((pair) => (pair.startsWith(`${name}=`) ? pair.slice(name.length + 1) : []));
  }

  const attributesFor = (expires: Date) => ({ ...emptied(), ...reach, secure: location.protocol === 'https:', expires });

  /** Whether the browser keeps a cookie that is written just as ours: an objection that it would not keep would count for nothing. */
  function isKept(): boolean {
    const probe = `${name}.probe`;
    attempt(() => writeCookie(cookies.set(probe, '1', attributesFor(new Date(Date.now() + 60_000)))!));
    const found = cookiePairs().includes(`${probe}=1`);
    expireCookie(probe);
    return found;
  }

  return {
    read: () => newestOf([inMemory, ...stored().map(decodeRecord)]), // another tab may have known how to keep a newer one
    isBlank: () => !inMemory && stored().length === 0,
    keeps: isKept,
    write(record) {
      expireCookie(name);
      if (!record) return void (inMemory = null);
      const text = encodeRecord(record);
      // js-cookie gives back the text that it assigned: it is assigned once more, where no element can stand in the way.
      attempt(() => writeCookie(cookies.set(name, text, attributesFor(new Date(expiryOf(record) * 1000)))!));
      inMemory = stored().includes(text) ? null : record;
      if (inMemory) console.warn(`${LOG_PREFIX} the browser did not keep the choice: it holds for this page only.`);
    },
  };
}

/** js-cookie takes for an attribute what a page has put on every object. Without a value it is passed over. */
function emptied(): Readonly<Record<string, ''>> {
  return Object.fromEntries(Object.keys(Object.prototype).map((name) => [name, '']));
}

/** The newest one counts; of two of the same second the one that allows less. */
function newestOf(records: readonly (ConsentRecord | null)[]): ConsentRecord | null {
  const allowed = ({ categories, services }: ConsentRecord) => categories.length + services.length;
  const found = records.filter((record) => record !== null);
  return found.sort((one, other) => other.at - one.at || allowed(one) - allowed(other))[0] ?? null;
}

import Cookies from 'js-cookie';
import { latestRecord } from '../consent/latest-record.js';
import { encodeRecord, expiryOf, type ConsentRecord } from '../consent/record.js';
import { LOG_PREFIX } from '../brand.js';
import { attempt } from './attempt.js';
import { cookiePairs, domainsOf, expireCookie, writeCookie } from './cookie-jar.js';

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
  /** `auto`: the widest that the browser takes. */
  readonly domain?: string;
  readonly path: string;
  readonly sameSite: 'Lax' | 'Strict' | 'None';
}

/** The record is a query string: every character of it may stand in a cookie as it is. */
const asWritten = { read: (value: string) => value, write: (value: string) => value };

/** Remembers the choice in one cookie, and reads it back after writing. */
export function createCookieStore({ name, domain: wanted, ...reach }: CookieOptions): CookieStore {
  const cookies = Cookies.withConverter(asWritten);
  let inMemory: readonly string[] = [];

  /** Every cookie of the name: an earlier one, of another path or domain, may stand before ours. */
  function stored(): readonly string[] {
    return cookiePairs().flatMap((pair) => (pair.startsWith(`${name}=`) ? pair.slice(name.length + 1) : []));
  }

  /**
   * Writes it for the first of the wanted domains that the browser takes, or else for this host alone. Only the browser knows which are public
   * suffixes. Looking for it right away finds those that it refused: it does not say so.
   *
   * @returns the domain; undefined where it is kept nowhere
   */
  function put(key: string, text: string, until: number): string | undefined {
    const attributes = { ...emptied(), ...reach, secure: location.protocol === 'https:', expires: new Date(until) };
    return [...(wanted === 'auto' ? domainsOf(location.hostname).reverse() : [wanted ?? '']), ''].find((domain) => {
      // js-cookie gives back the text that it assigned: it is assigned once more, where no element can stand in the way.
      attempt(() => writeCookie(cookies.set(key, text, { ...attributes, domain })!));
      return cookiePairs().includes(`${key}=${text}`);
    });
  }

  /** Whether the browser keeps a cookie that is written just as ours: an objection that it would not keep would count for nothing. */
  function isKept(): boolean {
    const probe = `${name}.probe`;
    const domain = put(probe, '1', Date.now() + 60_000);
    expireCookie(probe);
    return domain !== undefined;
  }

  return {
    read: () => latestRecord([...inMemory, ...stored()], Math.floor(Date.now() / 1000)), // another tab may have known how to keep a newer one
    isBlank: () => inMemory.length + stored().length === 0,
    keeps: isKept,
    write(record) {
      if (stored().length > 0) expireCookie(name);
      inMemory = [];
      if (!record) return;
      const text = encodeRecord(record);
      const domain = put(name, text, expiryOf(record) * 1000);
      if (domain === undefined) {
        inMemory = [text];
        console.warn(`${LOG_PREFIX} the browser did not keep the choice: it holds for this page only.`);
      } else if (domain === '' && wanted && wanted !== 'auto') {
        console.warn(
          `${LOG_PREFIX} cookie.domain: expected a domain above ${location.hostname}, found "${wanted}": the choice holds for this host only. Try "auto".`,
        );
      }
    },
  };
}

/** js-cookie takes for an attribute what a page has put on every object. Without a value it is passed over. */
function emptied(): Readonly<Record<string, ''>> {
  return Object.fromEntries(Object.keys(Object.prototype).map((name) => [name, '']));
}

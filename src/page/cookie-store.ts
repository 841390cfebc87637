import Cookies from 'js-cookie';
import { decodeRecord, encodeRecord, expiryOf, type ConsentRecord } from '../consent/record.js';
import { attempt } from './attempt.js';

/** Where the choice is remembered. The cookie is the only truth; the memory of this page stands in where there is none to be had. */
export interface CookieStore {
  read(): ConsentRecord | null;
  /** False when the browser did not keep it: the choice then holds for this page only. */
  write(record: ConsentRecord): boolean;
  clear(): void;
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

/** Remembers the choice in one cookie, and reads it back after writing, since browsers refuse without saying so. */
export function createCookieStore({ name, ...reach }: CookieOptions): CookieStore {
  const cookies = Cookies.withConverter(asWritten).withAttributes({ ...reach, secure: location.protocol === 'https:' });
  let inMemory: ConsentRecord | null = null;

  const stored = () => attempt(() => cookies.get(name));

  return {
    read() {
      return inMemory ?? decodeRecord(stored() ?? '');
    },
    write(record) {
      const text = encodeRecord(record);
      attempt(() => cookies.set(name, text, { expires: new Date(expiryOf(record) * 1000) }));
      const kept = stored() === text;
      inMemory = kept ? null : record;
      return kept;
    },
    clear() {
      inMemory = null;
      attempt(() => cookies.remove(name));
    },
  };
}

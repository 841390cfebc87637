import Cookies from 'js-cookie';
import { decodeRecord, encodeRecord, expiryOf, type ConsentRecord } from '../consent/record.js';
import { attempt } from './attempt.js';

/** Where the choice is remembered. The cookie is the only truth; the memory of this page stands in where there is none to be had. */
export interface CookieStore {
  read(): ConsentRecord | null;
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
  const cookies = Cookies.withConverter(asWritten).withAttributes({ ...reach, secure: location.protocol === 'https:' });
  const stored = () => attempt(() => cookies.get(name));
  let inMemory: ConsentRecord | null = null;
  return {
    read: () => inMemory ?? decodeRecord(stored() ?? ''),
    write(record) {
      const text = record ? encodeRecord(record) : '';
      const expires = new Date(record ? expiryOf(record) * 1000 : 0);
      attempt(() => cookies.set(name, text, { expires }));
      inMemory = stored() === text ? null : record;
    },
  };
}

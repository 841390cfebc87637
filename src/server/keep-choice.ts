import { NAME } from '../brand.js';
import { isInForce } from '../consent/consent.js';
import { latestRecord } from '../consent/latest-record.js';
import { encodeRecord, expiryOf } from '../consent/record.js';
import { cookieTexts } from './cookie-texts.js';

/** How the cookie is to be set: as `cookie` in the configuration of the widget says. */
export interface KeepOptions {
  /** @default "tierconsent" */
  readonly name?: string;
  /** Where the configuration has `"auto"`, what that comes to. @default the host that is asked */
  readonly domain?: string;
  /** @default "/" */
  readonly path?: string;
  /** @default "Lax" */
  readonly sameSite?: 'Lax' | 'Strict' | 'None';
  /** Whether it is sent over https only. False is for sites on http. @default true */
  readonly secure?: boolean;
  /** Seconds since 1970. @default the clock of the server */
  readonly now?: number;
}

/** Longer ones are nobody's choice: browsers keep 4096 characters of a cookie. */
const LONGEST = 4096;

/** What ends a cookie's attribute, and a header. */
const DELIMITER = /[;,\s\p{Cc}]/u;

/**
 * Sets the visitor's choice again as it is, for what is left of its life and never longer, so that browsers which cut the life of what scripts
 * write keep it as long as it holds. It says nothing but what the visitor's own browser said, in our own words: what is malformed, over, from
 * the future or kept already gives null.
 *
 * @param cookieHeader `Cookie` of the request
 * @returns `Set-Cookie` for the response, or null
 * @throws {TypeError} where an option could not stand in a cookie
 */
export function keepChoice(cookieHeader: string | null | undefined, options: KeepOptions = {}): string | null {
  const { name = NAME, domain, path = '/', sameSite = 'Lax', secure = true, now = Math.floor(Date.now() / 1000) } = options;
  for (const option of [name, domain ?? '', path, sameSite]) {
    if (DELIMITER.test(option)) throw new TypeError(`${JSON.stringify(option)} cannot stand in a cookie`);
  }
  if (!/^[\w.-]+$/.test(name)) throw new TypeError(`name: expected the name of a cookie, found ${JSON.stringify(name)}`);
  if (!path.startsWith('/')) throw new TypeError(`path: expected a path that begins with "/", found ${JSON.stringify(path)}`);
  if (domain === 'auto' || /[^\w.-]/.test(domain ?? ''))
    throw new TypeError(
      `domain: expected a host name, found ${JSON.stringify(domain)}. A server cannot find it out: name what "auto" comes to`,
    );
  const texts = cookieTexts(cookieHeader, name);
  const record = latestRecord(
    texts.filter(({ length }) => length <= LONGEST),
    now,
  );
  if (!record || record.kept || !isInForce(record, now)) return null;
  const attributes = [`Path=${path}`, `Max-Age=${expiryOf(record) - now}`, `SameSite=${sameSite}`];
  return [
    `${name}=${encodeRecord({ ...record, kept: true })}`,
    ...attributes,
    ...(secure ? ['Secure'] : []),
    ...(domain ? [`Domain=${domain}`] : []),
  ].join('; ');
}

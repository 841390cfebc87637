/** One cookie, as a browser keeps it. */
interface Kept {
  readonly name: string;
  readonly value: string;
  /** Begins with a dot where it is also sent to the hosts below. */
  readonly domain: string;
  readonly path: string;
  /** In seconds since 1970. */
  readonly until: number;
}

/** The cookies of one page, kept by the rules of RFC 6265 as far as scripts can tell. */
export interface BrowserCookies {
  /** What `document.cookie` gives. */
  read(): string;
  /** What `document.cookie = …` does. */
  write(text: string): void;
  /** Whether the visitor has blocked cookies: nothing is given, and nothing kept. */
  isBlocked: boolean;
}

/**
 * @param page where the page is
 * @param now in seconds since 1970
 */
export function createBrowserCookies(page: URL, now: () => number): BrowserCookies {
  let kept: readonly Kept[] = [];
  const isSame = (one: Kept, other: Kept) => one.name === other.name && one.domain === other.domain && one.path === other.path;
  const isSent = ({ path }: Kept) => `${page.pathname}/`.startsWith(path.endsWith('/') ? path : `${path}/`) || page.pathname === path;

  return {
    isBlocked: false,
    read() {
      if (this.isBlocked) return '';
      kept = kept.filter(({ until }) => until > now()); // what is over is gone, also if the clock goes back
      const sent = kept.filter(isSent).sort((one, other) => other.path.length - one.path.length);
      return sent.map(({ name, value }) => `${name}=${value}`).join('; ');
    },
    write(text) {
      const cookie = this.isBlocked ? null : parse(text, page, now());
      if (!cookie) return;
      kept = [...kept.filter((other) => !isSame(cookie, other)), cookie].filter(({ until }) => until > now());
    },
  };
}

/** Null where a browser would not take it. https://www.rfc-editor.org/rfc/rfc6265#section-5.3 */
function parse(text: string, { hostname, pathname }: URL, now: number): Kept | null {
  const [pair = '', ...rest] = text.split(';').map((part) => part.trim());
  const attributes = new Map(rest.map((part) => [part.split('=')[0]!.toLowerCase(), part.slice(part.indexOf('=') + 1)]));
  const domain = (attributes.get('domain') ?? '').replace(/^\./, '');
  const isOurs = domain === '' || hostname === domain || (hostname.endsWith(`.${domain}`) && domain.includes('.'));
  if (!isOurs || text.length > 4096 || /\p{Cc}/u.test(text)) return null;
  const [maxAge, expires, path = ''] = ['max-age', 'expires', 'path'].map((name) => attributes.get(name));
  const until = maxAge !== undefined ? now + Number(maxAge) : expires ? Date.parse(expires) / 1000 : Infinity;
  return {
    name: pair.slice(0, pair.indexOf('=')),
    value: pair.slice(pair.indexOf('=') + 1),
    domain: domain === '' ? hostname : `.${domain}`,
    path: path.startsWith('/') ? path : pathname.slice(0, pathname.lastIndexOf('/')) || '/',
    until,
  };
}

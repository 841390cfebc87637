import { attempt } from './attempt.js';
import { nativeDocument } from './native-document.js';

/**
 * The cookies that scripts of this page may see, each as `name=value`. There may be several of a name, of other paths or domains.
 * Read past what an element named `cookie` would shadow: https://html.spec.whatwg.org/#dom-tree-accessors
 */
export function cookiePairs(): readonly string[] {
  return attempt(() => String(Reflect.get(nativeDocument(), 'cookie', document)).split('; ')) ?? [];
}

/** Writes a cookie, given with its attributes. Browsers refuse without saying so. */
export function writeCookie(cookie: string): void {
  attempt(() => Reflect.set(nativeDocument(), 'cookie', cookie, document));
}

/** Deletes the cookies of a name, whichever parent domain and path of this page they were set for. */
export function expireCookie(name: string): void {
  // A partitioned cookie stands beside the other one of its name: https://developer.mozilla.org/docs/Web/HTTP/Guides/Cookies#partitioned
  const kinds = location.protocol === 'https:' ? ['; secure', '; secure; partitioned'] : [''];
  for (const path of pathsTo(location.pathname)) {
    for (const domain of ['', ...domainsOf(location.hostname)]) {
      // The life stands last: nothing in the address of the page can lengthen it.
      for (const kind of kinds) writeCookie(`${name}=; path=${path}; domain=${domain}${kind}; max-age=0`);
    }
  }
}

/** `/`, `/shop`, `/shop/` and so on, down to the page's own. */
function pathsTo(pathname: string): readonly string[] {
  const segments = pathname.split('/');
  return segments.flatMap((_, last) => {
    const path = segments.slice(0, last + 1).join('/');
    return [path || '/', `${path}/`];
  });
}

/** `www.site.example`, `site.example`, `example`: browsers refuse those that nobody may use. */
export function domainsOf(hostname: string): string[] {
  const labels = hostname.split('.');
  return labels.map((_, index) => labels.slice(index).join('.')); // Prototype hands on no third argument
}

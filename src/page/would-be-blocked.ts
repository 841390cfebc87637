/** Something that a page asks of another site. */
export interface Request {
  readonly url: string;
  /** Who asked, as the browser calls it: `script`, `img`, `css`, `fetch`, `iframe`, `form`. */
  readonly kind: string;
}

/** What asks for nothing until a visitor acts, or leaves no trace in the browser's own list. */
const SILENT = 'form[action],link[rel~=preconnect i],link[rel~=dns-prefetch i],iframe[src],object[data],embed[src]';

/**
 * Tells of everything that the page asks of any address, also of what it asked before: https://www.w3.org/TR/resource-timing/
 * Sockets, and what workers ask, are in no list that a page can see.
 *
 * @param onRequest may be called with the same address more than once
 */
export function listRequests(onRequest: (request: Request) => void): void {
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) onRequest({ url: entry.name, kind: (entry as PerformanceResourceTiming).initiatorType });
  });
  observer.observe({ type: 'resource', buffered: true });
  if (document.readyState === 'complete') lookThrough(onRequest);
  else addEventListener('load', () => lookThrough(onRequest), { once: true });
}

function lookThrough(onRequest: (request: Request) => void): void {
  for (const element of document.querySelectorAll(SILENT)) {
    const address = ['action', 'href', 'src', 'data'].map((name) => element.getAttribute(name)).find(Boolean);
    if (address && URL.canParse(address, element.baseURI))
      onRequest({ url: new URL(address, element.baseURI).href, kind: element.localName });
  }
}

/** Something that a page asks of another site. */
export interface Request {
  readonly url: string;
  /** Who asked, as the browser calls it: `script`, `img`, `css`, `fetch`, `iframe`, `form`. */
  readonly kind: string;
}

/** What asks for nothing until a visitor acts, or leaves no trace in the browser's own list. */
const SILENT = 'form[action],link[rel~=preconnect i],link[rel~=dns-prefetch i],iframe[src],object[data],embed[src]';

/** Everything that the page has asked for so far, and would: https://www.w3.org/TR/resource-timing/ Sockets, and what workers ask, are in no list. */
export function requestsSoFar(): readonly Request[] {
  return [...performance.getEntriesByType('resource').map(asRequest), ...standing()];
}

/**
 * Tells of the same, and of everything that follows.
 *
 * @param onRequest may be called with the same address more than once
 */
export function listRequests(onRequest: (request: Request) => void): void {
  new PerformanceObserver((list) => list.getEntries().map(asRequest).forEach(onRequest)).observe({ type: 'resource', buffered: true });
  if (document.readyState === 'complete') standing().forEach(onRequest);
  else addEventListener('load', () => standing().forEach(onRequest), { once: true });
}

function asRequest(entry: PerformanceEntry): Request {
  return { url: entry.name, kind: (entry as PerformanceResourceTiming).initiatorType };
}

function standing(): readonly Request[] {
  return [...document.querySelectorAll(SILENT)].flatMap((element) => {
    const address = ['action', 'href', 'src', 'data'].map((name) => element.getAttribute(name)).find(Boolean);
    const isAddress = address && URL.canParse(address, element.baseURI);
    return isAddress ? { url: new URL(address, element.baseURI).href, kind: element.localName } : [];
  });
}

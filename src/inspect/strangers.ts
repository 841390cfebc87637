import { allowedHosts, hostOf, isLetThrough } from '../consent/content-policy.js';
import { ownPlaces } from '../page/own-places.js';
import { tagged } from '../page/tagged-elements.js';
import { requestsSoFar } from '../page/would-be-blocked.js';
import type { Stranger } from './inspection.js';
import type { InspectedPage } from './inspected-page.js';
import { vendorAt } from './known-vendors.js';
import { categoryOf, pasteFor } from './paste.js';

/** What was asked of other sites that nobody has tagged, and that is not allowed, by host and kind. */
export function strangersOn(page: InspectedPage, assetsUrl: string | null): readonly Stranger[] {
  const { settings } = page;
  const places = ownPlaces(settings, assetsUrl);
  const hosts = allowedHosts({ services: settings.services, allow: Object(settings.firewall).allow }, page.consent());
  const asking = elementsByAddress();
  const found = new Map<string, Stranger>();
  for (const { url, kind } of requestsSoFar()) {
    const [host] = hostOf(url);
    const element = asking.get(url) ?? null;
    if (!host || isLetThrough(url, hosts, places) || (element?.matches(tagged) && page.hasPassed(element))) continue;
    const key = `${host} ${kind}`;
    const known = found.get(key);
    found.set(key, known ? { ...known, count: known.count + 1 } : describe({ url, kind, host, element }));
  }
  return [...found.values()];
}

function describe({ url, kind, host, element }: { url: string; kind: string; host: string; element: Element | null }): Stranger {
  const vendor = vendorAt(url);
  return {
    ...{ host, url, kind, count: 1 },
    vendor: vendor?.name ?? null,
    category: categoryOf(vendor),
    paste: pasteFor(element, { host, vendor }),
  };
}

/** What in the page asks for an address. What scripts have made and thrown away is not there any more. */
function elementsByAddress(): ReadonlyMap<string, Element> {
  const found = new Map<string, Element>();
  for (const element of document.querySelectorAll('[src],[href],[action],[data]')) {
    for (const name of ['src', 'href', 'action', 'data']) {
      const address = element.getAttribute(name);
      if (address && URL.canParse(address, element.baseURI)) found.set(new URL(address, element.baseURI).href, element);
    }
  }
  return found;
}

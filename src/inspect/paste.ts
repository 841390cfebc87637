import type { Preset } from '../presets/preset.js';
import type { Stranger } from './inspection.js';

/** What an owner writes so that a request waits: the tag in the place of the one that is there, or, where no tag is, a service for the firewall. */
export function pasteFor(
  element: Element | null,
  { host, vendor }: { readonly host: string; readonly vendor: Preset | undefined },
): string {
  const category = vendor?.category ?? 'marketing';
  if (!element) return serviceEntry(host, vendor);
  const copy = element.cloneNode() as Element;
  copy.setAttribute('data-category', category);
  if (vendor) copy.setAttribute('data-service', vendor.id);
  park(copy);
  return asMarkup(copy);
}

/** An entry for `services`. */
export function serviceEntry(host: string, vendor: Preset | undefined): string {
  if (vendor) return JSON.stringify(vendor.id);
  return JSON.stringify({ id: idOf(host), category: 'marketing', name: host, hosts: [host] });
}

/** Where it probably belongs. What nobody knows is advertising until its owner says otherwise. */
export function categoryOf(vendor: Preset | undefined): Stranger['category'] {
  return vendor?.category ?? null;
}

function park(element: Element): void {
  if (element.localName === 'script') {
    const type = element.getAttribute('type');
    if (type && type !== 'text/javascript') element.setAttribute('data-type', type);
    return element.setAttribute('type', 'text/plain');
  }
  for (const name of ['src', 'srcset', 'href', 'poster']) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    element.removeAttribute(name);
    element.setAttribute(`data-${name}`, value);
  }
}

/** Written out by hand: what is shown is text, and stays text. */
function asMarkup(element: Element): string {
  const attributes = [...element.attributes].map(
    ({ name, value }) => ` ${name}${value === '' ? '' : `="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`}`,
  );
  const isVoid = ['img', 'link', 'source', 'embed'].includes(element.localName);
  return `<${element.localName}${attributes.join('')}>${isVoid ? '' : `</${element.localName}>`}`;
}

function idOf(host: string): string {
  return (
    host
      .toLowerCase()
      .replace(/^[^a-z]+/, '')
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 40) || 'service'
  );
}

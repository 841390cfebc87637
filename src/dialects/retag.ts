import { parkedAttributes, tag, wordsOf } from '../page/tagged-elements.js';

/** Says that our tags on an element come from another manager's, so that they are not read again: also on a copy of it. */
export const TRANSLATED = 'data-consent-from';

/** What an element is tagged with: our words, and whose tag it was. */
export interface Tags {
  readonly categories: string;
  readonly service: string | null;
  readonly from: string;
}

/** Where Complianz says what a script is to run as. */
const TYPE = 'data-script-type';

/** Types that no browser runs, written on purpose. The second is a usual slip. */
const PARKED_TYPES = ['text/plain', 'plain/text', 'opt-in', 'javascript/blocked'];

/** https://mimesniff.spec.whatwg.org/#javascript-mime-type */
const EXECUTABLE = /^(module|(text|application)\/(x-)?(java|ecma)script)?$/i;

/** Whether an element waits for consent: it cannot act as it stands. */
export function isParked(element: Element, addresses: readonly string[]): boolean {
  const names = [...addresses, ...parkedAttributes.map((name) => `data-${name}`)];
  const hasAddress = [element, ...element.querySelectorAll('source,track')].some((each) => names.some((name) => each.hasAttribute(name)));
  if (!(element instanceof HTMLScriptElement)) return hasAddress;
  return PARKED_TYPES.includes(typeOf(element)) || (hasAddress && isExecutable(element) && !element.getAttribute('src') && !element.text);
}

/** Whether an element acts by itself. */
export function mayAct(element: Element): boolean {
  if (element instanceof HTMLScriptElement) return isExecutable(element);
  return ['src', 'srcset', 'href', 'data'].some((name) => !/^(about:blank)?$/.test(element.getAttribute(name) ?? ''));
}

/** Whether everything that is to be said of an element stands on it already, as we write it. */
export function isOurs(element: Element, { categories }: Tags, addresses: readonly string[]): boolean {
  const isSame = categories !== '' && wordsOf(element, tag.category).join(' ') === categories;
  return isSame && ![...addresses, TYPE].some((name) => element.hasAttribute(name));
}

/** Tags an element as ours. What else stands on it stays, and nothing acts by this: https://html.spec.whatwg.org/#prepare-the-script-element */
export function retag(element: Element, { categories, service, from }: Tags, addresses: readonly string[] = []): void {
  if (element instanceof HTMLScriptElement) {
    element.setAttribute('type', 'text/plain');
    copy(element, TYPE, tag.type);
  }
  for (const name of addresses) copy(element, name, 'data-src');
  if (element.getAttribute('src') === '') element.removeAttribute('src'); // would be taken for an address
  if (service) element.setAttribute(tag.service, service);
  else element.setAttribute(tag.category, categories);
  element.setAttribute(TRANSLATED, from);
}

function copy(element: Element, from: string, to: string): void {
  const value = element.getAttribute(from);
  if (value !== null && !element.hasAttribute(to)) element.setAttribute(to, value);
}

function typeOf(script: HTMLScriptElement): string {
  return (script.getAttribute('type') ?? '').trim().toLowerCase();
}

function isExecutable(script: HTMLScriptElement): boolean {
  return EXECUTABLE.test(typeOf(script));
}

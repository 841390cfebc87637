import { BLOCK, namedScriptTag, OPTIONS } from './script-tag-config.js';

/**
 * Whether an owner may have written configuration into the page that was not read. `overlookedConfig()` says which: visitors of other pages
 * do not download that.
 *
 * @param options the names of all options
 */
export function isOverlooked(options: readonly string[]): boolean {
  const tag = namedScriptTag();
  const [block, second] = document.querySelectorAll(BLOCK);
  if (!tag) return false; // then nothing is read from the page
  return !!second || (!!block && isBelow(block, tag)) || unreadAttributes(tag, options).length > 0;
}

/** Whether an element stands below our tag. */
export function isBelow(element: Element, tag: Element): boolean {
  return (tag.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) > 0;
}

/** Attributes that have the name of an option, but for its hyphens, and are none that we read. Any other may be meant for somebody else. */
export function unreadAttributes(tag: HTMLElement, options: readonly string[]): readonly string[] {
  const known = [...options, ...OPTIONS].join().toLowerCase().split(',');
  return Object.keys(tag.dataset).filter((name) => known.includes(name.toLowerCase()) && ![...OPTIONS, 'debug'].includes(name));
}

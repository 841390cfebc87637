import { LOG_PREFIX } from '../brand.js';
import { isLoadable } from './loadable-url.js';
import { permissionFor, type Grounds } from './permission.js';
import { parkedAs, parkedAttributes } from './tagged-elements.js';

/** Says of tagged elements whether they may act now. What never may is warned of, once per element. */
export interface ElementJudge {
  isAllowed(element: Element): boolean;
  /** Whether it would be, if the visitor allowed everything. */
  isWaiting(element: Element): boolean;
  /** Whether every address of the element is one that may be loaded, and a script has an address or code. */
  isSafe(element: Element): boolean;
  warn(element: Element, problem: string): void;
}

/** @param grounds what is allowed at this moment; null while nothing is to be released */
export function createElementJudge(grounds: () => Grounds | null): ElementJudge {
  const warned = new WeakSet<Element>();

  function warn(element: Element, problem: string): void {
    const what = isLive(element) ? 'NOT withheld, for its address has to stand in `data-src`' : `withheld, ${problem}`;
    if (!warned.has(element)) console.warn(`${LOG_PREFIX} ${what}:`, element);
    warned.add(element);
  }

  return {
    isAllowed(element) {
      const facts = grounds();
      const permission = facts !== null && permissionFor(element, facts);
      if (typeof permission === 'string') warn(element, `unknown category or service "${permission}"`);
      return permission === true;
    },
    isWaiting(element) {
      const facts = grounds();
      if (!facts || permissionFor(element, facts) !== false) return false;
      return permissionFor(element, { ...facts, consent: { ...facts.consent, categories: facts.known } }) === true;
    },
    isSafe(element) {
      const isScript = element instanceof HTMLScriptElement;
      const own = isScript ? ['src'] : []; // what an embed shows until then is the owner's
      const names = [...own, ...parkedAttributes.map(parkedAs)].filter((name) => element.hasAttribute(name));
      const isFilled = isScript ? element.text.trim() !== '' : element.matches('video,audio,picture'); // with sources inside
      const isSafe = (names.length > 0 || isFilled) && names.every((name) => isLoadable(element.getAttribute(name)!, element.baseURI));
      if (!isSafe) warn(element, 'it has no address, or one of a kind that is never loaded');
      return isSafe;
    },
    warn,
  };
}

/** A frame whose address is not parked has loaded before anybody could withhold it. */
function isLive(element: Element): boolean {
  return element.matches('iframe,embed,object') && !element.hasAttribute(parkedAs('src')) && element.matches('[src],[srcdoc],[data]');
}

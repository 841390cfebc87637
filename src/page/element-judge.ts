import { LOG_PREFIX } from '../brand.js';
import { isLoadable } from './loadable-url.js';
import { permissionFor, type Grounds } from './permission.js';
import { parkedAttributes } from './tagged-elements.js';

/** Says of tagged elements whether they may act now. What never may is warned of, once per element. */
export interface ElementJudge {
  isAllowed(element: Element): boolean;
  /** Whether it would be, if the visitor allowed everything. */
  isWaiting(element: Element): boolean;
  /** Whether every address of the element is one that may be loaded. */
  isSafe(element: Element): boolean;
}

/** @param grounds what is allowed at this moment; null while nothing is to be released */
export function createElementJudge(grounds: () => Grounds | null): ElementJudge {
  const warned = new WeakSet<Element>();

  function warn(element: Element, problem: string): void {
    if (!warned.has(element)) console.warn(`${LOG_PREFIX} withheld, ${problem}:`, element);
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
      const parked = parkedAttributes.map((name) => `data-${name}`);
      const own = element instanceof HTMLScriptElement ? ['src'] : []; // what an embed shows until then is the owner's
      const addresses = [...own, ...parked].map((name) => element.getAttribute(name));
      const isSafe = addresses.every((address) => address === null || isLoadable(address, element.baseURI));
      if (!isSafe) warn(element, 'its address is empty or of a kind that is never loaded');
      return isSafe;
    },
  };
}

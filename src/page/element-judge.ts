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
      const isScript = element instanceof HTMLScriptElement;
      const own = isScript ? ['src'] : []; // what an embed shows until then is the owner's
      const names = [...own, ...parkedAttributes.map(parkedAs)].filter((name) => element.hasAttribute(name));
      const hasSubstance = names.length > 0 || !isScript || element.text.trim() !== '';
      const isSafe = hasSubstance && names.every((name) => isLoadable(element.getAttribute(name)!, element.baseURI));
      if (!isSafe) warn(element, 'it has no address, or one of a kind that is never loaded');
      return isSafe;
    },
    warn,
  };
}

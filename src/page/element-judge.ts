import { LOG_PREFIX } from '../brand.js';
import { isLive } from './embed.js';
import { isLoadable } from './loadable-url.js';
import { permissionFor, type Grounds } from './permission.js';
import { parkedAs, parkedAttributes } from './tagged-elements.js';

/** Says of tagged elements whether they may act now. What never may, or does all the same, is warned of, once per element. */
export interface ElementJudge {
  isAllowed(element: Element): boolean;
  /** Whether it would be, if the visitor allowed everything. */
  isWaiting(element: Element): boolean;
  /** Whether there is something in it that could act, and no address is of a kind that may never be loaded. */
  isSound(element: Element): boolean;
  /** Whether it acts by itself, with an address that is not parked. */
  isLive(element: Element): boolean;
  /** Says why it stays withheld. */
  warn(element: Element, problem: string): void;
}

/** @param grounds what is allowed at this moment; null while nothing is to be released */
export function createElementJudge(grounds: () => Grounds | null): ElementJudge {
  const named = new WeakSet<Element>();

  function name(element: Element, what: string): void {
    if (!named.has(element)) console.warn(`${LOG_PREFIX} ${what}:`, element);
    named.add(element);
  }
  const warn = (element: Element, problem: string) => name(element, `withheld, ${problem}`);

  /** The word that is not known, where there is one; null while nothing is to be released. */
  function permissionOf(element: Element): boolean | string | null {
    const facts = grounds();
    return facts && permissionFor(element, facts);
  }

  return {
    isAllowed(element) {
      const permission = permissionOf(element);
      if (typeof permission === 'string') warn(element, `unknown category or service "${permission}"`);
      return permission === true;
    },
    isWaiting(element) {
      const facts = grounds();
      if (!facts || permissionFor(element, facts) !== false) return false;
      const { categories, barred } = facts.policy;
      const everything = categories.filter((id) => !barred.includes(id)).concat(barred.length > 0 ? [] : '');
      return permissionFor(element, { ...facts, consent: { ...facts.consent, categories: everything } }) === true;
    },
    isSound(element) {
      const addresses = addressesOn(element);
      const isSound = (addresses.length > 0 || hasContent(element)) && addresses.every((each) => isLoadable(each, element.baseURI));
      if (!isSound) warn(element, 'it has no address, or one of a kind that is never loaded');
      return isSound;
    },
    isLive(element) {
      if (element instanceof HTMLScriptElement || !isLive(element)) return false;
      const permission = permissionOf(element);
      const isPicture = element.matches('img,link'); // in shops these have categories that are none of ours
      if (permission === false || (typeof permission === 'string' && !isPicture)) {
        name(element, 'NOT withheld, for its address has to stand in `data-src`');
      }
      return true;
    },
    warn,
  };
}

/** The addresses that an element is to act with. What an embed shows until then is the owner's. */
function addressesOn(element: Element): readonly string[] {
  const names = parkedAttributes.map((name): string => parkedAs(name));
  if (element instanceof HTMLScriptElement) names.push('src');
  return names.flatMap((name) => element.getAttribute(name) ?? []);
}

/** Whether there is anything to act with besides an address of its own: code, or sources inside. */
function hasContent(element: Element): boolean {
  return element instanceof HTMLScriptElement ? element.text.trim() !== '' : element.matches('video,audio,picture');
}

import { addressOf, runsAs } from './script-kind.js';
import { takeOut } from './take-out.js';
import { tag } from './tagged-elements.js';

/** What browsers compare before they take the file of a link for that of a script. */
const ASKED_WITH = ['charset', 'crossOrigin', 'integrity', 'referrerPolicy', 'nonce'] as const;

/** Lets scripts download while they wait for their turn. */
export interface Preloader {
  add(elements: readonly Element[]): void;
  /** Looks at the first one that it has not seen yet. @returns false where there is none */
  preloadNext(): boolean;
  /** Has nothing to do any more with one whose turn has come. */
  drop(element: Element): void;
  /** How long a file has been on its way, in ms; 0 if it has arrived, or was not asked for. */
  waitFor(script: HTMLScriptElement): number;
}

/** @param mayAct asked before anything is asked of a server */
export function createPreloader(mayAct: (element: Element) => boolean): Preloader {
  const fresh = new Set<Element>();
  const asked = new WeakMap<Element, number>();
  return {
    add: (elements) => elements.forEach((element) => fresh.add(element)),
    preloadNext() {
      const [element] = fresh;
      if (!element) return false;
      fresh.delete(element);
      if (!mayBeEarly(element) || !mayAct(element)) return true;
      asked.set(element, performance.now());
      preload(element, () => asked.delete(element));
      return true;
    },
    drop: (element) => void fresh.delete(element),
    waitFor(script) {
      const since = asked.get(script);
      return since ? performance.now() - since : 0;
    },
  };
}

/** One with `data-after` may have to wait for ever, so nothing is asked of its server yet. */
function mayBeEarly(element: Element): element is HTMLScriptElement {
  return element instanceof HTMLScriptElement && Boolean(addressOf(element) && runsAs(element)) && !element.hasAttribute(tag.after);
}

/**
 * A link asks for the file in the same manner as the script will, so that browsers fetch it once. It is no sink of Trusted Types, and a policy judges it
 * like the script itself: https://html.spec.whatwg.org/#link-type-preload
 */
function preload(script: HTMLScriptElement, onEnd: () => void): void {
  const link = document.createElement('link');
  for (const name of ASKED_WITH) Object.assign(link, { [name]: script[name] });
  link.rel = runsAs(script) === 'module' ? 'modulepreload' : 'preload';
  link.as = 'script';
  link.fetchPriority = 'low'; // as scripts have it that do not block the parser
  link.href = addressOf(script)!;
  link.onload = link.onerror = () => {
    takeOut(link);
    onEnd();
  };
  document.head?.append(link);
}

import type { Guard } from './guard.js';
import { LOG_PREFIX } from '../brand.js';
import { isLoadable } from './loadable-url.js';
import { emptyEmbed, loadEmbed } from './embed.js';
import { verdictOn, type Grounds } from './permission.js';
import { createScriptQueue } from './script-queue.js';
import { parkedAttributes, tag, taggedElements, wordsOf } from './tagged-elements.js';

/** What the gate asks of its owner. */
export interface GateOptions {
  /** What is allowed at this moment. */
  readonly grounds: () => Grounds;
  readonly guard: Guard;
  readonly onRelease: (elements: readonly Element[]) => void;
}

/** Withholds tagged elements and lets them act. */
export interface Gate {
  /** Releases what is allowed at and below these nodes, or everywhere. A shadow root given once is remembered. */
  release(below?: readonly ParentNode[]): void;
  /** Empties the embeds that are no longer allowed. Scripts that ran cannot be undone. */
  withhold(): void;
  /** Whether something acted that needed one of these categories or services. */
  hasActed(names: readonly string[]): boolean;
  /** Notes that something acted which is no tagged element. */
  noteActed(name: string): void;
  /** Releases nothing from now on. */
  close(): void;
}

/** The gate through which every tagged element has to pass: in document order, scripts each at most once. */
export function createGate({ grounds, guard, onRelease }: GateOptions): Gate {
  const passed = new WeakSet<Element>();
  const warned = new WeakSet<Element>();
  const acted = new Set<string>();
  const roots = new Set<ParentNode>([document]);
  const growing = new Set<Element>();
  let closed = false;

  const queue = createScriptQueue({
    mayRun: (script) => !closed && script.isConnected && isAllowed(script),
    onStart: announce,
    onDrop: (script) => passed.delete(script),
    onFail: (script, reason) => guard('release', () => Promise.reject(new Error(`${script.src || 'an inline script'} ${reason}`))),
  });

  function announce(elements: readonly Element[]): void {
    elements.forEach(remember);
    onRelease(elements);
  }

  /** Which categories and services have acted on this page: taking one of them back needs a reload. */
  function remember(element: Element): void {
    const services = wordsOf(element, tag.service);
    const homes = grounds().services.filter(({ id }) => services.includes(id));
    for (const name of [...wordsOf(element, tag.category), ...services, ...homes.map(({ category }) => category)]) acted.add(name);
  }

  function isAllowed(element: Element): boolean {
    const verdict = verdictOn(element, grounds());
    if ('allowed' in verdict) return verdict.allowed;
    warn(element, `unknown category or service "${verdict.unknown}"`);
    return false;
  }

  function warn(element: Element, problem: string): void {
    if (warned.has(element)) return;
    warned.add(element);
    console.warn(`${LOG_PREFIX} withheld: ${problem}.`, element);
  }

  function mayPass(element: Element): boolean {
    if (passed.has(element) || !isAllowed(element)) return false;
    if (!isComplete(element)) {
      growing.add(element);
      return false;
    }
    const addresses = ['src', ...Object.keys(parkedAttributes)].map((name) => element.getAttribute(name)).filter((url) => url !== null);
    if (addresses.every((url) => isLoadable(url, element.baseURI))) return true;
    warn(element, 'its address is empty or of a kind that is never loaded');
    return false;
  }

  function releaseBelow(...within: readonly ParentNode[]): void {
    const candidates = new Set([...growing, ...within.flatMap(taggedElements)]);
    growing.clear();
    const elements = [...candidates].filter(mayPass);
    if (elements.length === 0) return;
    elements.forEach((element) => passed.add(element));
    const embeds = elements.filter((element) => !isScript(element));
    embeds.forEach((embed) => guard('release', () => loadEmbed(embed)));
    if (embeds.length > 0) announce(embeds);
    guard('release', () => queue.add(elements.filter(isScript)));
  }

  return {
    release(below) {
      if (closed) return;
      for (const root of below ?? []) if (root instanceof ShadowRoot) roots.add(root);
      releaseBelow(...(below ?? roots));
    },
    withhold() {
      const embeds = [...roots].flatMap(taggedElements).filter((element) => passed.has(element) && !isScript(element));
      for (const embed of embeds.filter((element) => !isAllowed(element))) {
        passed.delete(embed);
        guard('withhold', () => emptyEmbed(embed));
      }
    },
    hasActed: (names) => names.some((name) => acted.has(name)),
    noteActed: (name) => void acted.add(name),
    close() {
      closed = true;
      queue.clear();
    },
  };
}

function isScript(element: Element): element is HTMLScriptElement {
  return element instanceof HTMLScriptElement;
}

/**
 * While the parser runs, the last node of the document may still be growing: an inline script could be half there.
 * Whatever has a node after it, or after one of its ancestors, is complete.
 */
function isComplete(element: Element): boolean {
  if (element.ownerDocument.readyState !== 'loading') return true;
  for (let node: Node | null = element; node; node = node.parentNode) if (node.nextSibling) return true;
  return false;
}

import { createCompletion } from './complete-elements.js';
import { createElementJudge } from './element-judge.js';
import { emptyEmbed, loadEmbed } from './embed.js';
import type { EmbedPlaceholders } from './embed-placeholders.js';
import { guard } from './guard.js';
import { needsOf, type Grounds } from './permission.js';
import { createReleaseQueue } from './release-queue.js';
import { tag, wordsOf, type FindTagged } from './tagged-elements.js';

/** Withholds tagged elements and lets them act. */
export interface Gate {
  /** Releases what is allowed at and below these nodes, or everywhere. A shadow root given once is remembered. */
  release(below?: readonly ParentNode[]): void;
  /** Empties the embeds, and stops the scripts on their way, that are no longer allowed. Scripts that ran cannot be undone. */
  withhold(): void;
  /** Lets one embed act, whatever was chosen. It stays so until the page is left. */
  releaseOnce(embed: Element): void;
  /** Whether something acted that needed one of these categories or services. */
  hasActed(names: readonly string[]): boolean;
}

/**
 * The gate through which every tagged element has to pass: in document order, scripts each at most once.
 *
 * @param grounds what is allowed at this moment; null while nothing is to be released
 * @param find the tagged elements at and below a node, in document order
 * @param placeholders for embeds that wait for the visitor
 * @param watch called with shadow roots, of which additions are to be released too
 */
export function createGate(
  grounds: () => Grounds | null,
  find: FindTagged,
  placeholders: EmbedPlaceholders,
  watch: (root: ShadowRoot) => void,
): Gate {
  const judge = createElementJudge(grounds);
  const passed = new WeakSet<Element>(); // they act, or have their turn to come
  const acted = new Set<string>();
  const once = new WeakSet<Element>();
  const roots = new Set<ParentNode>([document]);
  const completeOf = createCompletion();

  const mayAct = (element: Element) => once.has(element) || (element.isConnected && judge.isAllowed(element) && judge.isSafe(element));
  const dismiss = (element: Element) => passed.delete(element); // withheld as before
  const queue = createReleaseQueue(judge, mayAct, begin, dismiss);

  function begin(element: Element): void {
    const { services = [] } = grounds() ?? {};
    // Taking one of these back needs a reload from now on.
    for (const name of [...needsOf(element, services), ...wordsOf(element, tag.service)]) acted.add(name);
    if (isScript(element)) return;
    guard('release', () => loadEmbed(element));
    placeholders.drop([element]);
  }

  /** A frame or a film leaves a hole that a visitor wonders about. */
  function isPlaceheld(element: Element): element is HTMLElement {
    return element.matches('iframe,video') && !once.has(element) && judge.isWaiting(element) && judge.isSafe(element);
  }

  function open(elements: readonly Element[]): void {
    elements.forEach((element) => passed.add(element));
    queue.add(elements);
  }

  return {
    release(below) {
      (below ?? []).filter((root) => root instanceof ShadowRoot).forEach((root) => (roots.add(root), watch(root)));
      const found = completeOf([...(below ?? roots)].flatMap(find)).filter((element) => !passed.has(element));
      open(found);
      placeholders.offer(found.filter(isPlaceheld));
    },
    withhold() {
      queue.cancel();
      for (const embed of [...roots].flatMap(find)) {
        if (judge.isAllowed(embed)) once.delete(embed);
        else if (!isScript(embed) && !once.has(embed) && passed.delete(embed)) emptyEmbed(embed);
      }
    },
    releaseOnce(embed) {
      once.add(embed);
      open([embed]);
    },
    hasActed: (names) => names.some((name) => acted.has(name)),
  };
}

function isScript(element: Element): element is HTMLScriptElement {
  return element instanceof HTMLScriptElement;
}

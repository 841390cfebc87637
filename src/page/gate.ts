import { createCompletion } from './complete-elements.js';
import { createElementJudge, type ElementJudge } from './element-judge.js';
import { changesIn, emptyEmbed, isLive, isLoaded } from './embed.js';
import type { EmbedPlaceholders } from './embed-placeholders.js';
import { guard } from './guard.js';
import { createLoadedEmbeds } from './loaded-embeds.js';
import { needsOf, type Grounds } from './permission.js';
import { createReleaseQueue } from './release-queue.js';
import { createShadowRoots, type WatchRoot } from './shadow-roots.js';
import { tag, wordsOf, type FindTagged } from './tagged-elements.js';

/** Withholds tagged elements and lets them act. */
export interface Gate {
  /** Releases what is allowed at and below these nodes, or everywhere. A shadow root given once is remembered. */
  release(below?: readonly ParentNode[]): void;
  /** Empties the embeds, and stops the scripts on their way, that are no longer allowed. Scripts that ran cannot be undone. */
  withhold(): void;
  /** Lets one embed act, whatever was chosen. It stays so until the page is left. */
  releaseOnce(embed: Element): void;
  /** Whether it acts already, or has its turn to come. */
  hasPassed(element: Element): boolean;
  /** Whether something acted that needed one of these categories or services. */
  hasActed(names: readonly string[]): boolean;
}

/**
 * The gate through which every tagged element has to pass: in document order, scripts each at most once.
 *
 * @param grounds what is allowed at this moment; null while nothing is to be released. `anew`: the cookie may have changed, unheard of
 * @param find the tagged elements at and below a node, in document order
 * @param placeholders for embeds that wait for the visitor
 * @param watch called with shadow roots, of which additions are to be released too
 */
export function createGate(
  grounds: (anew?: boolean) => Grounds | null,
  find: FindTagged,
  placeholders: EmbedPlaceholders,
  watch: WatchRoot,
): Gate {
  const judge = createElementJudge(grounds);
  const passed = new WeakSet<Element>(); // they act, or have their turn to come
  const once = new WeakSet<Element>();
  const acted = new Set<string>();
  const [embeds, treesOf, completeOf] = [createLoadedEmbeds(), createShadowRoots(watch), createCompletion()];

  const mayAct = (element: Element) => once.has(element) || (element.isConnected && judge.isAllowed(element) && judge.isSound(element));
  const queue = createReleaseQueue(judge, mayAct, begin, (element) => passed.delete(element)); // withheld as before

  function begin(element: Element): void {
    namesOn(element, grounds()).forEach((name) => acted.add(name)); // to take one of these back needs a reload from now on
    if (element instanceof HTMLScriptElement) return;
    guard('release', () => embeds.load(element));
    placeholders.drop([element]);
  }

  function takeBack(embed: Element): void {
    once.delete(embed);
    if (passed.delete(embed)) embeds.empty(embed);
  }

  function open(elements: readonly Element[]): void {
    elements.forEach((element) => passed.add(element));
    queue.add(elements);
  }

  return {
    release(below) {
      const found = inDocumentOrder(treesOf(below).map(find), find);
      found.filter(embeds.isStale).forEach(takeBack); // and let act anew
      const waiting = completeOf(found.filter((element) => !passed.has(element))).filter((element) => isWithheld(element, judge));
      if (waiting.length > 0 && grounds(true)) open(waiting); // a refusal may be quicker than the news of it
      placeholders.offer(waiting.filter((element) => leavesHole(element, judge)));
    },
    withhold() {
      queue.cancel();
      for (const embed of new Set([...embeds.list(), ...treesOf().flatMap(find)])) {
        if (embed instanceof HTMLScriptElement) continue; // there may be thousands, and the queue knows of them
        if (judge.isAllowed(embed)) once.delete(embed);
        else if (!once.has(embed)) takeBack(embed);
      }
    },
    releaseOnce: (embed) => (once.add(embed), open([embed])),
    hasPassed: (element) => passed.has(element),
    hasActed: (names) => names.some((name) => acted.has(name)),
  };
}

/** The categories and services that it needs. */
function namesOn(element: Element, grounds: Grounds | null): readonly string[] {
  return [...needsOf(element, grounds?.services ?? []), ...wordsOf(element, tag.service)];
}

/** What acts by itself is past that, but a copy of an embed that was loaded can be emptied. */
function isWithheld(element: Element, judge: ElementJudge): boolean {
  if (!judge.isLive(element)) return true;
  if (isLoaded(element) && !judge.isAllowed(element)) emptyEmbed(element);
  return changesIn(element).length > 0;
}

/** A frame or a film leaves a hole that a visitor wonders about. */
function leavesHole(element: Element, judge: ElementJudge): element is HTMLElement {
  return element.matches('iframe,video') && !isLive(element) && judge.isWaiting(element) && judge.isSound(element);
}

/** Frameworks may add siblings one by one from the last to the first. What stands in shadow roots comes after the rest. */
function inDocumentOrder(batches: readonly (readonly Element[])[], find: FindTagged): readonly Element[] {
  const found = new Set(batches.flat());
  const isSorted = batches.filter(({ length }) => length > 0).length < 2;
  return isSorted ? [...found] : [...new Set([...find(document).filter((element) => found.has(element)), ...found])];
}

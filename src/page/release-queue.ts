import { createDependencies } from './dependencies.js';
import { dispatch } from './document-events.js';
import type { ElementJudge } from './element-judge.js';
import { createPreloader } from './preloader.js';
import { createReleaseOrder } from './release-order.js';
import { addressOf, runsAs } from './script-kind.js';
import { createScriptRunner } from './script-runner.js';
import { tag } from './tagged-elements.js';
import { workInSlices } from './work-in-slices.js';

/** Elements on their way to act. */
export interface ReleaseQueue {
  add(elements: readonly Element[]): void;
  /** Takes back the scripts that are under way and may no longer run. */
  cancel(): void;
}

/**
 * Lets elements act, scripts in the order in which they are added: each waits until the one before it has run, has failed or takes too long, and those
 * with an address download meanwhile. The browser's own line of scripts (`async = false`) would do, were it not that one which never arrives stops all
 * behind it, and that nothing in it can be taken back.
 *
 * @param mayAct asked right before an element acts, for the answer may have changed while it waited
 * @param begin called with each element whose turn it is. One that is no script acts by this
 * @param dismiss called with each that may not act after all
 */
export function createReleaseQueue(
  { isAllowed, warn }: ElementJudge,
  mayAct: (element: Element) => boolean,
  begin: (element: Element) => void,
  dismiss: (element: Element) => void,
): ReleaseQueue {
  const runner = createScriptRunner();
  const preloader = createPreloader();
  const dependencies = createDependencies(warn);
  const order = createReleaseOrder(dependencies.areMet);
  const fresh = new Set<Element>(); // may download before their turn
  let begun: Element[] = [];

  /** Called again whenever something that others wait for has ended. */
  const proceed = workInSlices(
    () => {
      const element = order.next();
      const early = element ?? fresh.values().next().value;
      if (early) fresh.delete(early);
      if (element) take(element);
      else if (early && mayBeEarly(early) && mayAct(early)) preloader.preload(early);
      return early !== undefined;
    },
    () => {
      if (begun.length > 0) dispatch('release', { elements: Object.freeze(begun) });
      begun = [];
    },
  );

  function take(element: Element): void {
    const acts = mayAct(element);
    order.take(element, acts);
    if (!acts) return dismiss(element);
    begun.push(element);
    begin(element);
    if (!(element instanceof HTMLScriptElement)) return;
    runner.run(element, preloader.waitFor(element), () => {
      dependencies.end(element);
      order.end(element);
      proceed();
    });
  }

  return {
    add(elements) {
      elements.forEach((element) => (order.add(element), fresh.add(element)));
      proceed();
    },
    cancel() {
      runner.stop(isAllowed).forEach(order.end);
      proceed();
    },
  };
}

/** One with `data-after` may have to wait for ever, so nothing is asked of its server yet. */
function mayBeEarly(element: Element): element is HTMLScriptElement {
  return element instanceof HTMLScriptElement && Boolean(addressOf(element) && runsAs(element)) && !element.hasAttribute(tag.after);
}

import { createDependencies } from './dependencies.js';
import { dispatch } from './document-events.js';
import type { ElementJudge } from './element-judge.js';
import { guard } from './guard.js';
import { createPreloader } from './preloader.js';
import { createReleaseOrder } from './release-order.js';
import { createScriptRunner } from './script-runner.js';
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
  const preloader = createPreloader(mayAct);
  const dependencies = createDependencies(warn);
  const order = createReleaseOrder(dependencies.areMet);
  let begun: Element[] = [];

  /** Called again whenever something that others wait for has ended. While it is nobody's turn, those who wait may download. */
  const proceed = workInSlices(() => takeNext() || preloader.preloadNext(), tell);

  /** @returns whether it was anybody's turn */
  function takeNext(): boolean {
    const element = order.next();
    if (!element) return false;
    preloader.drop(element);
    order.take(element);
    const isUnderWay = guard('release', () => (mayAct(element) ? letAct(element) : void dismiss(element)));
    if (!isUnderWay) order.end(element); // also where that failed
    return true;
  }

  /** @returns whether its end is still to be told, as that of a script is */
  function letAct(element: Element): boolean {
    begun.push(element);
    begin(element);
    if (!(element instanceof HTMLScriptElement)) return false;
    runner.run(element, preloader.waitFor(element), () => {
      dependencies.end(element);
      order.end(element);
      proceed();
    });
    return true;
  }

  function tell(): void {
    runner.rest();
    const elements = Object.freeze(begun);
    begun = [];
    if (elements.length > 0) dispatch('release', { elements });
  }

  return {
    add(elements) {
      elements.forEach(order.add);
      preloader.add(elements);
      proceed();
    },
    cancel() {
      runner.takeBack(isAllowed).forEach(order.end);
      proceed();
    },
  };
}

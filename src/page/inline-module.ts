import { attempt } from './attempt.js';
import { nextTask } from './next-task.js';
import { takeOut } from './take-out.js';

/** How long a module with imports is given after the mark behind it, in ms. Firefox needs it. */
const IMPORTS = 200;

/**
 * Calls back when an inline module has run. Only WebKit fires `load` on one. Without imports it runs before the second task after it was inserted. With
 * some, Chromium keeps it in one line with external scripts that have `async = false`, so an empty one behind it marks when it has run:
 * https://html.spec.whatwg.org/#list-of-scripts-that-will-execute-in-order-as-soon-as-possible
 * Firefox keeps inline modules out of that line, and Trusted Types or a list of hosts refuse the mark: there it is a bounded wait.
 *
 * @returns whether it may have run already. It has not while the mark behind it still waits
 */
export function whenModuleRan(module: HTMLScriptElement, then: () => void): () => boolean {
  const mark = document.createElement('script');
  const end = () => {
    takeOut(mark);
    setTimeout(then, IMPORTS);
  };
  Object.assign(mark, { async: false, nonce: module.nonce, onload: end, onerror: end });
  if (!/\b(im|ex)port\b/.test(module.text)) nextTask(() => nextTask(then));
  else if (attempt(() => Object.assign(mark, { src: 'data:text/javascript,' }))) (document.head ?? document.documentElement).append(mark);
  else end();
  return () => !mark.isConnected;
}

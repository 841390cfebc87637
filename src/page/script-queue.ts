import { guard, report } from './guard.js';
import { insertAgain } from './insert-again.js';
import { nextTask } from './next-task.js';
import { tag } from './tagged-elements.js';
import { withoutWriting } from './write-guard.js';

/** The longest that one script may hold up those after it, in ms. */
const TIMEOUT = 10_000;

/** How long the queue works before it lets the browser handle input and paint, in ms. */
const SLICE = 8;

/** An inline module runs in a later task and never says that it did. This long after its start one without imports has run, in ms. */
const INLINE_MODULE = 50;

/** Scripts on their way to run. */
export interface ScriptQueue {
  add(scripts: readonly HTMLScriptElement[]): void;
  /** Takes back what is still loading and may no longer run. */
  cancel(): void;
}

/**
 * Lets withheld scripts run in the order in which they are added.
 *
 * External scripts download in parallel and run in turn, which `async = false` asks of the browser; an inline script waits
 * for the external ones before it; `async` ones wait for nobody. https://html.spec.whatwg.org/#prepare-the-script-element
 *
 * @param mayRun asked right before a script starts, for the answer may have changed while it waited
 * @param onStart called with the scripts that just started, after each slice of work
 */
export function createScriptQueue(
  mayRun: (script: HTMLScriptElement) => boolean,
  onStart: (scripts: readonly HTMLScriptElement[]) => void,
): ScriptQueue {
  const turns = new Set<HTMLScriptElement>();
  const loading = new Set<HTMLScriptElement>();
  let isBusy = false; // a script that just runs may ask for more

  /** Starts whatever may start now. Called again whenever a script that others wait for has ended. */
  function proceed(): void {
    if (isBusy) return;
    isBusy = true;
    const started: HTMLScriptElement[] = [];
    const deadline = performance.now() + SLICE;
    let isHeld = false; // a script that later inline ones wait for is under way
    for (const script of turns) {
      if (!isHeld || isExternal(script)) {
        // While a later external script is under way it could overtake an inline one that stands before it: no pause then.
        if (performance.now() > deadline && loading.size === 0) {
          nextTask(proceed);
          break;
        }
        if (!loading.has(script) && start(script)) started.push(script);
      }
      isHeld ||= turns.has(script);
    }
    isBusy = false;
    onStart(started);
  }

  function start(script: HTMLScriptElement): boolean {
    const may = mayRun(script);
    if (!may || !isWaitedFor(script)) turns.delete(script);
    if (!may) return false;
    if (isExternal(script) || isWaitedFor(script)) {
      loading.add(script);
      whenEnded(script, end);
    }
    guard('release', () => activate(script));
    if (script.type === 'text/plain') script.dispatchEvent(new Event('error')); // Trusted Types may forbid to set its address
    return true;
  }

  function end(script: HTMLScriptElement, failure?: string): void {
    if (!loading.delete(script)) return;
    turns.delete(script);
    if (failure) report('release', new Error(`${script.src} ${failure}`));
    proceed();
  }

  return {
    add(scripts) {
      scripts.forEach((script) => turns.add(script));
      proceed();
    },
    cancel() {
      const revoked = [...loading].filter((script) => !mayRun(script));
      revoked.forEach((script) => (stop(script), end(script)));
    },
  };
}

/** Calls back when the script has run, has failed, or takes too long. */
function whenEnded(script: HTMLScriptElement, end: (script: HTMLScriptElement, failure?: string) => void): void {
  script.addEventListener('load', () => end(script));
  script.addEventListener('error', () => end(script, 'could not be loaded'));
  if (isExternal(script)) setTimeout(end, TIMEOUT, script, `did not load within ${TIMEOUT} ms`);
  else setTimeout(end, INLINE_MODULE, script);
}

/** In another document a script no longer runs when it has arrived: https://html.spec.whatwg.org/#execute-the-script-element */
function stop(script: HTMLScriptElement): void {
  document.implementation.createHTMLDocument('').adoptNode(script);
}

/** Gives the script its type back and inserts the same element again: the one portable way to start it, and the one that Trusted Types allow. */
function activate(script: HTMLScriptElement): void {
  if (!script.hasAttribute('async')) script.async = false;
  if (script.dataset['src'] && !script.src) script.src = script.dataset['src']; // may throw: first, so that it stays withheld then
  script.type = script.getAttribute(tag.type) || 'text/javascript';
  withoutWriting(() => insertAgain(script));
}

function isExternal(script: HTMLScriptElement): boolean {
  return script.hasAttribute('src') || script.hasAttribute('data-src');
}

/** An ordered external script, or an inline module. A classic script with `nomodule` never runs here, and never says so. */
function isWaitedFor(script: HTMLScriptElement): boolean {
  const isModule = script.getAttribute(tag.type) === 'module';
  return !script.hasAttribute('async') && (isModule || (isExternal(script) && !script.noModule));
}

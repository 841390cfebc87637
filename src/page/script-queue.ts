import { guard, report } from './guard.js';
import { insertAgain } from './insert-again.js';
import { nextTask } from './next-task.js';
import { tag } from './tagged-elements.js';

/** The longest that one script may hold up those after it, in ms. */
const TIMEOUT = 10_000;

/** How long the queue works before it lets the browser handle input and paint, in ms. */
const SLICE = 8;

/** An inline module runs in a later task and never says that it did. This long after its start one without imports has run, in ms. */
const INLINE_MODULE = 50;

/**
 * Lets withheld scripts run in the order in which they are added.
 *
 * External scripts download in parallel and run in turn, which `async = false` asks of the browser; an inline script waits
 * for the external ones before it; `async` ones wait for nobody. https://html.spec.whatwg.org/#prepare-the-script-element
 *
 * @param mayRun asked right before a script starts, for the answer may have changed while it waited
 * @param onStart called with the scripts that just started, after each slice of work
 * @returns adds scripts
 */
export function createScriptQueue(
  mayRun: (script: HTMLScriptElement) => boolean,
  onStart: (scripts: readonly HTMLScriptElement[]) => void,
): (scripts: readonly HTMLScriptElement[]) => void {
  const turns = new Set<HTMLScriptElement>();
  const loading = new Set<HTMLScriptElement>();

  /** Starts whatever may start now. Called again whenever a script that others wait for has ended. */
  function proceed(): void {
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
      isHeld ||= loading.has(script);
    }
    if (started.length > 0) onStart(started);
  }

  function start(script: HTMLScriptElement): boolean {
    const may = mayRun(script);
    if (may && isWaitedFor(script)) wait(script);
    else turns.delete(script);
    if (may) guard('release', () => activate(script));
    if (may && !isActivated(script)) script.dispatchEvent(new Event('error')); // Trusted Types may forbid to set its address
    return may;
  }

  /** Keeps the script's turn until it has run, has failed, or takes too long. */
  function wait(script: HTMLScriptElement): void {
    const end = (reason?: string) => {
      clearTimeout(timer);
      if (!loading.delete(script)) return;
      turns.delete(script);
      if (reason) report('release', new Error(`${script.src} ${reason}`));
      proceed();
    };
    const timer = isExternal(script) ? setTimeout(end, TIMEOUT, `did not load within ${TIMEOUT} ms`) : setTimeout(end, INLINE_MODULE);
    script.addEventListener('load', () => end());
    script.addEventListener('error', () => end('could not be loaded'));
    loading.add(script);
  }

  return (scripts) => {
    scripts.forEach((script) => turns.add(script));
    proceed();
  };
}

/** Gives the script its type back and inserts the same element again: the one portable way to start it, and the one that Trusted Types allow. */
function activate(script: HTMLScriptElement): void {
  if (!script.hasAttribute('async')) script.async = false;
  if (script.dataset['src'] && !script.src) script.src = script.dataset['src']; // may throw: first, so that it stays withheld then
  script.type = script.getAttribute(tag.type) || 'text/javascript';
  insertAgain(script);
}

function isActivated(script: HTMLScriptElement): boolean {
  return script.type !== 'text/plain';
}

function isExternal(script: HTMLScriptElement): boolean {
  return script.hasAttribute('src') || script.hasAttribute('data-src');
}

/** An ordered external script, or an inline module. A classic script with `nomodule` never runs here, and never says so. */
function isWaitedFor(script: HTMLScriptElement): boolean {
  const isModule = script.getAttribute(tag.type) === 'module';
  return !script.hasAttribute('async') && (isModule || (isExternal(script) && !script.noModule));
}

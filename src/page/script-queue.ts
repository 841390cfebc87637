import { nextTask } from './next-task.js';
import { tag } from './tagged-elements.js';

/** What the queue asks of its owner. */
export interface ScriptQueueOptions {
  /** Asked again right before a script starts: the answer may have changed while it waited. */
  readonly mayRun: (script: HTMLScriptElement) => boolean;
  /** Called with the scripts that just started, after each slice of work. */
  readonly onStart: (scripts: readonly HTMLScriptElement[]) => void;
  /** Called with a script whose turn came when it might no longer run. It is withheld as before. */
  readonly onDrop: (script: HTMLScriptElement) => void;
  /** Called when a script could not be loaded, or took too long. */
  readonly onFail: (script: HTMLScriptElement, reason: string) => void;
  /** The longest that one script may hold up those after it, in ms. @default 10000 */
  readonly timeout?: number;
}

interface Turn {
  readonly script: HTMLScriptElement;
  loading: boolean;
}

/** How long the queue works before it lets the browser handle input and paint, in ms. */
const SLICE = 8;

/**
 * Lets withheld scripts run in the order in which they are added, each at most once.
 *
 * External scripts download in parallel and run in turn, which `async = false` asks of the browser; an inline script waits
 * for the external ones before it; `async` ones wait for nobody.
 * https://html.spec.whatwg.org/#prepare-the-script-element
 */
export function createScriptQueue({ mayRun, onStart, onDrop, onFail, timeout = 10_000 }: ScriptQueueOptions) {
  let turns: Turn[] = [];
  let resuming = false;

  /** Starts whatever may start now. Called again whenever a script that others wait for has ended. */
  function proceed(): void {
    const started: HTMLScriptElement[] = [];
    const deadline = performance.now() + SLICE;
    let waiting = false; // whether a script that later ones must wait for is still on its way
    for (const turn of [...turns]) {
      if (turn.loading) waiting = true;
      else if (waiting && !isExternal(turn.script)) continue;
      else if (performance.now() > deadline && !turns.some(({ loading }) => loading)) {
        resume();
        break;
      } else if (!mayRun(turn.script)) drop(turn);
      else {
        started.push(turn.script);
        waiting = begin(turn) || waiting;
      }
    }
    if (started.length > 0) onStart(started);
  }

  /** Goes on in a later task. Never while an external script is under way: it could overtake an inline one that stands before it. */
  function resume(): void {
    if (resuming) return;
    resuming = true;
    nextTask(() => {
      resuming = false;
      proceed();
    });
  }

  function drop(turn: Turn): void {
    forget(turn);
    onDrop(turn.script);
  }

  function forget(turn: Turn): void {
    turns = turns.filter((other) => other !== turn);
  }

  /** Starts a script. True when those after it have to wait for it. */
  function begin(turn: Turn): boolean {
    const { script } = turn;
    const waits = isWaitedFor(script);
    turn.loading = waits;
    if (waits) whenEnded(turn);
    else forget(turn);
    activate(script);
    return waits && turn.loading;
  }

  function whenEnded(turn: Turn): void {
    const { script } = turn;
    const finish = (reason?: string) => {
      clearTimeout(timer);
      if (!turn.loading) return;
      turn.loading = false;
      if (reason) onFail(script, reason);
      forget(turn);
      proceed();
    };
    const timer = setTimeout(() => finish(`did not load within ${timeout} ms`), timeout);
    script.addEventListener('load', () => finish(), { once: true });
    script.addEventListener('error', () => finish('did not load'), { once: true });
    // An inline module has no load event. Two tasks later one without imports has run.
    if (!isExternal(script)) setTimeout(() => setTimeout(finish));
  }

  return {
    add(scripts: readonly HTMLScriptElement[]): void {
      turns.push(...scripts.map((script) => ({ script, loading: false })));
      proceed();
    },
    /** Forgets what has not started. */
    clear(): void {
      turns = turns.filter(({ loading }) => loading);
    },
  };
}

/** Gives the script its type back and inserts the same element again: the one portable way to start it, and the one that Trusted Types allow. */
function activate(script: HTMLScriptElement): void {
  const place = script.ownerDocument.createComment('');
  if (!script.hasAttribute('async')) script.async = false;
  script.replaceWith(place);
  script.type = script.getAttribute(tag.type) || 'text/javascript';
  const parked = script.getAttribute('data-src');
  if (parked !== null && !script.hasAttribute('src')) script.src = parked;
  place.replaceWith(script);
}

function isExternal(script: HTMLScriptElement): boolean {
  return script.hasAttribute('src') || script.hasAttribute('data-src');
}

function isModule(script: HTMLScriptElement): boolean {
  return script.getAttribute(tag.type) === 'module';
}

/** An ordered external script, or an inline module. A classic script with `nomodule` never runs here, and never says so. */
function isWaitedFor(script: HTMLScriptElement): boolean {
  if (script.hasAttribute('async') || (script.noModule && !isModule(script))) return false;
  return isExternal(script) || isModule(script);
}

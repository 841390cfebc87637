import { attempt } from './attempt.js';
import { currentScript } from './current-script.js';
import { whenInert } from './inert-script.js';
import { whenModuleRan } from './inline-module.js';
import { insertScriptAgain } from './insert-again.js';
import { addressOf, isFile, isInstant } from './script-kind.js';
import { createScriptsUnderWay, type Run } from './scripts-under-way.js';
import { tag } from './tagged-elements.js';

/** The longest that one script may hold up those after it, in ms. */
const TIMEOUT = 10_000;

/** More than that is nothing at all for a timer: https://html.spec.whatwg.org/#timer-initialisation-steps */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Lets scripts run. */
export interface ScriptRunner {
  /**
   * @param waited how long its file has been asked for already, in ms
   * @param goOn called once those after it may go on: it has run, has failed, or takes too long. Not for one that is taken back
   */
  run(script: HTMLScriptElement, waited: number, goOn: () => void): void;
  /** Stops what is under way and may no longer run. What runs at this moment goes on, for it cannot be undone. @returns what was stopped */
  takeBack(mayRun: (script: HTMLScriptElement) => boolean): readonly HTMLScriptElement[];
  /** Others have their turn now. What scripts need only while they run is put in place once for many that follow one another. */
  rest(): void;
}

export function createScriptRunner(): ScriptRunner {
  const scripts = createScriptsUnderWay();
  const { begin, leave, tell, stopWrites } = scripts;

  function runInstant(script: HTMLScriptElement): void {
    begin(script, null);
    if (!start(script)) tell(script, 'could not be loaded');
    leave(script);
  }

  function runInTime(script: HTMLScriptElement, waited: number, goOn: () => void): void {
    const limit = limitOf(script);
    const timer = setTimeout(() => (tell(script, `did not load within ${limit} ms`), stopWrites(script), freeOthers()), limit - waited);
    const freeOthers = onceOnly(goOn);
    const run: Run = {
      copy: copyOf(script),
      mayHaveRun: () => false,
      leave: () => (clearTimeout(timer), leave(script) && (scripts.rest(), true)),
    };
    const end = () => run.leave() && freeOthers();
    begin(script, run);
    script.addEventListener('load', end);
    script.addEventListener('error', () => (scripts.runs.has(script) && tell(script, 'could not be loaded'), end()));
    if (isFile(script)) whenInert(script, () => (tell(script, 'came as text, which browsers do not run'), end()));
    start(script);
    if (!isFile(script)) run.mayHaveRun = whenModuleRan(script, end);
  }

  return {
    rest: scripts.rest,
    run(script, waited, goOn) {
      if (!isInstant(script)) return runInTime(script, waited, goOn);
      runInstant(script);
      goOn();
    },
    takeBack(mayRun) {
      const revoked = [...scripts.runs].filter(([script, run]) => run && !mayRun(script) && script !== currentScript());
      revoked.forEach(([script, run]) => withholdAgain(script, run!));
      return revoked.map(([script]) => script);
    },
  };
}

function limitOf(script: HTMLScriptElement): number {
  const limit = Number(script.getAttribute(tag.timeout));
  return limit > 0 ? Math.min(limit, LONGEST_TIMER) : TIMEOUT;
}

/** @returns false where the browser refuses: Trusted Types may forbid to set its address. Who listens to it hears of that */
function start(script: HTMLScriptElement): boolean {
  return attempt(() => activate(script)) ?? !script.dispatchEvent(new CustomEvent('error'));
}

/** Gives the script its type back and inserts the same element again: the one portable way to start it, and the one that Trusted Types allow. */
function activate(script: HTMLScriptElement): true {
  const address = addressOf(script);
  if (address)
    script.src ||= address; // may throw: first, so that it stays withheld then
  else if (!script.hasAttribute('async')) script.async = false; // see whenModuleRan()
  script.type = script.getAttribute(tag.type) || 'text/javascript';
  insertScriptAgain(script);
  return true;
}

/** Who was to hear of the script hears of its copy. */
function copyOf(script: HTMLScriptElement): HTMLScriptElement {
  const { onload, onerror } = script;
  return Object.assign(script.cloneNode(true) as HTMLScriptElement, { onload, onerror });
}

/**
 * In another document a script no longer runs when it has arrived: https://html.spec.whatwg.org/#execute-the-script-element
 * No element can be started twice, so its copy waits in its place. One that may have run already comes to an end without.
 */
function withholdAgain(script: HTMLScriptElement, { copy, mayHaveRun, leave }: Run): void {
  leave();
  if (!mayHaveRun()) script.after(copy);
  document.implementation.createHTMLDocument().adoptNode(script);
  script.onload = script.onerror = null; // it may still fail
}

function onceOnly(run: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) run();
    isDone = true;
  };
}

import { attempt } from './attempt.js';
import { currentScript } from './current-script.js';
import { report } from './guard.js';
import { whenInert } from './inert-script.js';
import { whenModuleRan } from './inline-module.js';
import { insertAgain } from './insert-again.js';
import { addressOf, runsAs } from './script-kind.js';
import { tag } from './tagged-elements.js';
import { whenThrown } from './when-thrown.js';
import { createWriteGuard } from './write-guard.js';

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
}

/** A script that has been inserted and has not ended. */
interface Run {
  /** The script as it was before. An instant one has none. */
  readonly copy: HTMLScriptElement | null;
  mayHaveRun(): boolean;
  /** From now on nothing of ours listens to it. @returns false where that is so already */
  leave(): boolean;
}

export function createScriptRunner(): ScriptRunner {
  const underWay = new Map<HTMLScriptElement, Run>();
  const watchWrites = createWriteGuard();

  return {
    run(script, waited, goOn) {
      const tell = (problem: string) => report('release', new Error(`${script.src || 'an inline script'} ${problem}`));
      const letWrite = watchWrites(script);
      const ignoreErrors = whenThrown(script, (message) => tell(`threw: ${message}`));
      const limit = limitOf(script);
      const timer = setTimeout(() => (tell(`did not load within ${limit} ms`), letWrite(), freeOthers()), limit - waited);
      const freeOthers = onceOnly(goOn);
      const leave = () => {
        clearTimeout(timer);
        ignoreErrors();
        letWrite();
        return underWay.delete(script);
      };
      const end = () => leave() && freeOthers();

      const run: Run = { copy: isInstant(script) ? null : copyOf(script), mayHaveRun: () => false, leave };
      underWay.set(script, run);
      script.addEventListener('load', end);
      script.addEventListener('error', () => (underWay.has(script) && tell('could not be loaded'), end()));
      if (isFile(script)) whenInert(script, () => (tell('came as text, which browsers do not run'), end()));
      if (!attempt(() => activate(script))) script.dispatchEvent(new CustomEvent('error')); // Trusted Types may forbid to set its address
      if (isInstant(script)) end();
      else if (!isFile(script)) run.mayHaveRun = whenModuleRan(script, end);
    },
    takeBack(mayRun) {
      const revoked = [...underWay].filter(([script]) => !mayRun(script) && !isInstant(script) && script !== currentScript());
      revoked.forEach(([script, run]) => withholdAgain(script, run));
      return revoked.map(([script]) => script);
    },
  };
}

function limitOf(script: HTMLScriptElement): number {
  const limit = Number(script.getAttribute(tag.timeout));
  return limit > 0 ? Math.min(limit, LONGEST_TIMER) : TIMEOUT;
}

/** Whether the browser fetches it and tells how that went. */
function isFile(script: HTMLScriptElement): boolean {
  return Boolean(addressOf(script) && runsAs(script));
}

/** Whether it has run, or never will, as soon as it is inserted. */
function isInstant(script: HTMLScriptElement): boolean {
  return !isFile(script) && runsAs(script) !== 'module';
}

/** Gives the script its type back and inserts the same element again: the one portable way to start it, and the one that Trusted Types allow. */
function activate(script: HTMLScriptElement): true {
  const address = addressOf(script);
  if (address)
    script.src ||= address; // may throw: first, so that it stays withheld then
  else if (!script.hasAttribute('async')) script.async = false; // see whenModuleRan()
  script.type = script.getAttribute(tag.type) || 'text/javascript';
  insertAgain(script);
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
  if (copy && !mayHaveRun()) script.after(copy);
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

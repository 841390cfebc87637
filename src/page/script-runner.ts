import { attempt } from './attempt.js';
import { currentScript } from './current-script.js';
import { report } from './guard.js';
import { whenInert } from './inert-script.js';
import { whenModuleRan } from './inline-module.js';
import { insertAgain } from './insert-again.js';
import { addressOf, runsAs } from './script-kind.js';
import { tag } from './tagged-elements.js';
import { createWriteGuard } from './write-guard.js';

/** The longest that one script may hold up those after it, in ms. */
const TIMEOUT = 10_000;

/** Lets scripts run. */
export interface ScriptRunner {
  /**
   * @param waited how long its file has been asked for already, in ms
   * @param goOn called when those after it may go on: it has run, has failed, or takes too long. Perhaps twice
   */
  run(script: HTMLScriptElement, waited: number, goOn: () => void): void;
  /** @returns what is under way and may no longer run. It does not run any more */
  stop(mayRun: (script: HTMLScriptElement) => boolean): readonly HTMLScriptElement[];
}

export function createScriptRunner(): ScriptRunner {
  const underWay = new Map<HTMLScriptElement, readonly [end: () => void, copy: Node]>();
  const watchWrites = createWriteGuard();

  return {
    run(script, waited, goOn) {
      const limit = Number(script.getAttribute(tag.timeout)) || TIMEOUT;
      const letGo = watchWrites(script);
      const tell = (problem: string) => report('release', new Error(`${script.src || 'an inline script'} ${problem}`));
      const timer = setTimeout(() => (tell(`did not load within ${limit} ms`), letGo(), goOn()), limit - waited);
      const onThrow = ({ message }: ErrorEvent) => currentScript() === script && tell(`threw: ${message}`);
      const end = () => {
        clearTimeout(timer);
        window.removeEventListener('error', onThrow);
        letGo();
        if (underWay.delete(script)) goOn();
      };

      const isFile = addressOf(script) && runsAs(script);
      underWay.set(script, [end, script.cloneNode()]);
      if (isFile) whenInert(script, () => (tell('came as text, which browsers do not run'), end()));
      window.addEventListener('error', onThrow);
      script.addEventListener('load', end);
      script.addEventListener('error', () => (underWay.has(script) && tell('could not be loaded'), end()));
      if (!attempt(() => activate(script))) script.dispatchEvent(new Event('error')); // Trusted Types may forbid to set its address
      if (isFile) return;
      if (runsAs(script) === 'module') whenModuleRan(script, end);
      else end();
    },
    stop(mayRun) {
      const revoked = [...underWay].filter(([script]) => !mayRun(script));
      return revoked.map(([script, [end, copy]]) => {
        underWay.delete(script);
        end();
        takeBack(script, copy);
        return script;
      });
    },
  };
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

/**
 * In another document a script no longer runs when it has arrived: https://html.spec.whatwg.org/#execute-the-script-element
 * It cannot be started twice, so a copy from before waits in its place. An inline module may have run already: it has none.
 */
function takeBack(script: HTMLScriptElement, copy: Node): void {
  if (addressOf(script)) script.after(copy);
  document.implementation.createHTMLDocument().adoptNode(script);
}

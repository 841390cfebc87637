import { addressOf, runsAs } from './script-kind.js';

/** What browsers compare before they take the file of a link for that of a script. */
const ASKED_WITH = ['charset', 'crossOrigin', 'integrity', 'referrerPolicy', 'nonce'] as const;

/** Lets scripts download while they wait for their turn. */
export interface Preloader {
  preload(script: HTMLScriptElement): void;
  /** How long a file has been on its way, in ms; 0 if it has arrived, or was not asked for. */
  waitFor(script: HTMLScriptElement): number;
}

/**
 * A link asks for the file in the same manner as the script will, so that browsers fetch it once. It is no sink of Trusted Types, and a policy judges it
 * like the script itself: https://html.spec.whatwg.org/#link-type-preload
 */
export function createPreloader(): Preloader {
  const asked = new WeakMap<HTMLScriptElement, number>();
  return {
    preload(script) {
      const link = document.createElement('link');
      for (const name of ASKED_WITH) Object.assign(link, { [name]: script[name] });
      link.rel = runsAs(script) === 'module' ? 'modulepreload' : 'preload';
      link.as = 'script';
      link.fetchPriority = 'low'; // as scripts have it that do not block the parser
      link.href = addressOf(script)!;
      link.onload = link.onerror = () => {
        link.remove();
        asked.delete(script);
      };
      document.head?.append(link);
      asked.set(script, performance.now());
    },
    waitFor(script) {
      const now = performance.now();
      return now - (asked.get(script) ?? now);
    },
  };
}

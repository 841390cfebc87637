import { attempt } from './attempt.js';

/** How long a copy is given to show a sign of life, in ms. It takes less than one. */
const PATIENCE = 100;

/**
 * Calls back if a script with an address will never run because it came as text that a page inserted: its browser says nothing of it. A copy of it is as inert, and a
 * living one without an address fails at once: https://html.spec.whatwg.org/#prepare-the-script-element
 *
 * Call it before the script is activated. Only what was never prepared, or what its page wants in order, is `async` no more; in Firefox everything is, so there
 * nothing can be told, nor can it be under Trusted Types.
 */
export function whenInert(script: HTMLScriptElement, then: () => void): void {
  if (script.async) return;
  const copy = script.cloneNode() as HTMLScriptElement;
  copy.getAttributeNames().forEach((name) => copy.removeAttribute(name));
  if (!attempt(() => ((copy.src = ''), true))) return;
  const shelter = document.createElement('span'); // where its error is not heard by the page
  shelter.attachShadow({ mode: 'closed' }).append(copy);
  const end = () => (clearTimeout(timer), shelter.remove());
  const timer = setTimeout(() => (end(), then()), PATIENCE);
  copy.onerror = end;
  document.documentElement.append(shelter);
}

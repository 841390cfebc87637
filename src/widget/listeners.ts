import { compare, nothingAllowed, type ConsentChange } from '../consent/change.js';
import type { Consent } from '../consent/consent.js';
import type { Guard } from '../page/guard.js';

type Listener = (change: ConsentChange) => void;

/** The functions that want to hear of changes. */
export interface Listeners {
  /** Adds a listener and calls it with where things stand. @returns removes it */
  add(listener: Listener, consent: Consent): () => void;
  tell(change: ConsentChange): void;
  clear(): void;
}

/** A listener that throws is reported, and the others hear all the same. */
export function createListeners(guard: Guard): Listeners {
  const listeners = new Set<{ readonly call: Listener }>(); // a wrapper each: the same function may be added twice
  const tell = ({ call }: { readonly call: Listener }, change: ConsentChange) => guard('listener', () => call(change));
  return {
    add(listener, consent) {
      const entry = { call: listener };
      listeners.add(entry);
      tell(entry, compare(nothingAllowed(), consent, 'restored'));
      return () => void listeners.delete(entry);
    },
    tell: (change) => [...listeners].forEach((entry) => listeners.has(entry) && tell(entry, change)),
    clear: () => listeners.clear(),
  };
}

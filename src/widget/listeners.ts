import { compare, type ConsentChange } from '../consent/change.js';
import { nothingAllowed, type Consent } from '../consent/consent.js';
import { guard } from '../page/guard.js';

type Listener = (change: ConsentChange) => void;

/** The functions that want to hear of changes. One that throws is reported, and the others hear all the same. */
export interface Listeners {
  /** Adds a listener and calls it with where things stand. @returns removes it */
  add(listener: Listener, consent: Consent): () => void;
  tell(change: ConsentChange): void;
  /** Resolves with the first consent, from now on, that allows the category. */
  whenAllowed(category: string, consent: Consent): Promise<Consent>;
}

/** No listeners yet. */
export function createListeners(): Listeners {
  const calls = new Set<Listener>();

  return {
    add(listener, consent) {
      if (typeof listener !== 'function') throw new TypeError('subscribe(): expected a function.');
      const call: Listener = (change) => guard('listener', () => listener(change)); // one each: the same listener may be added twice
      calls.add(call);
      call(compare(nothingAllowed(), consent, 'restored'));
      return () => void calls.delete(call);
    },
    tell: (change) => [...calls].forEach((call) => call(change)), // one that is added meanwhile has heard already
    whenAllowed: (category, now) =>
      new Promise((resolve) => {
        const settle = (consent: Consent) => {
          if (!consent.categories.includes(category)) return;
          calls.delete(call);
          resolve(consent);
        };
        const call: Listener = ({ consent }) => settle(consent);
        calls.add(call);
        settle(now);
      }),
  };
}

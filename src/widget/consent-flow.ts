import { compare, type ConsentChange, type Source } from '../consent/change.js';
import {
  interpret,
  nothingAllowed,
  recordOf,
  type Answer,
  type Circumstances,
  type Consent,
  type PrivacySignal,
} from '../consent/consent.js';
import type { Policy } from '../consent/policy.js';
import { expiryOf, type ConsentRecord } from '../consent/record.js';
import type { CookieStore } from '../page/cookie-store.js';

/** The only writer of the consent in force. */
export interface ConsentFlow {
  consent(): Consent;
  /** Reads what was chosen earlier: the start of a page. */
  restore(): void;
  /** Remembers a choice and applies it. Without a time it is made now. */
  answer(answer: Answer, circumstances: Omit<Circumstances, 'at'> & { readonly at?: number | undefined }, source: Source): void;
  /** Forgets the choice. */
  forget(): void;
  /** Reads the cookie again: another tab may have changed it, or its time may be over. */
  lookAgain(): void;
}

/** What consent follows from. */
export interface FlowParts {
  readonly policy: Policy;
  readonly store: CookieStore;
  /** The privacy signal that counts. */
  readonly signal: () => PrivacySignal | null;
  /** Whether silence may count, as far as the page can tell. Asked only where it would matter. */
  readonly isSilent: () => boolean;
  /** Seconds since 1970. */
  readonly now?: () => number;
}

/**
 * Turns commands into consents. Before it is restored nothing is allowed.
 *
 * @param onApplied called whenever the consent was read or decided, with what differs, which may be nothing
 */
export function createConsentFlow(
  { policy, store, signal, isSilent, now = () => Math.floor(Date.now() / 1000) }: FlowParts,
  onApplied: (change: ConsentChange) => void,
): ConsentFlow {
  let current = nothingAllowed();
  let latest: ConsentRecord | null = null;
  let hasSpoken = false; // what is forgotten afterwards was said all the same

  function apply(record: ConsentRecord | null, source: Source): void {
    latest = record;
    hasSpoken ||= record !== null;
    const surroundings = { signal: signal(), mayPresume: !hasSpoken && policy.objectable.length > 0 && isSilent() };
    const change = compare(current, interpret(policy, record, now(), surroundings), source);
    current = change.consent;
    onApplied(change);
  }

  /** The browser forgets an answer whose time is over. Here it is known, and that is no silence. */
  function lookAgain(): void {
    const stored = store.read();
    const isOver = latest !== null && [latest, stored ?? latest].every((record) => now() >= expiryOf(record));
    apply(isOver ? latest : stored, isOver ? 'expired' : 'other-tab');
  }

  return {
    consent: () => current,
    restore: () => apply(store.read(), 'restored'),
    answer(answer, circumstances, source) {
      const { at = now(), via } = circumstances;
      const unasked = via === 'embed' ? current.unasked : []; // who lets a video come has answered nothing else
      const record = recordOf(policy, answer, { ...circumstances, at }, unasked);
      store.write(record);
      apply(record, source);
    },
    forget() {
      store.write(null);
      apply(null, 'api');
    },
    lookAgain,
  };
}

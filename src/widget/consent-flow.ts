import { compare, isRealChange, nothingAllowed, type ConsentChange, type Source } from '../consent/change.js';
import { interpret, recordOf, undecided, type Answer, type Circumstances, type Consent } from '../consent/consent.js';
import type { Policy } from '../consent/policy.js';
import { expiryOf } from '../consent/record.js';
import type { CookieStore } from '../page/cookie-store.js';

/** What the flow works with. */
export interface ConsentFlowOptions {
  readonly policy: Policy;
  readonly store: CookieStore;
  /** Seconds since 1970. */
  readonly now: () => number;
  /** Called with every real change, and with the first state of the page. */
  readonly onChange: (change: ConsentChange) => void;
  /** Called when a choice was written, or forgotten, for other tabs to look again. */
  readonly onStored: () => void;
}

/** The only writer of the consent in force. */
export interface ConsentFlow {
  consent(): Consent;
  /** Reads what was chosen earlier: the start of a page. */
  restore(): void;
  /** Remembers a choice and applies it. */
  answer(answer: Answer, circumstances: Omit<Circumstances, 'at'>, source: Source): void;
  /** Forgets the choice. */
  forget(): void;
  /** Reads the cookie again: another tab may have changed it, or its time may be over. */
  lookAgain(): void;
}

/** Turns commands into consents. Before `restore()` nothing at all is allowed. */
export function createConsentFlow({ policy, store, now, onChange, onStored }: ConsentFlowOptions): ConsentFlow {
  let current: Consent = nothingAllowed();

  function apply(next: Consent, source: Source): void {
    const change = compare(current, next, source);
    current = next;
    if (source === 'restored' || isRealChange(change)) onChange(change);
  }

  return {
    consent: () => current,
    restore: () => apply(interpret(policy, store.read(), now()), 'restored'),
    answer(answer, circumstances, source) {
      const record = recordOf(policy, answer, { ...circumstances, at: now() });
      store.write(record);
      onStored();
      apply(interpret(policy, record, now()), source);
    },
    forget() {
      store.clear();
      onStored();
      apply(undecided(policy), 'api');
    },
    lookAgain() {
      const isOver = current.record !== null && now() >= expiryOf(current.record);
      apply(interpret(policy, store.read(), now()), isOver ? 'expired' : 'other-tab');
    },
  };
}

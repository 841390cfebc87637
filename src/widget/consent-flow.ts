import { compare, type ConsentChange, type Source } from '../consent/change.js';
import { interpret, nothingAllowed, recordOf, type Answer, type Circumstances, type Consent } from '../consent/consent.js';
import type { Policy } from '../consent/policy.js';
import { expiryOf, type ConsentRecord } from '../consent/record.js';
import type { CookieStore } from '../page/cookie-store.js';

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

/**
 * Turns commands into consents. Before it is restored nothing is allowed.
 *
 * @param onApplied called whenever the consent was read or decided, with what differs, which may be nothing
 * @param now seconds since 1970
 */
export function createConsentFlow(
  policy: Policy,
  store: CookieStore,
  onApplied: (change: ConsentChange) => void,
  now: () => number = () => Math.floor(Date.now() / 1000),
): ConsentFlow {
  let current = nothingAllowed();

  function apply(record: ConsentRecord | null, source: Source): void {
    const change = compare(current, interpret(policy, record, now()), source);
    current = change.consent;
    onApplied(change);
  }

  return {
    consent: () => current,
    restore: () => apply(store.read(), 'restored'),
    answer(answer, circumstances, source) {
      const record = recordOf(policy, answer, { ...circumstances, at: now() });
      store.write(record);
      apply(record, source);
    },
    forget() {
      store.write(null);
      apply(null, 'api');
    },
    lookAgain: () => apply(store.read(), current.record && now() >= expiryOf(current.record) ? 'expired' : 'other-tab'),
  };
}

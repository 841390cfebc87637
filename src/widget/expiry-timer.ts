import { expiryOf, type ConsentRecord } from '../consent/record.js';

/** The longest that a timer can wait, in ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Calls back when a choice is over, if the page lives that long. */
export function createExpiryTimer(onExpiry: () => void): (record: ConsentRecord | null) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return function wait(record) {
    clearTimeout(timer);
    if (!record) return;
    const remaining = expiryOf(record) * 1000 - Date.now();
    timer = remaining > LONGEST_TIMER ? setTimeout(wait, LONGEST_TIMER, record) : setTimeout(onExpiry, remaining);
  };
}

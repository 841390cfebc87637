import { CLOCK_TOLERANCE_SECONDS } from './consent.js';
import { decodeRecord, type ConsentRecord } from './record.js';

/** How a later version of ours would begin: `v=2`. */
const LATER_FORMAT = /\bv=(?!1\b)\d/;

/**
 * What counts of all that browsers may keep under the one name, on other paths and domains: the newest readable one, and of the same second the
 * one that allows less. One from the future wins over none that is not. Beside a choice in a later format nobody knows what was chosen last: null.
 *
 * @param now in seconds since 1970
 */
export function latestRecord(texts: readonly string[], now: number): ConsentRecord | null {
  if (texts.some((text) => LATER_FORMAT.test(text))) return null;
  const [latest = null] = texts
    .map(decodeRecord)
    .filter((record) => record !== null)
    .sort((one, other) => futureOf(one, now) - futureOf(other, now) || other.at - one.at || allowedIn(one) - allowedIn(other));
  return latest;
}

function futureOf({ at }: ConsentRecord, now: number): number {
  return Number(at > now + CLOCK_TOLERANCE_SECONDS);
}

function allowedIn({ categories, services }: ConsentRecord): number {
  return categories.length + services.length;
}

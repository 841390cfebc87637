import { decodeRecord, type ConsentRecord } from './record.js';

/** How a later version of ours would begin: `v=2`. */
const LATER_FORMAT = /\bv=(?!1\b)\d/;

/**
 * What counts of all that browsers may keep under the one name, on other paths and domains: the newest readable one, and of the same second the
 * one that allows less. Beside a choice in a later format nobody knows what was chosen last: null.
 */
export function latestRecord(texts: readonly string[]): ConsentRecord | null {
  if (texts.some((text) => LATER_FORMAT.test(text))) return null;
  const [latest = null] = texts
    .map(decodeRecord)
    .filter((record) => record !== null)
    .sort((one, other) => other.at - one.at || allowedIn(one) - allowedIn(other));
  return latest;
}

function allowedIn({ categories, services }: ConsentRecord): number {
  return categories.length + services.length;
}

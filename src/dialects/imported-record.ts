import type { Settings } from '../config/settings.js';
import { recordOf } from '../consent/consent.js';
import type { ConsentRecord } from '../consent/record.js';
import type { Dialect, Site } from './dialect.js';
import { categoryOf, serviceOf } from './meaning-of.js';
import type { OldAnswer } from './old-answer.js';

const SECONDS_PER_DAY = 86_400;

/** An old answer, and whose words it is in. */
export interface Found {
  readonly dialect: Dialect;
  readonly answer: OldAnswer;
}

/**
 * The record that old answers amount to, or null where the visitor has to be asked.
 *
 * Every refusal is kept, of several answers too. Nothing is allowed that was not both asked then and part of this site now. What was
 * refused as a whole stays refused as a whole. Where this site asks for more than was answered, what was allowed holds, and the visitor
 * is asked. The choice keeps its date, so it ends no later than if it had been made here, nor later than it would have ended there;
 * what has no date is only good for a refusal.
 *
 * @param now in seconds since 1970
 */
export function importedRecord(found: readonly Found[], settings: Settings, now: number): ConsentRecord | null {
  const { policy, defaultDuration, durations } = settings;
  const { allowed, refused, services, hasAllowed } = verdictOf(found, settings);
  const dates = found.map(({ answer }) => answer.at);
  const at = dates.every((date) => date !== null) ? Math.min(...dates) : null;
  const isRefusal = !hasAllowed;
  if (at === null && !isRefusal) return null;

  const ends = found.map(({ answer }) => answer.until ?? Infinity);
  const days = at === null ? Math.min(...durations) : Math.min(defaultDuration, Math.floor((Math.min(...ends) - at) / SECONDS_PER_DAY));
  const start = at ?? now;
  if (days < 1 || start > now || start + days * SECONDS_PER_DAY <= now) return null;

  const record = recordOf(policy, { categories: allowed, services }, { at: start, days, via: 'api', id: null, gpc: false });
  const open = policy.categories.filter((id) => ![...policy.necessary, ...allowed, ...refused].includes(id));
  if (isRefusal || open.length === 0) return record;
  if (allowed.length + services.length === 0) return null; // nothing to keep, and something to ask
  const wider = policy.tiers.find(({ categories }) => categories.some((id) => open.includes(id)));
  return wider ? Object.freeze({ ...record, tier: wider.id, refused: null }) : record; // a tier that holds more than was agreed to asks again
}

interface Verdict {
  readonly allowed: readonly string[];
  readonly refused: readonly string[];
  readonly services: readonly string[];
  /** Whether anything optional was allowed, known here or not. */
  readonly hasAllowed: boolean;
}

/** What the answers say in words of this site. A category is allowed if everything that was asked of it was, by all who asked. */
function verdictOf(found: readonly Found[], { policy, services }: Settings): Verdict {
  const site: Site = { categories: policy.categories, services };
  const categoryOfService = (id: string) => services.find((service) => service.id === id)!.category;
  const allowed = new Set<string>();
  const refused = new Set<string>();
  const ownServices = new Set<string>();
  let hasAllowed = false;

  function hear(isAllowed: boolean, service: string | null, category: string | null): void {
    if (category && policy.necessary.includes(category)) return;
    hasAllowed ||= isAllowed;
    if (!category) return;
    if (!isAllowed) refused.add(category);
    else if (service) ownServices.add(service);
    else allowed.add(category);
  }

  for (const { dialect, answer } of found) {
    for (const [word, isAllowed] of answer.words) {
      const service = dialect.namesServices ? serviceOf(word, site) : null;
      hear(isAllowed, service, service ? categoryOfService(service) : categoryOf(word, dialect, site));
    }
    for (const name of answer.services) {
      const service = serviceOf(name, site);
      hear(true, service, service && categoryOfService(service));
    }
  }

  return {
    allowed: [...allowed].filter((id) => !refused.has(id)),
    refused: [...refused],
    services: [...ownServices].filter((id) => !refused.has(categoryOfService(id))),
    hasAllowed,
  };
}

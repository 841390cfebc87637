import type { Integration } from '../integrations/integration.js';
import { completeCategories, necessaryOf } from '../consent/policy.js';
import { needsConsentFirst, type Basis } from '../consent/regime.js';
import type { CategoryConfig, TierConfig } from './config.js';
import { isAdvertising } from './policy-in-region.js';
import type { Settings } from './settings.js';

/**
 * The names of options that do not go together, which can only be checked across options: that ids are unique and known, tiers cumulative,
 * the default one of the durations. `faultsBetween()` says more.
 */
export function incoherentIn({
  policy,
  integrations,
  categories,
  tiers,
  services,
  durations,
  defaultDuration,
  firewall,
}: Settings): readonly string[] {
  const known = categories.map(({ id }) => id);
  const isKnown = (id: string) => known.includes(id);
  const necessary = necessaryOf(known, tiers); // whatever the region: an owner's configuration is right everywhere, or nowhere
  const sizeOf = (tier: TierConfig) => completeCategories({ ...policy, necessary, barred: [] }, tier.categories).length;
  const isLess = (tier: TierConfig, before: TierConfig) =>
    !before.categories.every((id) => tier.categories.includes(id)) || sizeOf(tier) <= sizeOf(before);
  const wrong = {
    integrations: integrations.own?.every(isIntegration) === false,
    categories: isRepeated(categories) || !known.length || categories.some((category) => hasWrongBasis(category, necessary)),
    tiers:
      isRepeated(tiers) ||
      tiers.length < 2 ||
      tiers.length > 5 ||
      tiers.some((tier, index) => !tier.categories.every(isKnown) || (index > 0 && isLess(tier, tiers[index - 1]!))),
    services: isRepeated(services) || services.some(({ category }) => category && !isKnown(category)),
    durations: !durations.length,
    defaultDuration: !durations.includes(defaultDuration),
    firewall: !Object.keys(Object(firewall).allow ?? {}).every(isKnown),
  };
  return Object.entries(wrong).flatMap(([option, isWrong]) => (isWrong ? option : []));
}

function isRepeated(entries: readonly { readonly id: string }[]): boolean {
  return new Set(entries.map(({ id }) => id)).size < entries.length;
}

/** What an integration of the owner's own has to have. It may be of any class, so what it can do is what counts. */
function isIntegration(own: Partial<Integration> | null): boolean {
  const { name, start, update } = own ?? {}; // null is an object, too
  return typeof name === 'string' && name.trim() !== '' && typeof start === 'function' && typeof update === 'function';
}

/** Whether a region is none, or advertising goes without consent where that is needed. */
function hasWrongBasis(category: CategoryConfig, necessary: readonly string[]): boolean {
  return Object.entries(category.basis ?? {}).some(
    ([region, basis]) => !PLACE.test(region) || (isLax(region, basis) && isAdvertising(category, necessary)),
  );
}

/** Of all wrong codes `UK` is the one that owners write: ISO 3166 says `GB`. */
export const PLACE = /^(?!UK)[A-Z]{2}(-[A-Z0-9]{1,3})?$/;

/** Whether a category acts there before anybody agreed. */
export function isLax(region: string, basis: Basis): boolean {
  return basis === 'exempt' || (basis === 'objectable' && needsConsentFirst(region));
}

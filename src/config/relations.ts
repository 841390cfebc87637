import { completeCategories, necessaryOf } from '../consent/policy.js';
import type { TierConfig } from './config.js';
import type { Fault } from './faults.js';
import { isLax, PLACE } from './incoherent.js';
import { faultsInOwn } from './own-integrations.js';
import { isAdvertising } from './policy-in-region.js';
import type { Settings } from './settings.js';

/** What is wrong between options, and where: what `incoherentIn()` only names, which is all that visitors download. */
export function faultsBetween({
  policy,
  integrations,
  categories,
  tiers,
  services,
  durations,
  defaultDuration,
  firewall,
}: Settings): readonly Fault[] {
  const faults: Fault[] = [...faultsInOwn(integrations.own), ...faultsInBases(categories, tiers)];
  const known = categories.map(({ id }) => id);
  const expectKnown = (path: string, found: string) => {
    if (!known.includes(found)) faults.push({ path, expected: 'category', found, known });
  };

  for (const [path, { length }] of Object.entries({ categories, tiers, durations })) {
    if (path === 'tiers' ? length < 2 || length > 5 : length < 1) faults.push({ path, expected: 'count', found: length });
  }
  for (const [path, entries] of Object.entries({ categories, tiers, services })) {
    entries.forEach(({ id }, index) => {
      const isFirst = entries.findIndex((entry) => entry.id === id) === index;
      if (!isFirst) faults.push({ path: `${path}[${index}].id`, expected: 'unique', found: id });
    });
  }
  const necessary = necessaryOf(known, tiers); // whatever the region: an owner's configuration is right everywhere, or nowhere
  const sizeOf = (tier: TierConfig) => completeCategories({ ...policy, necessary, barred: [] }, tier.categories).length;
  tiers.forEach((tier, index) => {
    const path = `tiers[${index}].categories`;
    tier.categories.forEach((id, place) => expectKnown(`${path}[${place}]`, id));
    const missing = tiers[index - 1]?.categories.filter((id) => known.includes(id) && !tier.categories.includes(id)) ?? [];
    if (missing.length > 0) faults.push({ path, expected: 'cumulative', known: missing });
    else if (index > 0 && tier.categories.every((id) => known.includes(id)) && sizeOf(tier) <= sizeOf(tiers[index - 1]!))
      faults.push({ path, expected: 'more' });
  });
  services.forEach(({ category }, index) => category && expectKnown(`services[${index}].category`, category));
  Object.keys(Object(firewall).allow ?? {}).forEach((id) => expectKnown(`firewall.allow.${id}`, id));
  if (durations.length > 0 && !durations.includes(defaultDuration)) {
    faults.push({ path: 'defaultDuration', expected: 'duration', found: defaultDuration, known: durations.map(String) });
  }
  return faults;
}

/** Whether each region is one, and no advertising goes without consent where that is needed. */
function faultsInBases(categories: Settings['categories'], tiers: Settings['tiers']): readonly Fault[] {
  const ids = categories.map(({ id }) => id);
  const necessary = necessaryOf(ids, tiers);
  return categories.flatMap((category, index) =>
    Object.entries(category.basis ?? {}).flatMap(([region, basis]): readonly Fault[] => {
      const path = `categories[${index}].basis.${region}`;
      if (!PLACE.test(region)) return [{ path, expected: 'place', found: region }];
      return isLax(region, basis) && isAdvertising(category, necessary) ? [{ path, expected: 'consent', found: basis }] : [];
    }),
  );
}

import type { Fault } from './faults.js';
import type { Settings } from './settings.js';

/** What can only be checked across options: that ids are unique and known, tiers cumulative, the default one of the durations. */
export function faultsBetween({ policy, tiers, services, durations, defaultDuration }: Settings): readonly Fault[] {
  const known = policy.categories;
  const unknown = (path: string, id: string) => (known.includes(id) ? [] : [{ path, expected: 'category', found: id, known }]);
  return [
    ...wrongCount('categories', known, 1, Infinity),
    ...wrongCount('tiers', tiers, 2, 5),
    ...wrongCount('durations', durations, 1, Infinity),
    ...duplicates('categories', known),
    ...duplicates(
      'tiers',
      tiers.map(({ id }) => id),
    ),
    ...duplicates(
      'services',
      services.map(({ id }) => id),
    ),
    ...tiers.flatMap(({ categories }, tier) => categories.flatMap((id, index) => unknown(`tiers[${tier}].categories[${index}]`, id))),
    ...services.flatMap(({ category }, index) => unknown(`services[${index}].category`, category)),
    ...tiers.flatMap(({ categories }, index) => {
      const missing = tiers[index - 1]?.categories.filter((id) => !categories.includes(id)) ?? [];
      return missing.length > 0 ? [{ path: `tiers[${index}].categories`, expected: 'cumulative', known: missing }] : [];
    }),
    ...(durations.includes(defaultDuration)
      ? []
      : [{ path: 'defaultDuration', expected: 'duration', found: defaultDuration, known: durations.map(String) }]),
  ];
}

function wrongCount(path: string, { length }: readonly unknown[], least: number, most: number): readonly Fault[] {
  return length < least || length > most ? [{ path, expected: 'count', found: length }] : [];
}

function duplicates(path: string, ids: readonly string[]): readonly Fault[] {
  return ids.flatMap((id, index) => (ids.indexOf(id) < index ? [{ path: `${path}[${index}].id`, expected: 'unique', found: id }] : []));
}

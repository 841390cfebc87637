import type { ConfigIssue } from './config-error.js';
import { suggestion } from './suggestion.js';
import type { Settings } from './settings.js';

/** What can only be checked across options: that ids are unique and known, tiers cumulative, the default one of the durations. */
export function relations(settings: Settings): readonly ConfigIssue[] {
  const { categories, tiers, services } = settings;
  const known = categories.map(({ id }) => id);
  return [
    ...duplicates('categories', categories),
    ...duplicates('tiers', tiers),
    ...duplicates('services', services),
    ...tiers.flatMap((tier, index) => unknownCategories(`tiers[${index}].categories`, tier.categories, known)),
    ...services.flatMap(({ category }, index) => unknownCategory(`services[${index}].category`, category, known)),
    ...tiers.flatMap((_, index) => notCumulative(settings, index)),
    ...unknownDuration(settings),
  ];
}

function duplicates(path: string, entries: readonly { readonly id: string }[]): readonly ConfigIssue[] {
  return entries.flatMap(({ id }, index) => {
    const first = entries.findIndex((entry) => entry.id === id);
    return first < index ? [{ path: `${path}[${index}].id`, message: `"${id}" is already the id of ${path}[${first}].` }] : [];
  });
}

function unknownCategories(path: string, found: readonly string[], known: readonly string[]): readonly ConfigIssue[] {
  return found.flatMap((id, index) => unknownCategory(`${path}[${index}]`, id, known));
}

function unknownCategory(path: string, id: string, known: readonly string[]): readonly ConfigIssue[] {
  if (known.includes(id)) return [];
  const fix = suggestion(id, known) || ` Known are ${known.map((word) => `"${word}"`).join(', ')}.`;
  return [{ path, message: `unknown category "${id}".${fix}` }];
}

function notCumulative({ tiers }: Settings, index: number): readonly ConfigIssue[] {
  const below = tiers[index - 1];
  const tier = tiers[index]!;
  const missing = below?.categories.filter((id) => !tier.categories.includes(id)) ?? [];
  if (!below || missing.length === 0) return [];
  const names = missing.map((id) => `"${id}"`).join(', ');
  return [{ path: `tiers[${index}].categories`, message: `"${tier.id}" must include all of "${below.id}" below it; add ${names}.` }];
}

function unknownDuration({ durations, defaultDuration }: Settings): readonly ConfigIssue[] {
  if (durations.includes(defaultDuration)) return [];
  return [{ path: 'defaultDuration', message: `expected one of the durations (${durations.join(', ')}), found ${defaultDuration}.` }];
}

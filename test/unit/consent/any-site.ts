import fc from 'fast-check';
import { complete, type Settings } from '../../../src/config/settings.js';
import { anyPolicy } from '../arbitraries.js';
import { isForAds, type Site } from './model.js';

const is = fc.constantFrom;

const ASK_FIRST = ['DE', 'CA'];

/** Where a visitor may be. */
export const anyPlace = is(undefined, '', 'DE', 'CA-QC', 'JP', 'US-NY', 'US-CA', 'US-CA', 'US-CA');

/** What an owner may say of a category, by region. */
export const anyBasis = fc.dictionary(is('US', 'US-CA', 'JP', 'DE'), is('consent' as const, 'exempt' as const, 'objectable' as const), {
  maxKeys: 2,
});

/** Any site that an owner may have, in any region. Advertising is excused nowhere from the consent that it needs. */
export const anySite: fc.Arbitrary<Site> = fc
  .record({
    policy: anyPolicy,
    region: anyPlace,
    regime: is('auto' as const, 'auto' as const, 'opt-in' as const, 'opt-out' as const),
    audience: is('everyone' as const, 'everyone' as const, 'everyone' as const, 'children' as const),
    gpc: is('everywhere' as const, 'regions' as const, 'off' as const),
    dnt: fc.boolean(),
    bases: fc.array(fc.option(anyBasis), { minLength: 6, maxLength: 6 }),
    ads: fc.array(is(undefined, true, false), { minLength: 6, maxLength: 6 }),
  })
  .map(({ policy, bases, ads, region, ...rest }) => {
    const described = policy.categories.map((id, index) => ({ id, ...(ads[index] !== undefined && { advertising: ads[index] }) }));
    const needed = policy.categories.includes('necessary') ? ['necessary'] : policy.tiers[0]!.categories;
    const basisOf = (id: string, index: number) => {
      const isForAll = !isForAds({ categories: described, tiers: policy.tiers }, id);
      const sound = Object.entries(bases[index] ?? {}).filter(
        ([place, basis]) => isForAll || basis === 'consent' || (basis === 'objectable' && !ASK_FIRST.includes(place)),
      );
      return sound.length > 0 && !needed.includes(id) ? { basis: Object.fromEntries(sound) } : {};
    };
    return {
      ...rest,
      ...(region !== undefined && { region }),
      policyVersion: policy.version,
      categories: described.map((each, index) => ({ ...each, ...basisOf(each.id, index) })),
      tiers: policy.tiers,
      services: policy.services.map((id, index) => ({ id, category: policy.categories[index % policy.categories.length]! })),
    };
  });

/** The same where nobody need be asked first. */
export const anySiteOfSilence: fc.Arbitrary<Site> = anySite.map((site) => ({
  ...site,
  region: 'US-CA',
  regime: 'auto',
  audience: 'everyone',
  categories: site.categories.map(({ id, advertising }) => ({ id, ...(advertising !== undefined && { advertising }) })),
}));

/** The same where consent is needed for all that is not necessary. */
export const anySiteThatAsks: fc.Arbitrary<Site> = anySiteOfSilence.map((site) => ({ ...site, region: 'DE' }));

/** What the widget makes of it. */
export function settingsFor(site: Site): Settings {
  return complete(site);
}

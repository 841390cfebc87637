import { necessaryOf, type Policy } from '../consent/policy.js';
import { markOf } from '../consent/recipients.js';
import { basisIn, regimeIn, type Regime } from '../consent/regime.js';
import type { CategoryConfig, Config, TierConfig } from './config.js';

/** What a policy follows from. */
interface Asked extends Pick<Config, 'region' | 'regime' | 'audience' | 'askAgain'> {
  readonly version: string;
  readonly categories: readonly CategoryConfig[];
  readonly tiers: readonly TierConfig[];
  readonly services: readonly { readonly id: string; readonly category: string }[];
}

/** What can be asked and answered where the visitor is, and whether silence counts there. Children are always asked, and never for ads. */
export function policyInRegion(asked: Asked): { readonly policy: Policy; readonly regime: Regime } {
  const { version, categories, tiers, services, region, audience, askAgain } = asked;
  const isForChildren = audience === 'children';
  const place = region?.toUpperCase().replace(/-$/, ''); // a server that knows the country alone may leave the hyphen
  const regime = isForChildren ? 'opt-in' : regimeIn(place, asked.regime ?? 'auto');
  const ids = categories.map(({ id }) => id);
  const needed = necessaryOf(ids, tiers);
  const idsOn = (basis: string) =>
    categories
      .filter(
        (each) =>
          !needed.includes(each.id) && basis === (basisIn(place ?? '', each.basis) ?? (regime === 'opt-out' ? 'objectable' : 'consent')),
      )
      .map(({ id }) => id);
  const advertising = categories.filter((each) => isAdvertising(each, needed)).map(({ id }) => id);
  const barred = isForChildren ? advertising : [];
  return {
    regime,
    policy: {
      version,
      categories: ids,
      necessary: [...needed, ...idsOn('exempt')],
      objectable: isForChildren ? [] : idsOn('objectable'),
      advertising,
      barred,
      tiers,
      ...(askAgain === 'services' && { recipients: services.map(({ id, category }) => ({ category, mark: markOf(id) })) }),
      services: services.filter(({ category }) => !(isForChildren && ['', ...barred].includes(category))).map(({ id }) => id), // what has no category yet may be advertising
    },
  };
}

/** Of a category of the owner's own nobody else knows what it is for, so it counts as advertising unless they say that it is none. */
export function isAdvertising({ id, advertising }: CategoryConfig, necessary: readonly string[]): boolean {
  return advertising ?? ![...necessary, 'functional', 'analytics'].includes(id);
}

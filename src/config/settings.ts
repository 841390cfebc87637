import { NAME } from '../brand.js';
import { defaultCategories, defaultTiers, necessaryOf, type Policy } from '../consent/policy.js';
import type { CategoryConfig, Config, IntegrationsConfig, ServiceConfig, StorageConfig, TierConfig } from './config.js';
import { faultsIn, type Fault } from './faults.js';
import { isPlainObject } from './plain-object.js';
import { faultsBetween } from './relations.js';
import { schema } from './schema.js';

/** A category as the widget uses it. */
export interface CategorySettings extends CategoryConfig {
  /** Needs no consent and cannot be switched off. */
  readonly necessary: boolean;
}

/** A tier as the widget uses it. */
export interface TierSettings extends TierConfig {
  /** It holds exactly what the tier of this id holds by default, so the widget's own words for it are true. */
  readonly standard: boolean;
}

/** A service as the widget uses it: every list is present. */
export interface ServiceSettings extends ServiceConfig {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly storage: readonly StorageConfig[];
}

/** A complete, valid, frozen configuration. `Config` is what owners write; this is what the code uses. */
export interface Settings extends Pick<Config, 'assetsUrl' | 'policyUrl' | 'language' | 'position'> {
  readonly controller: NonNullable<Config['controller']>;
  readonly text: NonNullable<Config['text']>;
  readonly layout: NonNullable<Config['layout']>;
  readonly theme: NonNullable<Config['theme']>;
  readonly reopen: NonNullable<Config['reopen']>;
  readonly dismissible: boolean;
  readonly durations: readonly number[];
  readonly defaultDuration: number;
  readonly gpc: NonNullable<Config['gpc']>;
  readonly integrations: IntegrationsConfig;
  readonly onRevoke: NonNullable<Config['onRevoke']>;
  readonly debug: boolean;
  readonly policy: Policy;
  readonly categories: readonly CategorySettings[];
  readonly tiers: readonly TierSettings[];
  readonly services: readonly ServiceSettings[];
  readonly cookie: { readonly name: string; readonly domain?: string; readonly path: string; readonly sameSite: 'Lax' | 'Strict' | 'None' };
  /** Options that are set and valid, but that this version does not act on: silence would be taken for protection. */
  readonly notices: readonly string[];
}

const defaults = {
  controller: {},
  text: {},
  layout: 'panel',
  theme: 'auto',
  reopen: 'auto',
  dismissible: false,
  gpc: 'everywhere',
  integrations: {},
  onRevoke: 'reload',
  debug: false,
  cookie: { name: NAME, path: '/', sameSite: 'Lax' },
};

const DURATIONS = [30, 90, 182, 365];
const DEFAULT_DURATION = 182;

/** Makes settings of what an owner wrote, or finds everything that is wrong with it. */
export function settingsOf(config: unknown): Settings | readonly Fault[] {
  const faults = faultsIn(config, schema);
  if (faults.length > 0) return faults;
  const settings = complete(config as Config);
  const between = faultsBetween(settings);
  return between.length > 0 ? between : settings;
}

function complete(config: Config): Settings {
  const { policyVersion = '1', durations = DURATIONS, services = [], tiers = defaultTiers } = config;
  const written: readonly CategoryConfig[] = config.categories ?? defaultCategories.map((id) => ({ id }));
  const categories = written.map(({ id }) => id);
  const necessary = necessaryOf(categories, tiers);
  return frozenCopy({
    ...defaults,
    defaultDuration: durations.includes(DEFAULT_DURATION) ? DEFAULT_DURATION : durations[0]!,
    ...present(config),
    durations,
    policy: { version: policyVersion, categories, necessary, tiers: tiers.map(({ id, categories }) => ({ id, categories })) },
    categories: written.map((category) => ({ ...category, necessary: necessary.includes(category.id) })),
    tiers: tiers.map((tier) => ({ ...tier, standard: isStandard(tier) })),
    services: services.map((service) => ({ name: service.id, hosts: [], storage: [], ...present(service) }) as ServiceSettings),
    cookie: { ...defaults.cookie, ...present(config.cookie ?? {}) },
    notices: noticesOf(config),
  } as Settings);
}

function isStandard(tier: TierConfig): boolean {
  const standard = defaultTiers.find(({ id }) => id === tier.id);
  return standard !== undefined && [...standard.categories].sort().join() === [...tier.categories].sort().join();
}

/** Options that the contract has but this version does not act on. */
function noticesOf({ firewall, compat, records, regime, integrations = {} }: Config): readonly string[] {
  const later = { firewall, compat, records, 'regime: opt-out': regime === 'opt-out' };
  const vendors = Object.entries(integrations).filter(([key]) => key !== 'google');
  return [...Object.entries(later), ...vendors].filter(([, value]) => value).map(([key]) => key);
}

/** Without the keys that are undefined: they count as left out. */
function present<Written extends object>(written: Written): Written {
  return Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as Written;
}

/** A frozen copy: what the owner wrote stays theirs. */
function frozenCopy<Value>(value: Value): Value {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as Value;
  if (!isPlainObject(value)) return value;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, frozenCopy(member)]))) as Value;
}

import { defaultCategories, defaultTiers, necessaryOf, type Policy } from '../consent/policy.js';
import { isPlainObject } from './checks.js';
import type { CategoryConfig, Config, ServiceConfig, StorageConfig, TierConfig } from './config.js';
import { ConfigError, type ConfigIssue } from './config-error.js';
import { relations } from './relations.js';
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

type Defaulted =
  | 'policyVersion'
  | 'controller'
  | 'text'
  | 'layout'
  | 'theme'
  | 'reopen'
  | 'dismissible'
  | 'durations'
  | 'defaultDuration'
  | 'gpc'
  | 'integrations'
  | 'onRevoke'
  | 'debug';

/** A complete, valid, frozen configuration. `Config` is what owners write; this is what the code uses. */
export interface Settings extends Required<Pick<Config, Defaulted>>, Pick<Config, 'assetsUrl' | 'policyUrl' | 'language' | 'position'> {
  readonly policy: Policy;
  readonly categories: readonly CategorySettings[];
  readonly tiers: readonly TierSettings[];
  readonly services: readonly ServiceSettings[];
  readonly cookie: { readonly name: string; readonly domain?: string; readonly path: string; readonly sameSite: 'Lax' | 'Strict' | 'None' };
  /** Things an owner should know although they are no mistakes. */
  readonly notices: readonly string[];
}

const DURATIONS = [30, 90, 182, 365];
const DEFAULT_DURATION = 182;

/**
 * Makes settings of what an owner wrote.
 *
 * @throws {ConfigError} with every problem at once
 */
export function settingsOf(config: unknown): Settings {
  const issues: ConfigIssue[] = [];
  schema(config, '', issues);
  if (issues.length > 0) throw new ConfigError(issues);

  const settings = complete(config as Config);
  const unrelated = relations(settings);
  if (unrelated.length > 0) throw new ConfigError(unrelated);
  return settings;
}

function complete(config: Config): Settings {
  const durations = config.durations ?? DURATIONS;
  const written: readonly CategoryConfig[] = config.categories ?? defaultCategories.map((id) => ({ id }));
  const tiers: readonly TierConfig[] = config.tiers ?? defaultTiers;
  const categories = written.map(({ id }) => id);
  const necessary = necessaryOf(categories, tiers);
  return frozenCopy({
    ...pick(config, ['assetsUrl', 'policyUrl', 'language', 'position']),
    policyVersion: '1',
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
    ...pick(config, ['policyVersion', 'controller', 'text', 'layout', 'theme', 'reopen', 'dismissible', 'gpc', 'integrations', 'onRevoke', 'debug']),
    durations,
    defaultDuration: config.defaultDuration ?? (durations.includes(DEFAULT_DURATION) ? DEFAULT_DURATION : durations[0]!),
    policy: { version: config.policyVersion ?? '1', categories, necessary, tiers: tiers.map(({ id, categories }) => ({ id, categories })) },
    categories: written.map((category) => ({ ...category, necessary: necessary.includes(category.id) })),
    tiers: tiers.map((tier) => ({ ...tier, standard: isStandard(tier) })),
    services: (config.services ?? []).map((service) => ({ name: service.id, hosts: [], storage: [], ...service })),
    cookie: { name: 'tierconsent', path: '/', sameSite: 'Lax', ...config.cookie },
    notices: noticesOf(config),
  } satisfies Settings);
}

function isStandard(tier: TierConfig): boolean {
  const standard = defaultTiers.find(({ id }) => id === tier.id);
  return standard !== undefined && [...standard.categories].sort().join() === [...tier.categories].sort().join();
}

/** Options that the contract has but this version does not act on: silence would be taken for protection. */
function noticesOf(config: Config): readonly string[] {
  const integrations = Object.entries(config.integrations ?? {}).filter(([key, value]) => key !== 'google' && value !== false);
  return [
    ...(config.firewall ? ['firewall: not in this version; only what is tagged is withheld.'] : []),
    ...(config.compat ? ['compat: not in this version; only data-category and data-service tags are recognised.'] : []),
    ...(config.records ? ['records: not in this version; the choice is kept in the cookie alone.'] : []),
    ...(config.regime === 'opt-out' ? ['regime: not in this version; every visitor is asked before anything optional acts.'] : []),
    ...integrations.map(([key]) => `integrations.${key}: not in this version; tag its scripts, and they are withheld until allowed.`),
  ];
}

/** The named options that are present. What was not named is never carried over. */
function pick<Key extends keyof Config>(config: Config, keys: readonly Key[]): { [K in Key]?: Exclude<Config[K], undefined> } {
  return Object.fromEntries(keys.filter((key) => config[key] !== undefined).map((key) => [key, config[key]])) as {
    [K in Key]?: Exclude<Config[K], undefined>;
  };
}

/** A frozen copy: what the owner wrote stays theirs. */
function frozenCopy<Value>(value: Value): Value {
  if (Array.isArray(value)) return Object.freeze(value.map(frozenCopy)) as Value;
  if (!isPlainObject(value)) return value;
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, member]) => [key, frozenCopy(member)]))) as Value;
}

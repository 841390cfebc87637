import { NAME } from '../brand.js';
import { completeCategories, defaultCategories, defaultTiers, type Policy } from '../consent/policy.js';
import type { Regime } from '../consent/regime.js';
import type { Config, ServiceConfig, ServiceEntry, TierConfig } from './config.js';
import { bareObject } from './bare-object.js';
import { copyOf } from './copy.js';
import { incoherentIn } from './incoherent.js';
import { isPlainObject } from './plain-object.js';
import { policyInRegion } from './policy-in-region.js';
import { schema } from './schema.js';
import { unsoundIn } from './unsound.js';

type CookieSettings = {
  readonly name: string;
  readonly domain?: string;
  readonly path: string;
  readonly sameSite: 'Lax' | 'Strict' | 'None';
  readonly keepUrl?: string;
};

type Completed =
  | 'text'
  | 'theme'
  | 'reopen'
  | 'reopenSide'
  | 'onRevoke'
  | 'gpc'
  | 'integrations'
  | 'durations'
  | 'defaultDuration'
  | 'categories'
  | 'tiers';

/**
 * A service as the code uses it. What is left out of one from a preset is filled in when the preset arrives, so that nobody downloads what
 * is not needed; until then it may have no category: `""`, which nobody can allow.
 */
export interface Service extends ServiceConfig {
  /** The preset that has not arrived yet. */
  readonly preset?: string | undefined;
}

/** A complete, valid configuration. `Config` is what owners write; this is what the code uses. */
export interface Settings extends Omit<Config, Completed | 'services' | 'cookie' | 'regime'>, Required<Pick<Config, Completed>> {
  readonly services: readonly Service[];
  readonly policy: Policy;
  /** What holds where the visitor is. */
  readonly regime: Regime;
  readonly cookie: CookieSettings;
}

/** The options that are wrong. `explain()` finds out where, and why: the core only has to know whether. */
export type WrongOptions = readonly string[];

/** Makes settings of what an owner wrote, unless something is wrong with it. */
export function settingsOf(config: unknown): Settings | WrongOptions {
  const unsound = isPlainObject(config) ? unsoundIn(config, schema) : ['no JSON object'];
  if (unsound.length > 0) return unsound;
  const settings = complete(copyFor(config as Config));
  const incoherent = incoherentIn(settings);
  return incoherent.length > 0 ? incoherent : inRegion(settings);
}

/** Tells what is wrong from settings. */
export function areWrong(result: Settings | WrongOptions): result is WrongOptions {
  return Array.isArray(result);
}

/** What the owner wrote stays theirs, but an integration of theirs has to keep what it is. */
function copyFor(config: Config): Config {
  const copy = copyOf(config) as Config;
  const own = config.integrations?.own;
  return own ? bareObject({ ...copy, integrations: bareObject({ ...copy.integrations, own: [...own] }) }) : copy;
}

/** In days. Nobody may be asked again within 12 months: https://leginfo.legislature.ca.gov/faces/codes_displaySection.xhtml?lawCode=CIV&sectionNum=1798.135 */
const SHORTEST_OBJECTION = 365;

/** What is offered where the visitor is: no category that is barred, no tier that allows no more than the one before it. */
function inRegion(settings: Settings): Settings {
  const { policy, regime, categories, tiers, durations, defaultDuration } = settings;
  const sizes = tiers.map((tier) => completeCategories(policy, tier.categories).length);
  const long = durations.filter((days) => regime === 'opt-in' || days >= SHORTEST_OBJECTION);
  const offered = long.length > 0 ? long : [SHORTEST_OBJECTION];
  return Object.freeze(
    bareObject<Settings>({
      ...settings,
      categories: categories.filter(({ id }) => !policy.barred.includes(id)),
      tiers: tiers.filter((_, index) => index === 0 || sizes[index]! > sizes[index - 1]!),
      durations: offered,
      defaultDuration: offered.includes(defaultDuration) ? defaultDuration : offered[0]!,
    }),
  );
}

/** Fills in what was left out. */
export function complete(written: Config): Settings {
  const config = present(written);
  const {
    policyVersion = '1',
    durations = [30, 90, 182, 365],
    categories = defaultCategories.map((id) => bareObject({ id })) as NonNullable<Config['categories']>,
    tiers = defaultTiers as readonly TierConfig[],
  } = config;
  const services = (config.services ?? []).map(serviceOf);
  const settings = {
    text: bareObject({}),
    theme: 'auto',
    reopen: 'auto',
    reopenSide: 'start',
    onRevoke: 'reload',
    gpc: 'everywhere',
    integrations: bareObject({}),
    defaultDuration: durations.includes(182) ? 182 : durations[0]!,
    ...config,
    durations,
    categories,
    tiers,
    services,
    ...policyInRegion(bareObject({ ...config, version: policyVersion, categories, tiers, services })),
    cookie: bareObject({ name: NAME, path: '/', sameSite: 'Lax', ...present(config.cookie ?? {}) }),
  } satisfies Settings;
  return Object.freeze(bareObject<Settings>(settings));
}

function serviceOf(entry: ServiceEntry): Service {
  const written: Partial<Service> = typeof entry === 'string' ? { preset: entry } : present(entry);
  return bareObject({ id: written.preset!, category: '', ...written });
}

/** Without the keys that are undefined: they count as left out. */
function present<Written extends object>(written: Written): Written {
  return bareObject(Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as Written);
}

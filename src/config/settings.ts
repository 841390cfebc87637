import { NAME } from '../brand.js';
import { defaultCategories, defaultTiers, necessaryOf, type Policy } from '../consent/policy.js';
import type { Config, TierConfig } from './config.js';
import { bareObject } from './bare-object.js';
import { copyOf } from './copy.js';
import { faultsIn, type Fault } from './faults.js';
import { faultsBetween } from './relations.js';
import { schema } from './schema.js';

type CookieSettings = {
  readonly name: string;
  readonly domain?: string;
  readonly path: string;
  readonly sameSite: 'Lax' | 'Strict' | 'None';
};

type Completed =
  | 'text'
  | 'theme'
  | 'reopen'
  | 'reopenSide'
  | 'onRevoke'
  | 'integrations'
  | 'durations'
  | 'defaultDuration'
  | 'categories'
  | 'tiers'
  | 'services';

/** A complete, valid configuration. `Config` is what owners write; this is what the code uses. */
export interface Settings extends Omit<Config, Completed | 'cookie'>, Required<Pick<Config, Completed>> {
  readonly policy: Policy;
  readonly cookie: CookieSettings;
}

/** Makes settings of what an owner wrote, or finds everything that is wrong with it. */
export function settingsOf(config: unknown): Settings | readonly Fault[] {
  const faults = faultsIn(config, schema);
  if (faults.length > 0) return faults;
  const settings = complete(copyOf(config) as Config); // what the owner wrote stays theirs
  const between = faultsBetween(settings);
  return between.length > 0 ? between : settings;
}

/** Fills in what was left out. */
export function complete(written: Config): Settings {
  const config = present(written);
  const {
    policyVersion = '1',
    durations = [30, 90, 182, 365],
    categories = defaultCategories.map((id) => ({ id })) as NonNullable<Config['categories']>,
    tiers = defaultTiers as readonly TierConfig[],
    services = [],
  } = config;
  const ids = categories.map(({ id }) => id);
  const settings = {
    text: {},
    theme: 'auto',
    reopen: 'auto',
    reopenSide: 'start',
    onRevoke: 'reload',
    integrations: {},
    defaultDuration: durations.includes(182) ? 182 : durations[0]!,
    ...config,
    durations,
    categories,
    tiers,
    services,
    policy: { version: policyVersion, categories: ids, necessary: necessaryOf(ids, tiers), tiers, services: services.map(({ id }) => id) },
    cookie: { name: NAME, path: '/', sameSite: 'Lax', ...present(config.cookie ?? {}) },
  } satisfies Settings;
  return Object.freeze(bareObject<Settings>(settings));
}

/** Without the keys that are undefined: they count as left out. */
function present<Written extends object>(written: Written): Written {
  return bareObject(Object.fromEntries(Object.entries(written).filter(([, value]) => value !== undefined)) as Written);
}

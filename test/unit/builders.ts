import type { Config } from '../../src/config/config.js';
import { explain } from '../../src/config/explain.js';
import { areWrong, settingsOf, type Settings } from '../../src/config/settings.js';
import { interpret, undecided, type Consent } from '../../src/consent/consent.js';
import { defaultCategories, defaultTiers, type Policy } from '../../src/consent/policy.js';
import type { ConsentRecord } from '../../src/consent/record.js';

/** A moment to live in: 2025-11-22, 12:00:00 UTC, in seconds. */
export const NOW = 1_763_812_800;

export const DAY = 86_400;

/** The default policy on a site with two services, with what a test is about changed. */
export function policy(changes: Partial<Policy> = {}): Policy {
  return {
    version: '1',
    categories: defaultCategories,
    necessary: ['necessary'],
    objectable: [],
    advertising: ['marketing'],
    barred: [],
    tiers: defaultTiers,
    services: ['youtube', 'chat'],
    ...changes,
  };
}

/** A visitor who chose gold in the banner just now, with what a test is about changed. */
export function record(changes: Partial<ConsentRecord> = {}): ConsentRecord {
  return {
    tier: 'gold',
    categories: ['functional', 'analytics'],
    refused: null,
    services: [],
    at: NOW,
    days: 182,
    policy: '1',
    via: 'banner',
    id: null,
    gpc: false,
    objectable: [],
    recipients: null,
    kept: false,
    ...changes,
  };
}

/** What a visitor allows who chose these categories, or, with null, has not chosen. */
export function consent(categories: readonly string[] | null, changes: Partial<ConsentRecord> = {}, under = policy()): Consent {
  return categories === null ? undecided(under) : interpret(under, record({ tier: 'custom', categories, ...changes }), NOW);
}

/** A visitor who pressed a tier's button. */
export function consentToTier(id: string, under = policy()): Consent {
  const tier = under.tiers.find((each) => each.id === id);
  if (!tier) throw new Error(`no tier ${id}`);
  return consent(tier.categories, { tier: id }, under);
}

/** The settings of an owner who wrote this. */
export function settings(config: Config = {}): Settings {
  const result = settingsOf(config);
  if (areWrong(result)) throw new Error(`a test's configuration is wrong: ${JSON.stringify(result)}`);
  return result;
}

/** What an owner who wrote this is told, a line for each problem. */
export function problemsIn(config: unknown): readonly string[] {
  if (!areWrong(settingsOf(config))) return [];
  const { issues } = explain(config);
  if (issues.length === 0) throw new Error('the core takes for wrong what nothing is said of');
  return issues.map(({ path, message }) => (path ? `${path}: ${message}` : message));
}

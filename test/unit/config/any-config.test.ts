import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtsAbout } from '../../../src/config/doubtful-words.js';
import { explain } from '../../../src/config/explain.js';
import { isPlainObject } from '../../../src/config/plain-object.js';
import { schema } from '../../../src/config/schema.js';
import { areWrong, settingsOf, type Settings } from '../../../src/config/settings.js';
import type { Config } from '../../../src/config/config.js';
import { completeCategories, defaultCategories, defaultTiers } from '../../../src/consent/policy.js';
import { anyJson, anySlip, anyValue, ownPolicy, validConfig, withSlip } from '../any-config.js';
import { groundOf, isForAds, isOptOut, type Site } from '../consent/model.js';
import { alwaysHolds } from '../fuzz-size.js';

/** An owner gets either settings that are whole, or every fault with its place, in words. Never an accident. */
function expectSettingsOrWords(config: unknown): void {
  const result = settingsOf(config);
  const { issues, message } = explain(config);
  expect(message).toContain('Nothing was released.');
  const options = [...Object.keys(config ?? {}), ...Object.keys(schema).map((option) => option.replace('?', ''))];
  for (const { path, message: words } of issues) {
    expect(words).toMatch(/^[^\n\r]{3,}$/);
    if (isPlainObject(config)) expect(options.some((option) => option && path.startsWith(option)) || path === '').toBe(true);
  }
  if (!areWrong(result)) {
    expect(issues.filter(({ path }) => !path.startsWith('compat['))).toEqual([]);
    return expectWhole(result);
  }
  expect(result.length).toBeGreaterThan(0);
  if (isPlainObject(config)) expect(result.filter((option) => !issues.some(({ path }) => path.startsWith(option)))).toEqual([]);
  if (!isPlainObject(config)) expect(issues.map(({ path }) => path)).toEqual(['']);
}

/** Nothing is missing, nothing can be changed, and the policy is one that can be asked. */
function expectWhole(settings: Settings): void {
  const { policy, tiers, durations, defaultDuration, cookie, text, integrations, services } = settings;
  expect(Object.isFrozen(settings)).toBe(true);
  expect(durations).toContain(defaultDuration);
  expect([cookie.name, cookie.path, typeof text, typeof integrations]).toEqual([
    expect.any(String),
    expect.any(String),
    'object',
    'object',
  ]);
  expect(policy.categories.length).toBeGreaterThan(0);
  expect(new Set(policy.categories).size).toBe(policy.categories.length);
  expect(policy.necessary.filter((id) => !policy.categories.includes(id))).toEqual([]);
  expect(services.filter(({ category, preset }) => !preset && !policy.categories.includes(category))).toEqual([]);
  const isAllOffered =
    policy.barred.length === 0 && policy.necessary.every((id) => id === 'necessary' || tiers[0]!.categories.includes(id));
  expect(tiers.length >= (isAllOffered ? 2 : 1) && tiers.length <= 5).toBe(true); // levels fall together where they differ in nothing that is asked
  tiers.slice(1).forEach((tier, index) => {
    const [below, here] = [tiers[index]!, tier].map(({ categories }) => completeCategories(policy, categories)) as [
      readonly string[],
      readonly string[],
    ];
    expect(below.filter((id) => !here.includes(id))).toEqual([]);
    expect(here.length).toBeGreaterThan(below.length);
  });
}

/** The same in the words of the model, with the default policy where the owner has none of their own. */
function siteIn(config: Config): Site {
  const { policyVersion = '1', region, regime, audience, categories, tiers } = config;
  return {
    policyVersion,
    categories: categories ?? defaultCategories.map((id) => ({ id })),
    tiers: tiers ?? defaultTiers,
    services: [],
    ...(region !== undefined && { region }),
    ...(regime !== undefined && { regime }),
    ...(audience !== undefined && { audience }),
  };
}

/** Empties every list, and writes into every object. */
function spoil(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.values(value).forEach(spoil);
  if (Array.isArray(value)) value.length = 0;
  else Object.assign(value, { title: 'spoilt', id: 'spoilt' });
}

describe('A configuration', () => {
  it('that has what the reference asks for is taken, whatever else it says', () => {
    alwaysHolds(
      fc.property(validConfig, (config) => {
        const settings = settingsOf(config);
        expect(areWrong(settings) ? explain(config).message : '').toBe('');
        expectWhole(settings as Settings);
        for (const [option, written] of Object.entries(config)) {
          if (
            written !== undefined &&
            !['cookie', 'regime', 'region', 'categories', 'services', 'tiers', 'durations', 'defaultDuration'].includes(option)
          )
            expect((settings as unknown as Record<string, unknown>)[option]).toEqual(written);
        }
      }),
    );
  });

  it('lets act what the law where the visitor is, and the owner, let act, and asks no less than that', () => {
    alwaysHolds(
      fc.property(validConfig, (config) => {
        const { policy, regime, durations, categories, tiers } = settingsOf(config) as Settings;
        const site = siteIn(config);
        const idsOn = (ground: ReturnType<typeof groundOf>) =>
          site.categories.flatMap(({ id }) => (groundOf(site, id) === ground ? [id] : []));
        expect(regime).toBe(isOptOut(site) ? 'opt-out' : 'opt-in');
        expect([...policy.necessary].filter((id) => !policy.barred.includes(id)).sort()).toEqual(idsOn('always').sort());
        expect(policy.objectable).toEqual(idsOn('until an objection'));
        expect(policy.advertising).toEqual(site.categories.flatMap(({ id }) => (isForAds(site, id) ? [id] : [])));
        expect(policy.categories.filter((id) => policy.barred.includes(id))).toEqual(idsOn('never'));
        expect(categories.map(({ id }) => id)).toEqual(policy.categories.filter((id) => !policy.barred.includes(id)));
        expect(tiers[0]!.id).toBe(site.tiers[0]!.id);
        const offered = (config as Config).durations ?? [30, 90, 182, 365];
        expect(durations.filter((days) => !offered.includes(days) && days !== 365)).toEqual([]);
        if (regime === 'opt-out') expect(Math.min(...durations)).toBeGreaterThanOrEqual(365);
        else expect(durations).toEqual(offered);
      }),
    );
  });

  it('that is any JSON gives settings that are whole, or every fault with its place', () => {
    alwaysHolds(fc.property(anyJson, expectSettingsOrWords));
  });

  it('that is anything at all gives settings that are whole, or every fault with its place', () => {
    alwaysHolds(fc.property(anyValue, expectSettingsOrWords));
  });

  it('with slips in it gives settings that are whole, or every fault with its place', () => {
    alwaysHolds(
      fc.property(fc.oneof(validConfig, ownPolicy), fc.array(anySlip, { minLength: 1, maxLength: 2 }), (config, slips) => {
        expectSettingsOrWords(slips.reduce(withSlip, config as unknown));
      }),
      4, // there are many places for a slip
    );
  });

  it('is read once: what the owner does to it later changes nothing', () => {
    alwaysHolds(
      fc.property(validConfig, (config) => {
        const settings = settingsOf(config);
        const own = { own: undefined }; // an integration stays what it is, with whatever it knows
        const written = () => JSON.stringify({ ...settings, integrations: { ...(settings as Settings).integrations, ...own } });
        const said = written();
        spoil(config);
        expect(written()).toBe(said);
      }),
    );
  });

  it('can be reviewed, whatever it says', () => {
    alwaysHolds(
      fc.property(validConfig, (config) => {
        const settings = settingsOf(config) as Settings;
        for (const words of doubtsAbout(settings, ['title'])) expect(words).not.toBe('');
      }),
    );
  });
});

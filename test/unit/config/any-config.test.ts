import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doubtsAbout } from '../../../src/config/doubtful-words.js';
import { explain } from '../../../src/config/explain.js';
import { areFaults } from '../../../src/config/faults.js';
import { optionsWithoutEffect } from '../../../src/config/options-without-effect.js';
import { isPlainObject } from '../../../src/config/plain-object.js';
import { schema } from '../../../src/config/schema.js';
import { settingsOf, type Settings } from '../../../src/config/settings.js';
import { completeCategories } from '../../../src/consent/policy.js';
import { anyJson, anySlip, anyValue, ownPolicy, validConfig, withSlip } from '../any-config.js';
import { alwaysHolds } from '../fuzz-size.js';

/** An owner gets either settings that are whole, or every fault with its place, in words. Never an accident. */
function expectSettingsOrWords(config: unknown): void {
  const result = settingsOf(config);
  const { issues, message } = explain(config);
  expect(message).toContain('Nothing was released.');
  for (const { path, message: words } of issues) {
    expect(words).toMatch(/^[^\n\r]{3,}$/);
    if (isPlainObject(config))
      expect([...Object.keys(config), ...Object.keys(schema)].some((option) => option && path.startsWith(option)) || path === '').toBe(
        true,
      );
  }
  if (!areFaults(result)) {
    expect(issues.filter(({ path }) => !path.startsWith('compat['))).toEqual([]);
    return expectWhole(result);
  }
  expect(result.length).toBeGreaterThan(0);
  expect(issues.map(({ path }) => path)).toEqual(expect.arrayContaining(result.map(({ path }) => path)));
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
  if (policy.barred.length > 0) return; // levels may fall together where some of it is never allowed
  expect(tiers.length >= 2 && tiers.length <= 5).toBe(true);
  tiers.slice(1).forEach((tier, index) => {
    const [below, here] = [tiers[index]!, tier].map(({ categories }) => completeCategories({ ...policy, barred: [] }, categories)) as [
      readonly string[],
      readonly string[],
    ];
    expect(below.filter((id) => !here.includes(id))).toEqual([]);
    expect(here.length).toBeGreaterThan(below.length);
  });
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
        expect(areFaults(settings) ? explain(config).message : '').toBe('');
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
        for (const words of [...doubtsAbout(settings, ['title']), ...optionsWithoutEffect(settings)]) expect(words).not.toBe('');
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { optionsWithoutEffect } from '../../../src/config/options-without-effect.js';

describe('optionsWithoutEffect()', () => {
  it.each<[string, Config]>([
    ['an owner who wrote nothing', {}],
    [
      'what works',
      { theme: 'dark', integrations: { google: true, meta: true }, regime: 'opt-out', gpc: 'everywhere', compat: 'auto', records: {} },
    ],
    ['what is switched off', { firewall: false, integrations: { meta: false } }],
  ])('has nothing to tell of %s', (_, config) => {
    expect(optionsWithoutEffect(config)).toEqual([]);
  });

  it.each<[string, Config]>([
    ['firewall', { firewall: true }],
    ['firewall', { firewall: 'report' }],
  ])('names %s to an owner who would rely on it', (name, config) => {
    expect(optionsWithoutEffect(config)).toEqual([name]);
  });
});

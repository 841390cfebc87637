import { expect, it } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { GLOBAL, LOG_PREFIX, NAME, VERSION } from '../../src/brand.js';

it('The version that pages can read is the one that is published', () => {
  expect(VERSION).toBe(manifest.version);
});

it('The names that pages rely on are those of the package', () => {
  expect([NAME, GLOBAL.toLowerCase()]).toEqual([manifest.name, manifest.name]);
  expect(LOG_PREFIX).toBe('[tierconsent]');
});

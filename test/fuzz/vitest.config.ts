import { readdirSync, readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';

// Every run begins elsewhere, and says where: what it finds can be found again. Before the other configuration is read, which has a seed of its own.
process.env['TIERCONSENT_FUZZ_SEED'] ||= String(Date.now() % 1_000_000_000);
const { default: unit } = await import('../../vitest.config.js');

// So many cases for each property. Fewer, or more: TIERCONSENT_FUZZ_RUNS=1000 npm run fuzz
process.env['TIERCONSENT_FUZZ_RUNS'] ||= '10000';

/** The same files as in `npm test`, as far as they hold properties. */
const files = readdirSync('test/unit', { recursive: true, encoding: 'utf8' }).map((file) => `test/unit/${file.replaceAll('\\', '/')}`);
const include = files.filter((file) => file.endsWith('.test.ts') && readFileSync(file, 'utf8').includes('alwaysHolds('));

/** `npm run fuzz`. `-t` would do for the rest of what these files hold, which costs no time. */
export default defineConfig({ ...unit, test: { ...unit.test, include, testTimeout: 1_200_000 } });

import { defineConfig } from '@playwright/test';
import everything from '../../playwright.config.js';

/** `npm run soak`: all of what `npm test` does a tenth of. */
export default defineConfig<object, { readonly soakShare: number }>({
  ...everything,
  testDir: '.',
  testMatch: 'soak.spec.ts',
  outputDir: '../../test-results',
  reporter: [['list'], ['../support/closing-line-reporter.ts']],
  workers: 1,
  retries: 0,
  use: { soakShare: 1 },
});

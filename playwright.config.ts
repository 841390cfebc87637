import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/find-chromium.mjs';

const executablePath = findChromium();
if (!executablePath) throw new Error('No Chromium or Chrome was found: node scripts/find-chromium.mjs says how to get one.');

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** No server is started here: each test starts those it needs, so that it can log, refuse or delay any request. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: true,
  // A busy machine starves one of a thousand journeys now and then. What needed its second try is named at the end: look into it.
  retries: 1,
  forbidOnly: true,
  reporter: [['list'], ['./test/support/closing-line-reporter.ts']],
  projects: [{ name: 'chromium', use: { browserName: 'chromium', launchOptions: { executablePath, args } } }],
});

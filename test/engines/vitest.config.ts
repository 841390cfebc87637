import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { MatrixReporter } from './matrix-reporter.js';

/** One file per engine, all at once; within each, one case after the other in one browser. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  test: {
    include: ['*.test.ts'],
    reporters: ['verbose', new MatrixReporter()],
    maxWorkers: 3,
    testTimeout: 20_000,
    allowOnly: false,
  },
});

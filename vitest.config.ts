import { defineConfig, type Plugin } from 'vitest/config';
import { cssAsText } from './scripts/css-as-text.mjs';
import { FuzzReporter } from './test/support/fuzz-reporter.js';

// `npm test` says the same of the same code each time. What begins elsewhere in each run is `npm run fuzz`.
process.env.TIERCONSENT_FUZZ_SEED ||= '1';

export default defineConfig({
  plugins: [cssByAnotherName()],
  test: {
    include: ['test/unit/**/*.test.{ts,tsx,mjs}'],
    environment: 'node', // a file that needs a page begins with: // @vitest-environment happy-dom
    testTimeout: 20_000, // properties take a while on a busy machine
    reporters: ['default', new FuzzReporter()],
    allowOnly: false,
    restoreMocks: true,
    unstubGlobals: true,
    coverage: {
      provider: 'v8',
      include: ['src/consent/**', 'src/config/**'],
      reporter: ['text', 'html'],
      thresholds: { lines: 100, functions: 100, branches: 100, statements: 100 },
    },
  },
});

/** Vite takes what ends in `.css` for its own, and Vitest empties it. Under another name our text comes through. */
function cssByAnotherName(): Plugin {
  const { load } = cssAsText();
  return {
    name: 'css-by-another-name',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (!source.endsWith('.css')) return null;
      const found = await this.resolve(source, importer, { skipSelf: true });
      return found && `${found.id}.js`;
    },
    load(id) {
      return id.endsWith('.css.js') ? load.call(this, id.slice(0, -'.js'.length)) : null;
    },
  };
}

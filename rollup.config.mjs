import { readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import typescript from '@rollup/plugin-typescript';
import ts from 'typescript';
import { cssAsText, themeFiles } from './scripts/css-as-text.mjs';
import { functionsLast } from './scripts/functions-last.mjs';
import { packLabels } from './scripts/pack-labels.mjs';
import { presetFiles } from './scripts/preset-files.mjs';
import { slimJsCookie } from './scripts/slim-js-cookie.mjs';

const minify = (asciiOnly) =>
  terser({
    ecma: 2020,
    module: true,
    compress: { passes: 3, pure_getters: true, keep_fargs: false, unsafe_arrows: true },
    format: { comments: false, ascii_only: asciiOnly },
  });

/** @param asciiOnly pages of another encoding than UTF-8 read a classic script in theirs */
const compile = ({ asciiOnly = false } = {}) => [
  cssAsText(),
  slimJsCookie(),
  nodeResolve(),
  typescript({ noEmit: false, declaration: false, include: ['src/**/*'] }),
  ...(asciiOnly ? [packLabels(), functionsLast()] : []),
  minify(asciiOnly),
];

/** Only takes the types away, for many small files: the compiler looks at all of them together. */
const withoutTypes = {
  name: 'without-types',
  resolveId: (source, importer) => (importer ? resolve(dirname(importer), source.replace(/\.js$/, '.ts')) : null),
  transform: (code) => ts.transpileModule(code, { compilerOptions: { target: 'es2022', module: 'esnext' } }).outputText,
};

/** Each is fetched by the pages that name it, and so has to hold all it needs. */
const integrations = [...readFileSync('src/integrations/adapters.ts', 'utf8').matchAll(/from '\.\/(\w+)\.js'/g)].map(([, name]) => name);

/**
 * A page may have replaced what the language itself brings, before anything of ours could guard itself: it sees no exception of ours all the
 * same. Around what is minified already, for within a `try` the minifier inlines nothing.
 */
const heldInside = {
  name: 'held-inside',
  renderChunk: (code) => `try{${code.trim()}}catch(e){console.error("[tierconsent]",e)}\n`,
};

/** Most of the core runs at once. Read in one go, and on another thread, it keeps the page waiting less: https://v8.dev/blog/explicit-compile-hints */
const readAtOnce = { name: 'read-at-once', renderChunk: (code) => `//# allFunctionsCalledOnLoad\n${code}` };

/** Files for a script tag hold all they need. */
const forScriptTag = (input, file, format = 'iife', more = []) => ({
  input,
  output: { file, format, inlineDynamicImports: true },
  plugins: [...compile({ asciiOnly: format === 'iife' }), ...(format === 'iife' ? [heldInside] : []), ...more],
});

/** Every language, and every language of what not all visitors are told: those have the same names in folders of their own. */
const locales = ['', 'preferences/', 'objection/'].flatMap((folder) =>
  readdirSync(`src/ui/locales/${folder}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => folder + file.replace(/\.ts$/, '')),
);

/** Presets have the same names as integrations, and a folder of their own, too. */
const chunkName = ({ facadeModuleId }) => {
  const folder = /\/locales\/(\w+\/)|\/src\/(presets\/)/.exec(facadeModuleId);
  return `${folder?.[1] ?? folder?.[2] ?? ''}[name].js`;
};

export default [
  forScriptTag('src/script-tag.ts', 'dist/tierconsent.js', 'iife', [readAtOnce, themeFiles(), presetFiles()]),
  forScriptTag('src/script-tag-firewall.ts', 'dist/tierconsent.firewall.js', 'iife', [readAtOnce]),
  forScriptTag('src/script-tag-all.ts', 'dist/tierconsent.all.js'),
  forScriptTag('src/ui-with-page.ts', 'dist/tierconsent.ui.js', 'es'),
  forScriptTag('src/preferences-with-page.ts', 'dist/tierconsent.preferences.js', 'es'),
  forScriptTag('src/placeholders-with-page.ts', 'dist/tierconsent.placeholders.js', 'es'),
  forScriptTag('src/page/load-script.ts', 'dist/tierconsent.load.js', 'es'),
  forScriptTag('src/dialects/compat.ts', 'dist/tierconsent.compat.js', 'es'),
  forScriptTag('src/presets-from-files.ts', 'dist/tierconsent.presets.js', 'es'),
  forScriptTag('src/records-with-page.ts', 'dist/tierconsent.records.js', 'es'),
  forScriptTag('src/late-firewall.ts', 'dist/tierconsent.late-firewall.js', 'es'),
  forScriptTag('src/inspect-page.ts', 'dist/tierconsent.inspect.js', 'es'),
  forScriptTag('src/firewall-report.ts', 'dist/tierconsent.report.js', 'es'),
  forScriptTag('src/config/explain.ts', 'dist/tierconsent.explain.js', 'es'),
  forScriptTag('src/remarks-for-owners.ts', 'dist/tierconsent.remarks.js', 'es'),
  forScriptTag('src/review-for-owners.ts', 'dist/tierconsent.review.js', 'es'),
  ...integrations.map((name) => ({
    input: `src/integrations/${name}.ts`,
    output: { file: `dist/integrations/${name}.js`, format: 'es' },
    plugins: [withoutTypes, minify(false)],
  })),
  {
    input: Object.fromEntries(locales.map((code) => [code, `src/ui/locales/${code}.ts`])),
    output: { dir: 'dist/locales', format: 'es' },
    plugins: compile(),
  },
  {
    input: ['src/index.ts', 'src/presets.ts', 'src/records.ts', 'src/server.ts'],
    external: ['preact', 'js-cookie'],
    output: { dir: 'dist/npm', format: 'es', chunkFileNames: chunkName },
    plugins: compile(),
  },
];

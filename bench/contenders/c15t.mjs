/** @typedef {import('./contender.mjs').Contender} Contender */
import { build } from 'esbuild';
import { fileURLToPath } from 'node:url';
import { versionOf } from './contender.mjs';

const CATEGORY = { functional: 'functionality', analytics: 'measurement', marketing: 'marketing' };

/** The application of the React quickstart, bundled as its documentation expects a bundler to. */
async function bundle() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('c15t-app.jsx', import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'esm',
    jsx: 'automatic',
    tsconfigRaw: {}, // the repository's own is for Preact
    define: { 'process.env.NODE_ENV': '"production"' },
    outdir: '/',
    logLevel: 'error',
  });
  const { outputFiles: styles } = await build({
    stdin: { contents: '@import "@c15t/react/styles.css";', loader: 'css', resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    write: false,
    minify: true,
    logLevel: 'error',
  });
  return { 'app.js': Buffer.from(outputFiles[0].contents), 'app.css': Buffer.from(styles[0].contents) };
}

const scriptOf = ({ index, category, src, code }) => ({
  id: `tag-${index}`,
  category: CATEGORY[category],
  ...(src ? { src } : { textContent: code }),
});

/** @returns {Promise<Contender>} */
export const c15t = async () => ({
  id: 'c15t',
  name: 'c15t (React)',
  version: versionOf('@c15t/react'),
  kind: 'peer',
  installed: 'React quickstart and script loader in the docs/ of the package, `offline`; bundled by esbuild with React',
  files: await bundle(),
  head: (tags) => `<script>benchTags=${JSON.stringify(tags.map(scriptOf))}</script>
<script type="module" crossorigin src="/c/c15t/app.js"></script>
<link rel="stylesheet" crossorigin href="/c/c15t/app.css">`,
  bodyEnd: '<div id="consent"></div>',
  write: () => '',
  banner: ['[data-testid="consent-banner-card"]'],
  accept: ['[data-testid="consent-banner-accept-button"]'],
  preferences: { press: ['[data-testid="consent-banner-customize-button"]'], shown: ['[data-testid="consent-dialog-card"]'] },
});

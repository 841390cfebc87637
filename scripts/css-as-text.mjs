import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from 'lightningcss';

const themes = new URL('../src/ui/themes/', import.meta.url);

/** A plugin for Rollup and Vite: `import styles from './x.css'` gives the minified style sheet as a string. */
export function cssAsText() {
  return {
    name: 'css-as-text',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.css')) return null;
      this.addWatchFile?.(id);
      return { code: `export default ${JSON.stringify(await minified(id))}`, map: null, moduleType: 'js' };
    },
  };
}

/** A plugin for Rollup that writes the ready themes, minified, to `themes/` beside the build. */
export function themeFiles() {
  return {
    name: 'theme-files',
    async generateBundle() {
      for (const name of await readdir(themes)) {
        this.emitFile({ type: 'asset', fileName: `themes/${name}`, source: await minified(fileURLToPath(new URL(name, themes))) });
      }
    },
  };
}

async function minified(filename) {
  const targets = { chrome: 111 << 16, firefox: 114 << 16, safari: (16 << 16) | (4 << 8) };
  return transform({ filename, code: await readFile(filename), minify: true, targets }).code.toString();
}

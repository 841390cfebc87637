import { readFile } from 'node:fs/promises';
import { transform } from 'lightningcss';

/** A plugin for Rollup and Vite: `import styles from './x.css'` gives the minified style sheet as a string. */
export function cssAsText() {
  return {
    name: 'css-as-text',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith('.css')) return null;
      this.addWatchFile?.(id);
      const { code } = transform({
        filename: id,
        code: await readFile(id),
        minify: true,
        targets: { chrome: 111 << 16, firefox: 114 << 16, safari: (16 << 16) | (4 << 8) },
      });
      return { code: `export default ${JSON.stringify(code.toString())}`, map: null, moduleType: 'js' };
    },
  };
}

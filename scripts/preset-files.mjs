import { readPresets } from './read-presets.mjs';

/**
 * A plugin for Rollup that writes each preset to `presets/<id>.json` beside the build, so that a page fetches those that it names, and to `presets/<id>.js`,
 * for pages that may load scripts but fetch nothing.
 */
export function presetFiles() {
  return {
    name: 'preset-files',
    async generateBundle() {
      for (const { preset } of await readPresets()) {
        const source = JSON.stringify(preset);
        this.emitFile({ type: 'asset', fileName: `presets/${preset.id}.json`, source });
        this.emitFile({ type: 'asset', fileName: `presets/${preset.id}.js`, source: `export default ${source};\n` });
      }
    },
  };
}

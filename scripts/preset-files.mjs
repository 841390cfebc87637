import { readPresets } from './read-presets.mjs';

/** A plugin for Rollup that writes each preset to `presets/<id>.json` beside the build, so that a page fetches those that it names. */
export function presetFiles() {
  return {
    name: 'preset-files',
    async generateBundle() {
      for (const { preset } of await readPresets()) {
        this.emitFile({ type: 'asset', fileName: `presets/${preset.id}.json`, source: JSON.stringify(preset) });
      }
    },
  };
}

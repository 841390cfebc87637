/** The services that many sites use, ready for `services`. Bundlers keep only those that you import. */
export * from './presets/presets.js';
export type { PresetId } from './presets/preset-id.js';
export type { Preset } from './presets/preset.js';

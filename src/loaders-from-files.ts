import { NAME } from './brand.js';
import type { explain } from './config/explain.js';
import { importFile, uiFromFiles } from './ui-from-files.js';
import type { Loaders } from './start-script-tag.js';

/** Whatever the core does not carry lies beside it. */
export const loadersFromFiles: Loaders = {
  uiFrom: uiFromFiles,
  loadExplain: async (assetsUrl) => (await importFile<{ readonly explain: typeof explain }>(`${NAME}.explain.js`, assetsUrl)).explain,
};

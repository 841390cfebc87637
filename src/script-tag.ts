import { NAME } from './brand.js';
import type { explain } from './config/explain.js';
import { importFile, uiFromFiles } from './ui-from-files.js';
import { startScriptTag } from './start-script-tag.js';

startScriptTag({
  uiFrom: uiFromFiles,
  loadExplain: async (assetsUrl) => (await importFile<{ readonly explain: typeof explain }>(`${NAME}.explain.js`, assetsUrl)).explain,
});

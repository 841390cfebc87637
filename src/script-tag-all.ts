import { NAME } from './brand.js';
import { explain } from './config/explain.js';
import * as adapters from './integrations/adapters.js';
import { createScriptLoader } from './page/load-script.js';
import { preparePlaceholders } from './placeholders-with-page.js';
import { remark } from './remarks-for-owners.js';
import { startScriptTag } from './start-script-tag.js';
import { importFile, uiFromFiles } from './ui-from-files.js';
import { createUi } from './ui-with-page.js';
import { preparePreferences } from './preferences-with-page.js';
import type { ChunkLoaders, LoadIntegration } from './widget/ui-loader.js';

startScriptTag({
  uiFrom: (assetsUrl) => {
    const chunks: ChunkLoaders = {
      preferences: () => Promise.resolve({ preparePreferences }),
      placeholders: () => Promise.resolve({ preparePlaceholders }),
      load: () => Promise.resolve({ createScriptLoader }),
      remarks: () => Promise.resolve({ remark }),
      // Few sites need these, so not even this file has them inside.
      presets: () => importFile(`${NAME}.presets.js`, assetsUrl),
      compat: () => importFile(`${NAME}.compat.js`, assetsUrl),
      inspect: () => importFile(`${NAME}.inspect.js`, assetsUrl),
      'late-firewall': () => importFile(`${NAME}.late-firewall.js`, assetsUrl),
      report: () => importFile(`${NAME}.report.js`, assetsUrl),
      records: () => importFile(`${NAME}.records.js`, assetsUrl),
      review: () => importFile(`${NAME}.review.js`, assetsUrl),
    };
    const { words } = uiFromFiles(assetsUrl);
    return {
      integration: () => Promise.resolve(adapters as Awaited<ReturnType<LoadIntegration>>),
      ui: () => Promise.resolve({ createUi }),
      // Pages on a disk may not import modules, so they are spoken to in English.
      words: (...which) => (location.protocol === 'file:' ? Promise.resolve({ default: null }) : words(...which)),
      chunk: (name) => chunks[name](),
    };
  },
  loadExplain: () => Promise.resolve(explain),
});

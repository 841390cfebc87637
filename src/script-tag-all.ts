import { explain } from './config/explain.js';
import { preparePlaceholders } from './placeholders-with-page.js';
import { startScriptTag } from './start-script-tag.js';
import { loadWords } from './ui-from-files.js';
import { createUi } from './ui-with-page.js';
import type { UiChunks } from './ui/contract.js';
import { preparePreferences } from './preferences-with-page.js';

const chunks: UiChunks = { preferences: { preparePreferences }, placeholders: { preparePlaceholders } };

startScriptTag({
  uiFrom: (assetsUrl) => ({
    ui: async (locale, attempt) => ({
      createUi,
      // Pages on a disk may not import modules, so they are spoken to in English.
      words: location.protocol === 'file:' ? {} : await loadWords(locale, assetsUrl, attempt),
    }),
    chunk: (name) => Promise.resolve(chunks[name]),
  }),
  loadExplain: () => Promise.resolve(explain),
});

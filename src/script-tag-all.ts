import { explain } from './config/explain.js';
import { startScriptTag } from './start-script-tag.js';
import { loadWords } from './ui-from-files.js';
import { createUi } from './ui-with-page.js';
import { preparePreferences } from './ui/prepare-preferences.js';

startScriptTag({
  uiFrom: (assetsUrl) => ({
    ui: async (locale, attempt) => ({
      createUi,
      // Pages on a disk may not import modules, so they are spoken to in English.
      words: location.protocol === 'file:' ? {} : await loadWords(locale, assetsUrl, attempt),
    }),
    preferences: () => Promise.resolve({ preparePreferences }),
  }),
  loadExplain: () => Promise.resolve(explain),
});

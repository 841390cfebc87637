import { explain } from './config/explain.js';
import { loadWords } from './load-ui-from-files.js';
import { startScriptTag } from './start-script-tag.js';
import { createUi } from './ui-with-page.js';

startScriptTag({
  loadUi: (assetsUrl) => async (locale, attempt) => ({
    createUi,
    // Pages on a disk may not import modules, so they are spoken to in English.
    words: location.protocol === 'file:' ? {} : await loadWords(locale, assetsUrl, attempt),
  }),
  loadExplain: () => Promise.resolve(explain),
});

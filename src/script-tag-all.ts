import { addressIn, loadWords } from './load-ui-from-files.js';
import { startScriptTag } from './start-script-tag.js';
import { createUi } from './ui/index.js';

// Pages on a disk may not import modules, so they are spoken to in English.
startScriptTag((assetsUrl) => async (locale, attempt) => ({
  createUi,
  words: assetsUrl === null || location.protocol === 'file:' ? {} : await loadWords(locale, addressIn(assetsUrl, attempt)),
}));

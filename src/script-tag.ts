import { loadUiFromFiles } from './load-ui-from-files.js';
import { startScriptTag } from './start-script-tag.js';

startScriptTag(loadUiFromFiles);

import { loadersFromFiles } from './loaders-from-files.js';
import { startScriptTag } from './start-script-tag.js';

startScriptTag(loadersFromFiles);

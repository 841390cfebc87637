import { createFirewall } from './page/firewall.js';
import { loadersFromFiles } from './loaders-from-files.js';
import { startScriptTag } from './start-script-tag.js';

/** The core with the firewall inside: it stands before anything else of the page can run. */
startScriptTag({ ...loadersFromFiles, createFirewall });

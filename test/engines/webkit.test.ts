import { proveIn } from './prove.js';
import { startWebKitEngine } from './webkit-engine.js';

proveIn('webkit', startWebKitEngine);

import { proveIn } from './prove.js';
import { startPuppeteerEngine } from './puppeteer-engine.js';

proveIn('chromium', () => startPuppeteerEngine('chromium'));

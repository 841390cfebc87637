import { proveIn } from './prove.js';
import { startPuppeteerEngine } from './puppeteer-engine.js';

proveIn('firefox', () => startPuppeteerEngine('firefox'));

import type { Messages } from '../../../src/config/messages.js';
import banner from '../../../src/ui/locales/en.js';
import preferences from '../../../src/ui/locales/preferences/en.js';

/** Everything that is said in English. */
export const english: Messages = { ...banner, ...preferences };

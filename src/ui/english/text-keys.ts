import { englishWords } from './english-words.js';

/** The keys that `text` in a configuration may have. */
export const textKeys: readonly string[] = Object.keys(englishWords);

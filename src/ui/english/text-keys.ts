import { bannerWords } from './banner-words.js';
import { placeholderWords } from './placeholder-words.js';
import { preferencesWords } from './preferences-words.js';

/** The keys that `text` in a configuration may have. */
export const textKeys: readonly string[] = Object.keys({ ...bannerWords, ...preferencesWords, ...placeholderWords });

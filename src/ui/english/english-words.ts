import { bannerWords } from './banner-words.js';
import { placeholderWords } from './placeholder-words.js';
import { preferencesWords } from './preferences-words.js';

/** Everything that the interface can say, in English. */
export const englishWords: Readonly<Record<string, string>> = { ...bannerWords, ...preferencesWords, ...placeholderWords };

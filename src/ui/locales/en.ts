import type { Messages } from '../../config/messages.js';
import { bannerWords } from '../english/banner-words.js';
import { placeholderWords } from '../english/placeholder-words.js';
import { preferencesWords } from '../english/preferences-words.js';

export default { ...bannerWords, ...preferencesWords, ...placeholderWords } satisfies Messages;

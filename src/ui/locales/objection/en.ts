import type { ObjectionMessages } from '../../../config/messages.js';
import { bannerWords } from '../../english/banner-words.js';
import { preferencesWords } from '../../english/preferences-words.js';

const { allowedUnless, newSince, confirm, keepOff } = bannerWords;
const { untilObjected, confirmText } = preferencesWords;

export default { newSince, allowedUnless, untilObjected, confirmText, confirm, keepOff } satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';
import { bannerWords } from '../../english/banner-words.js';
import { preferencesWords } from '../../english/preferences-words.js';

const { allowedUnless } = bannerWords;
const { untilObjected, confirmText, confirm, keepOff } = preferencesWords;

export default { allowedUnless, untilObjected, confirmText, confirm, keepOff } satisfies ObjectionMessages;

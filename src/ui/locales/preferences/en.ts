import type { PreferencesMessages } from '../../../config/messages.js';
import { preferencesWords } from '../../english/preferences-words.js';

export default preferencesWords satisfies PreferencesMessages;

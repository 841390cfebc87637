import type { PreferencesMessages } from '../../../config/messages.js';
import english from './en.js';

export default {
  ...english,
  rightsText:
    'You can ask what is kept about you, and have it corrected, moved, or deleted. You can also complain to your data protection authority.',
  browserText:
    'In your browser’s settings you can delete or block cookies. This site may then forget your choice, your login, or your cart.',
} satisfies PreferencesMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Aktive, përveç nëse refuzoni: {categories}.',
  untilObjected: 'Aktive, përveç nëse refuzoni',
  confirmText: 'Ju ose shfletuesi juaj e keni refuzuar këtë më parë: {names}. Dëshironi ta lejoni tani?',
  confirm: 'Po, lejoje',
  keepOff: 'Jo, lëre të çaktivizuar',
} satisfies ObjectionMessages;

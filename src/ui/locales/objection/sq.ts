import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'E re që nga zgjedhja juaj: {categories}. Dëshironi ta lejoni tani? Përgjigjet tuaja të mëparshme mbeten siç janë.',
  allowedUnless: 'Aktive, përveç nëse refuzoni: {categories}.',
  untilObjected: 'Aktive, përveç nëse refuzoni',
  confirmText: 'Ju ose shfletuesi juaj e keni refuzuar këtë më parë: {names}. Dëshironi ta lejoni tani?',
  confirm: 'Po, lejoje',
  keepOff: 'Jo, lëre të çaktivizuar',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Activé, sauf si vous refusez\u202f: {categories}.',
  untilObjected: 'Activé, sauf si vous refusez',
  confirmText: 'Vous ou votre navigateur avez déjà refusé ceci\u202f: {names}. Voulez-vous l’autoriser maintenant\u202f?',
  confirm: 'Oui, autoriser',
  keepOff: 'Non, laisser désactivé',
} satisfies ObjectionMessages;

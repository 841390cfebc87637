import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince:
    'Nouveau depuis votre choix\u202f: {categories}. Voulez-vous l’autoriser maintenant\u202f? Vos réponses précédentes restent telles quelles.',
  allowedUnless: 'Activé, sauf si vous refusez\u202f: {categories}.',
  untilObjected: 'Activé, sauf si vous refusez',
  confirmText: 'Vous ou votre navigateur avez déjà refusé ceci\u202f: {names}. Voulez-vous l’autoriser maintenant\u202f?',
  confirm: 'Oui, autoriser',
  keepOff: 'Non, laisser désactivé',
} satisfies ObjectionMessages;

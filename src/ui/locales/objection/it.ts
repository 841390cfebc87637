import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Novità rispetto alla tua scelta: {categories}. Vuoi consentirlo ora? Le tue risposte precedenti restano come sono.',
  allowedUnless: 'Attivo finché non lo rifiuti: {categories}.',
  untilObjected: 'Attivo finché non lo rifiuti',
  confirmText: 'Tu o il tuo browser lo avete già rifiutato: {names}. Vuoi consentirlo ora?',
  confirm: 'Sì, consenti',
  keepOff: 'No, lascia disattivato',
} satisfies ObjectionMessages;

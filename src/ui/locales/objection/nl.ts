import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Nieuw sinds je keuze: {categories}. Wil je het nu toestaan? Je eerdere antwoorden blijven zoals ze zijn.',
  allowedUnless: 'Aan, tenzij je nee zegt: {categories}.',
  untilObjected: 'Aan, tenzij je nee zegt',
  confirmText: 'Jij of je browser heeft hier eerder nee tegen gezegd: {names}. Wil je het nu toestaan?',
  confirm: 'Ja, toestaan',
  keepOff: 'Nee, uit laten',
} satisfies ObjectionMessages;

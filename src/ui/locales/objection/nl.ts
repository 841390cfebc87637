import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Aan, tenzij je nee zegt: {categories}.',
  untilObjected: 'Aan, tenzij je nee zegt',
  confirmText: 'Jij of je browser heeft hier eerder nee tegen gezegd: {names}. Wil je het nu toestaan?',
  confirm: 'Ja, toestaan',
  keepOff: 'Nee, uit laten',
} satisfies ObjectionMessages;

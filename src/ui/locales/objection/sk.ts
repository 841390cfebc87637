import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Zapnuté, kým neodmietnete: {categories}.',
  untilObjected: 'Zapnuté, kým neodmietnete',
  confirmText: 'Vy alebo váš prehliadač ste to už predtým odmietli: {names}. Chcete to teraz povoliť?',
  confirm: 'Áno, povoliť',
  keepOff: 'Nie, nechať vypnuté',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Nové od vašej voľby: {categories}. Chcete to teraz povoliť? Vaše skoršie odpovede zostávajú bez zmeny.',
  allowedUnless: 'Zapnuté, kým neodmietnete: {categories}.',
  untilObjected: 'Zapnuté, kým neodmietnete',
  confirmText: 'Vy alebo váš prehliadač ste to už predtým odmietli: {names}. Chcete to teraz povoliť?',
  confirm: 'Áno, povoliť',
  keepOff: 'Nie, nechať vypnuté',
} satisfies ObjectionMessages;

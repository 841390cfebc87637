import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Nytt sedan du valde: {categories}. Vill du tillåta det nu? Dina tidigare svar förblir som de är.',
  allowedUnless: 'På så länge du inte säger nej: {categories}.',
  untilObjected: 'På så länge du inte säger nej',
  confirmText: 'Du eller din webbläsare har tidigare sagt nej till detta: {names}. Vill du tillåta det nu?',
  confirm: 'Ja, tillåt det',
  keepOff: 'Nej, låt det vara avstängt',
} satisfies ObjectionMessages;

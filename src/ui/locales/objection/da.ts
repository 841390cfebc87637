import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Nyt, siden du valgte: {categories}. Vil du tillade det nu? Dine tidligere svar forbliver, som de er.',
  allowedUnless: 'Slået til, medmindre du siger nej: {categories}.',
  untilObjected: 'Slået til, medmindre du siger nej',
  confirmText: 'Du eller din browser har tidligere sagt nej til dette: {names}. Vil du tillade det nu?',
  confirm: 'Ja, tillad det',
  keepOff: 'Nej, lad det være slået fra',
} satisfies ObjectionMessages;

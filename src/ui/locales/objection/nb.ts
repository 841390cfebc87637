import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Nytt siden du valgte: {categories}. Vil du tillate det nå? De tidligere svarene dine blir stående som de er.',
  allowedUnless: 'På, med mindre du sier nei: {categories}.',
  untilObjected: 'På, med mindre du sier nei',
  confirmText: 'Du eller nettleseren din har tidligere sagt nei til dette: {names}. Vil du tillate det nå?',
  confirm: 'Ja, tillat det',
  keepOff: 'Nei, la det være slått av',
} satisfies ObjectionMessages;

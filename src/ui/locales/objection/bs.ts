import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Novo od vašeg izbora: {categories}. Želite li to sada dozvoliti? Vaši raniji odgovori ostaju kakvi jesu.',
  allowedUnless: 'Uključeno dok ne odbijete: {categories}.',
  untilObjected: 'Uključeno dok ne odbijete',
  confirmText: 'Vi ili vaš preglednik već ste to odbili: {names}. Želite li to sada dozvoliti?',
  confirm: 'Da, dozvoli',
  keepOff: 'Ne, neka ostane isključeno',
} satisfies ObjectionMessages;

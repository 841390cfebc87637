import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Uključeno dok ne odbijete: {categories}.',
  untilObjected: 'Uključeno dok ne odbijete',
  confirmText: 'Vi ili vaš preglednik već ste to odbili: {names}. Želite li to sada dopustiti?',
  confirm: 'Da, dopusti',
  keepOff: 'Ne, neka ostane isključeno',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Uključeno dok ne odbijete: {categories}.',
  untilObjected: 'Uključeno dok ne odbijete',
  confirmText: 'Vi ili vaš pregledač već ste to odbili: {names}. Želite li da to sada dozvolite?',
  confirm: 'Da, dozvoli',
  keepOff: 'Ne, neka ostane isključeno',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Ieslēgts, kamēr nenoraidīsiet: {categories}.',
  untilObjected: 'Ieslēgts, kamēr nenoraidīsiet',
  confirmText: 'To iepriekš noraidījāt jūs vai jūsu pārlūks: {names}. Vai vēlaties to tagad atļaut?',
  confirm: 'Jā, atļaut',
  keepOff: 'Nē, atstāt izslēgtu',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Jaunums kopš jūsu izvēles: {categories}. Vai vēlaties to tagad atļaut? Jūsu iepriekšējās atbildes paliek nemainīgas.',
  allowedUnless: 'Ieslēgts, kamēr nenoraidīsiet: {categories}.',
  untilObjected: 'Ieslēgts, kamēr nenoraidīsiet',
  confirmText: 'To iepriekš noraidījāt jūs vai jūsu pārlūks: {names}. Vai vēlaties to tagad atļaut?',
  confirm: 'Jā, atļaut',
  keepOff: 'Nē, atstāt izslēgtu',
} satisfies ObjectionMessages;

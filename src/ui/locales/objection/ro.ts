import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Activ cât timp nu spuneți nu: {categories}.',
  untilObjected: 'Activ cât timp nu spuneți nu',
  confirmText: 'Dumneavoastră sau browserul ați respins deja acest lucru: {names}. Doriți să îl permiteți acum?',
  confirm: 'Da, permiteți',
  keepOff: 'Nu, lăsați dezactivat',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince:
    'Nou de la alegerea dumneavoastră: {categories}. Doriți să îl permiteți acum? Răspunsurile dumneavoastră anterioare rămân așa cum sunt.',
  allowedUnless: 'Activ cât timp nu spuneți nu: {categories}.',
  untilObjected: 'Activ cât timp nu spuneți nu',
  confirmText: 'Dumneavoastră sau browserul ați respins deja acest lucru: {names}. Doriți să îl permiteți acum?',
  confirm: 'Da, permiteți',
  keepOff: 'Nu, lăsați dezactivat',
} satisfies ObjectionMessages;

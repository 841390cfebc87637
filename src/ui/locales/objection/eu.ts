import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Berria zure aukeraketatik: {categories}. Baimendu nahi duzu orain? Zure aurreko erantzunak dauden bezala geratzen dira.',
  allowedUnless: 'Aktibatuta, zuk baztertu ezean: {categories}.',
  untilObjected: 'Aktibatuta, zuk baztertu ezean',
  confirmText: 'Hau lehendik baztertuta dago, zuk edo zure nabigatzaileak hala eskatuta: {names}. Baimendu nahi duzu orain?',
  confirm: 'Bai, baimendu',
  keepOff: 'Ez, utzi desaktibatuta',
} satisfies ObjectionMessages;

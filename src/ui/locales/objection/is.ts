import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Nýtt síðan þú valdir: {categories}. Viltu leyfa þetta núna? Fyrri svör þín standa óbreytt.',
  allowedUnless: 'Virkt nema þú segir nei: {categories}.',
  untilObjected: 'Virkt nema þú segir nei',
  confirmText: 'Þú hafnaðir þessu áður, eða vafrinn þinn gerði það: {names}. Viltu leyfa þetta núna?',
  confirm: 'Já, leyfa',
  keepOff: 'Nei, hafa áfram slökkt',
} satisfies ObjectionMessages;

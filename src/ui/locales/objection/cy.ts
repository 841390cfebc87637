import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Newydd ers i chi ddewis: {categories}. Ydych chi am ei ganiatáu nawr? Mae eich atebion cynharach yn aros fel y maen nhw.',
  allowedUnless: 'Ymlaen oni bai eich bod yn gwrthod: {categories}.',
  untilObjected: 'Ymlaen oni bai eich bod yn gwrthod',
  confirmText: 'Rydych chi, neu eich porwr, wedi gwrthod hyn o’r blaen: {names}. Ydych chi am ei ganiatáu nawr?',
  confirm: 'Ydw, ei ganiatáu',
  keepOff: 'Nac ydw, ei adael wedi’i ddiffodd',
} satisfies ObjectionMessages;

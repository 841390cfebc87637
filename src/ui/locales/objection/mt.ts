import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Ġdid minn meta għażilt: {categories}. Trid tippermettih issa? It-tweġibiet preċedenti tiegħek jibqgħu kif inhuma.',
  allowedUnless: 'Mixgħul sakemm ma tirrifjutax: {categories}.',
  untilObjected: 'Mixgħul sakemm ma tirrifjutax',
  confirmText: 'Dan diġà ġie rrifjutat minnek jew mill-browser tiegħek: {names}. Trid tippermettih issa?',
  confirm: 'Iva, ippermettih',
  keepOff: 'Le, ħallih mitfi',
} satisfies ObjectionMessages;

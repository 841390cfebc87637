import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Ново од вашиот избор: {categories}. Сакате ли сега да го дозволите? Вашите претходни одговори остануваат исти.',
  allowedUnless: 'Вклучено додека не одбиете: {categories}.',
  untilObjected: 'Вклучено додека не одбиете',
  confirmText: 'Вие или вашиот прелистувач веќе го одбивте ова: {names}. Сакате ли сега да го дозволите?',
  confirm: 'Да, дозволи',
  keepOff: 'Не, нека остане исклучено',
} satisfies ObjectionMessages;

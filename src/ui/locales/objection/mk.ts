import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Вклучено додека не одбиете: {categories}.',
  untilObjected: 'Вклучено додека не одбиете',
  confirmText: 'Вие или вашиот прелистувач веќе го одбивте ова: {names}. Сакате ли сега да го дозволите?',
  confirm: 'Да, дозволи',
  keepOff: 'Не, нека остане исклучено',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Укључено док не одбијете: {categories}.',
  untilObjected: 'Укључено док не одбијете',
  confirmText: 'Ви или ваш прегледач већ сте то одбили: {names}. Желите ли да то сада дозволите?',
  confirm: 'Да, дозволи',
  keepOff: 'Не, нека остане искључено',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Ново од вашег избора: {categories}. Желите ли да то сада дозволите? Ваши ранији одговори остају какви јесу.',
  allowedUnless: 'Укључено док не одбијете: {categories}.',
  untilObjected: 'Укључено док не одбијете',
  confirmText: 'Ви или ваш прегледач већ сте то одбили: {names}. Желите ли да то сада дозволите?',
  confirm: 'Да, дозволи',
  keepOff: 'Не, нека остане искључено',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Ново след вашия избор: {categories}. Искате ли да го разрешите сега? Предишните ви отговори остават същите.',
  allowedUnless: 'Включено, освен ако не откажете: {categories}.',
  untilObjected: 'Включено, освен ако не откажете',
  confirmText: 'Вие или браузърът ви вече сте отказали това: {names}. Искате ли да го разрешите сега?',
  confirm: 'Да, разреши',
  keepOff: 'Не, остави изключено',
} satisfies ObjectionMessages;

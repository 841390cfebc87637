import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Новое со времени вашего выбора: {categories}. Хотите разрешить это сейчас? Ваши прежние ответы остаются в силе.',
  allowedUnless: 'Включено, пока вы не откажетесь: {categories}.',
  untilObjected: 'Включено, пока вы не откажетесь',
  confirmText: 'Вы или ваш браузер ранее отклонили это: {names}. Хотите разрешить это сейчас?',
  confirm: 'Да, разрешить',
  keepOff: 'Нет, оставить отключённым',
} satisfies ObjectionMessages;

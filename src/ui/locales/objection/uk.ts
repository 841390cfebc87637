import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Нове з часу вашого вибору: {categories}. Хочете дозволити це зараз? Ваші попередні відповіді залишаються чинними.',
  allowedUnless: 'Увімкнено, доки ви не відмовитеся: {categories}.',
  untilObjected: 'Увімкнено, доки ви не відмовитеся',
  confirmText: 'Ви або ваш браузер раніше відхилили це: {names}. Хочете дозволити це зараз?',
  confirm: 'Так, дозволити',
  keepOff: 'Ні, залишити вимкненим',
} satisfies ObjectionMessages;

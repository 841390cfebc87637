import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Nuevo desde que elegiste: {categories}. ¿Quieres permitirlo ahora? Tus respuestas anteriores siguen igual.',
  allowedUnless: 'Activado salvo que lo rechaces: {categories}.',
  untilObjected: 'Activado salvo que lo rechaces',
  confirmText: 'Ya rechazaste esto antes, o lo hizo tu navegador: {names}. ¿Quieres permitirlo ahora?',
  confirm: 'Sí, permitirlo',
  keepOff: 'No, dejarlo desactivado',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Activado salvo que lo rechaces: {categories}.',
  untilObjected: 'Activado salvo que lo rechaces',
  confirmText: 'Ya rechazaste esto antes, o lo hizo tu navegador: {names}. ¿Quieres permitirlo ahora?',
  confirm: 'Sí, permitirlo',
  keepOff: 'No, dejarlo desactivado',
} satisfies ObjectionMessages;

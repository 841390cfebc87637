import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Neu, seit Sie gewählt haben: {categories}. Möchten Sie es jetzt erlauben? Ihre früheren Antworten bleiben, wie sie sind.',
  allowedUnless: 'An, solange Sie nicht nein sagen: {categories}.',
  untilObjected: 'An, solange Sie nicht nein sagen',
  confirmText: 'Sie oder Ihr Browser haben dazu schon nein gesagt: {names}. Möchten Sie es jetzt erlauben?',
  confirm: 'Ja, erlauben',
  keepOff: 'Nein, aus lassen',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Novo desde que elixiches: {categories}. Queres permitilo agora? As túas respostas anteriores seguen igual.',
  allowedUnless: 'Activado salvo que o rexeites: {categories}.',
  untilObjected: 'Activado salvo que o rexeites',
  confirmText: 'Xa rexeitaches isto antes, ou fíxoo o teu navegador: {names}. Queres permitilo agora?',
  confirm: 'Si, permitilo',
  keepOff: 'Non, deixalo desactivado',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Ativo, a menos que você rejeite: {categories}.',
  untilObjected: 'Ativo, a menos que você rejeite',
  confirmText: 'Você ou seu navegador já rejeitou isto antes: {names}. Quer permitir agora?',
  confirm: 'Sim, permitir',
  keepOff: 'Não, manter desativado',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Novo desde a sua escolha: {categories}. Quer permitir agora? Suas respostas anteriores continuam como estão.',
  allowedUnless: 'Ativo, a menos que você rejeite: {categories}.',
  untilObjected: 'Ativo, a menos que você rejeite',
  confirmText: 'Você ou seu navegador já rejeitou isto antes: {names}. Quer permitir agora?',
  confirm: 'Sim, permitir',
  keepOff: 'Não, manter desativado',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Novo desde a sua escolha: {categories}. Quer permiti-lo agora? As suas respostas anteriores ficam como estão.',
  allowedUnless: 'Ativo, a menos que o rejeite: {categories}.',
  untilObjected: 'Ativo, a menos que o rejeite',
  confirmText: 'Já rejeitou isto antes, ou o seu navegador fê-lo por si: {names}. Quer permiti-lo agora?',
  confirm: 'Sim, permitir',
  keepOff: 'Não, manter desativado',
} satisfies ObjectionMessages;

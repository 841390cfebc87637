import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Nou des que vau triar: {categories}. Ho voleu permetre ara? Les vostres respostes anteriors es mantenen igual.',
  allowedUnless: 'Actiu mentre no ho rebutgeu: {categories}.',
  untilObjected: 'Actiu mentre no ho rebutgeu',
  confirmText: 'Vós o el vostre navegador ja ho vau rebutjar: {names}. Ho voleu permetre ara?',
  confirm: 'Sí, permet-ho',
  keepOff: 'No, deixa-ho desactivat',
} satisfies ObjectionMessages;

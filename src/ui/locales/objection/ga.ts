import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Ar siúl mura ndiúltaíonn tú: {categories}.',
  untilObjected: 'Ar siúl mura ndiúltaíonn tú',
  confirmText: 'Dhiúltaigh tú féin nó do bhrabhsálaí dó seo cheana: {names}. An mian leat é a cheadú anois?',
  confirm: 'Is mian, ceadaigh é',
  keepOff: 'Ní mian, fág múchta é',
} satisfies ObjectionMessages;

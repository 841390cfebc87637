import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Nua ó rinne tú do rogha: {categories}. An mian leat é a cheadú anois? Fanann na freagraí a thug tú roimhe seo mar atá siad.',
  allowedUnless: 'Ar siúl mura ndiúltaíonn tú: {categories}.',
  untilObjected: 'Ar siúl mura ndiúltaíonn tú',
  confirmText: 'Dhiúltaigh tú féin nó do bhrabhsálaí dó seo cheana: {names}. An mian leat é a cheadú anois?',
  confirm: 'Is mian, ceadaigh é',
  keepOff: 'Ní mian, fág múchta é',
} satisfies ObjectionMessages;

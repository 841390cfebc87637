import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Uus pärast teie valikut: {categories}. Kas soovite seda nüüd lubada? Teie varasemad vastused jäävad samaks.',
  allowedUnless: 'Sees, kuni te ei keeldu: {categories}.',
  untilObjected: 'Sees, kuni te ei keeldu',
  confirmText: 'Teie või teie brauser on sellest varem keeldunud: {names}. Kas soovite seda nüüd lubada?',
  confirm: 'Jah, luba',
  keepOff: 'Ei, jäta välja lülitatuks',
} satisfies ObjectionMessages;

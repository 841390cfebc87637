import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Sees, kuni te ei keeldu: {categories}.',
  untilObjected: 'Sees, kuni te ei keeldu',
  confirmText: 'Teie või teie brauser on sellest varem keeldunud: {names}. Kas soovite seda nüüd lubada?',
  confirm: 'Jah, luba',
  keepOff: 'Ei, jäta välja lülitatuks',
} satisfies ObjectionMessages;

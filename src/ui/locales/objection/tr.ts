import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Seçiminizden bu yana yeni: {categories}. Şimdi izin vermek istiyor musunuz? Önceki yanıtlarınız olduğu gibi kalır.',
  allowedUnless: 'Reddetmediğiniz sürece açık: {categories}.',
  untilObjected: 'Reddetmediğiniz sürece açık',
  confirmText: 'Bunu daha önce siz veya tarayıcınız reddetti: {names}. Şimdi izin vermek istiyor musunuz?',
  confirm: 'Evet, izin ver',
  keepOff: 'Hayır, kapalı kalsın',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Reddetmediğiniz sürece açık: {categories}.',
  untilObjected: 'Reddetmediğiniz sürece açık',
  confirmText: 'Bunu daha önce siz veya tarayıcınız reddetti: {names}. Şimdi izin vermek istiyor musunuz?',
  confirm: 'Evet, izin ver',
  keepOff: 'Hayır, kapalı kalsın',
} satisfies ObjectionMessages;

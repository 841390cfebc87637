import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince:
    'Baru sejak Anda memilih: {categories}. Apakah Anda ingin mengizinkannya sekarang? Jawaban Anda sebelumnya tetap seperti semula.',
  allowedUnless: 'Aktif kecuali Anda menolak: {categories}.',
  untilObjected: 'Aktif kecuali Anda menolak',
  confirmText: 'Anda atau browser Anda pernah menolak ini: {names}. Apakah Anda ingin mengizinkannya sekarang?',
  confirm: 'Ya, izinkan',
  keepOff: 'Tidak, biarkan nonaktif',
} satisfies ObjectionMessages;

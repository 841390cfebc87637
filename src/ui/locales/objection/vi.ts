import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Bật, trừ khi bạn từ chối: {categories}.',
  untilObjected: 'Bật, trừ khi bạn từ chối',
  confirmText: 'Trước đây bạn hoặc trình duyệt của bạn đã từ chối: {names}. Bây giờ bạn có muốn cho phép không?',
  confirm: 'Có, cho phép',
  keepOff: 'Không, vẫn để tắt',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Mới kể từ khi bạn chọn: {categories}. Bây giờ bạn có muốn cho phép không? Các câu trả lời trước đây của bạn vẫn giữ nguyên.',
  allowedUnless: 'Bật, trừ khi bạn từ chối: {categories}.',
  untilObjected: 'Bật, trừ khi bạn từ chối',
  confirmText: 'Trước đây bạn hoặc trình duyệt của bạn đã từ chối: {names}. Bây giờ bạn có muốn cho phép không?',
  confirm: 'Có, cho phép',
  keepOff: 'Không, vẫn để tắt',
} satisfies ObjectionMessages;

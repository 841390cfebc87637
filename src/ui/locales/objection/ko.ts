import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: '이전 선택 이후 새로 추가된 항목입니다: {categories}. 지금 허용할까요? 이전에 답한 내용은 그대로 유지됩니다.',
  allowedUnless: '거부하지 않으면 켜짐: {categories}.',
  untilObjected: '거부하지 않으면 켜짐',
  confirmText: '이전에 직접 거부했거나 브라우저가 거부한 항목입니다: {names}. 지금 허용할까요?',
  confirm: '예, 허용',
  keepOff: '아니요, 꺼 두기',
} satisfies ObjectionMessages;

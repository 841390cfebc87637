import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: '拒否しない限りオン：{categories}。',
  untilObjected: '拒否しない限りオン',
  confirmText: 'ご自身またはお使いのブラウザが以前に拒否した項目です：{names}。今後は許可しますか？',
  confirm: 'はい、許可する',
  keepOff: 'いいえ、オフのままにする',
} satisfies ObjectionMessages;

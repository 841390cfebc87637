import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: '前回の選択のあとに加わった項目です：{categories}。許可しますか？これまでの回答はそのまま変わりません。',
  allowedUnless: '拒否しない限りオン：{categories}。',
  untilObjected: '拒否しない限りオン',
  confirmText: 'ご自身またはお使いのブラウザが以前に拒否した項目です：{names}。今後は許可しますか？',
  confirm: 'はい、許可する',
  keepOff: 'いいえ、オフのままにする',
} satisfies ObjectionMessages;

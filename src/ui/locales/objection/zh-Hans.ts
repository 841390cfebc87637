import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: '您选择之后新增：{categories}。现在要允许吗？您之前的回答保持不变。',
  allowedUnless: '除非您拒绝，否则开启：{categories}。',
  untilObjected: '除非您拒绝，否则开启',
  confirmText: '您或您的浏览器此前拒绝过：{names}。现在要允许吗？',
  confirm: '是，允许',
  keepOff: '否，保持关闭',
} satisfies ObjectionMessages;

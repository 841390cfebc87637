import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: '您選擇之後新增：{categories}。現在要允許嗎？您先前的回答維持不變。',
  allowedUnless: '除非您拒絕，否則開啟：{categories}。',
  untilObjected: '除非您拒絕，否則開啟',
  confirmText: '您或您的瀏覽器先前拒絕過：{names}。現在要允許嗎？',
  confirm: '是，允許',
  keepOff: '否，保持關閉',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'آپ کے انتخاب کے بعد سے نیا: {categories}۔ کیا اب اس کی اجازت دینی ہے؟ آپ کے پہلے جوابات ویسے ہی رہیں گے۔',
  allowedUnless: 'جب تک آپ مسترد نہ کریں، تب تک آن: {categories}۔',
  untilObjected: 'مسترد نہ کرنے تک آن',
  confirmText: 'آپ نے یا آپ کے براؤزر نے پہلے اسے مسترد کیا تھا: {names}۔ کیا اب اس کی اجازت دینی ہے؟',
  confirm: 'ہاں، اجازت دیں',
  keepOff: 'نہیں، بند رہنے دیں',
} satisfies ObjectionMessages;

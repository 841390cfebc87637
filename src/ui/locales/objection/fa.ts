import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'تازه از زمان انتخاب شما: {categories}. آیا می‌خواهید اکنون آن را مجاز کنید؟ پاسخ‌های قبلی شما همان‌طور که هستند می‌مانند.',
  allowedUnless: 'روشن، مگر اینکه رد کنید: {categories}.',
  untilObjected: 'روشن، مگر اینکه رد کنید',
  confirmText: 'شما یا مرورگرتان پیش‌تر این را رد کرده‌اید: {names}. آیا می‌خواهید اکنون آن را مجاز کنید؟',
  confirm: 'بله، مجاز شود',
  keepOff: 'نه، خاموش بماند',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'รายการใหม่ตั้งแต่คุณเลือกไว้: {categories} คุณต้องการอนุญาตตอนนี้ไหม คำตอบก่อนหน้าของคุณยังคงเหมือนเดิม',
  allowedUnless: 'เปิดไว้จนกว่าคุณจะปฏิเสธ: {categories}',
  untilObjected: 'เปิดไว้จนกว่าคุณจะปฏิเสธ',
  confirmText: 'คุณหรือเบราว์เซอร์ของคุณเคยปฏิเสธ: {names} คุณต้องการอนุญาตตอนนี้ไหม',
  confirm: 'ใช่ อนุญาต',
  keepOff: 'ไม่ ปิดไว้ตามเดิม',
} satisfies ObjectionMessages;

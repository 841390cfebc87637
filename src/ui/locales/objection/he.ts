import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'חדש מאז הבחירה שלך: {categories}. לאשר את זה עכשיו? התשובות הקודמות שלך נשארות כפי שהן.',
  allowedUnless: 'פעיל כל עוד לא דחית זאת: {categories}.',
  untilObjected: 'פעיל כל עוד לא דחית זאת',
  confirmText: 'זה כבר נדחה בעבר, על ידך או על ידי הדפדפן שלך: {names}. לאשר את זה עכשיו?',
  confirm: 'כן, לאשר',
  keepOff: 'לא, להשאיר כבוי',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'جديد منذ اختيارك: {categories}. هل يناسبك السماح به الآن؟ تبقى إجاباتك السابقة كما هي.',
  allowedUnless: 'ما يلي مفعّل إلا إذا رفضته: {categories}.',
  untilObjected: 'مفعّل إلا إذا رفضت',
  confirmText: 'سبق أن رفضت هذا أنت أو متصفحك: {names}. هل يناسبك السماح به الآن؟',
  confirm: 'نعم، السماح به',
  keepOff: 'لا، إبقاؤه متوقفًا',
} satisfies ObjectionMessages;

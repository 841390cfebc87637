import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'আপনার বেছে নেওয়ার পর নতুন: {categories}। এখন কি অনুমতি দিতে চান? আপনার আগের উত্তরগুলো যেমন ছিল তেমনই থাকবে।',
  allowedUnless: 'আপনি প্রত্যাখ্যান না করলে চালু: {categories}।',
  untilObjected: 'প্রত্যাখ্যান না করলে চালু',
  confirmText: 'আপনার বা আপনার ব্রাউজারের পক্ষ থেকে আগে এটি প্রত্যাখ্যান করা হয়েছে: {names}। এখন কি অনুমতি দিতে চান?',
  confirm: 'হ্যাঁ, অনুমতি দিন',
  keepOff: 'না, বন্ধ রাখুন',
} satisfies ObjectionMessages;

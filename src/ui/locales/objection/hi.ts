import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'आपकी पसंद के बाद से नया: {categories}। क्या अब इसकी अनुमति देनी है? आपके पहले के जवाब वैसे ही रहेंगे।',
  allowedUnless: 'जब तक आप अस्वीकार न करें, तब तक चालू: {categories}।',
  untilObjected: 'अस्वीकार न करने तक चालू',
  confirmText: 'आपने या आपके ब्राउज़र ने पहले इसे अस्वीकार किया था: {names}। क्या अब इसकी अनुमति देनी है?',
  confirm: 'हाँ, अनुमति दें',
  keepOff: 'नहीं, बंद रहने दें',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Vklopljeno, dokler ne zavrnete: {categories}.',
  untilObjected: 'Vklopljeno, dokler ne zavrnete',
  confirmText: 'Vi ali vaš brskalnik ste to že zavrnili: {names}. Želite to zdaj dovoliti?',
  confirm: 'Da, dovoli',
  keepOff: 'Ne, pusti izklopljeno',
} satisfies ObjectionMessages;

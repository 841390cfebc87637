import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Novo od vaše izbire: {categories}. Želite to zdaj dovoliti? Vaši prejšnji odgovori ostanejo takšni, kot so.',
  allowedUnless: 'Vklopljeno, dokler ne zavrnete: {categories}.',
  untilObjected: 'Vklopljeno, dokler ne zavrnete',
  confirmText: 'Vi ali vaš brskalnik ste to že zavrnili: {names}. Želite to zdaj dovoliti?',
  confirm: 'Da, dovoli',
  keepOff: 'Ne, pusti izklopljeno',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Zapnuto, dokud neodmítnete: {categories}.',
  untilObjected: 'Zapnuto, dokud neodmítnete',
  confirmText: 'Vy nebo váš prohlížeč jste to už dříve odmítli: {names}. Chcete to teď povolit?',
  confirm: 'Ano, povolit',
  keepOff: 'Ne, nechat vypnuté',
} satisfies ObjectionMessages;

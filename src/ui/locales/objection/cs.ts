import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Nové od vaší volby: {categories}. Chcete to teď povolit? Vaše dřívější odpovědi zůstávají beze změny.',
  allowedUnless: 'Zapnuto, dokud neodmítnete: {categories}.',
  untilObjected: 'Zapnuto, dokud neodmítnete',
  confirmText: 'Vy nebo váš prohlížeč jste to už dříve odmítli: {names}. Chcete to teď povolit?',
  confirm: 'Ano, povolit',
  keepOff: 'Ne, nechat vypnuté',
} satisfies ObjectionMessages;

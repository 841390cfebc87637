import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Uutta valintasi jälkeen: {categories}. Haluatko sallia sen nyt? Aiemmat vastauksesi pysyvät ennallaan.',
  allowedUnless: 'Päällä, ellet sano ei: {categories}.',
  untilObjected: 'Päällä, ellet sano ei',
  confirmText: 'Hylkäsit tämän aiemmin, tai selaimesi teki sen puolestasi: {names}. Haluatko sallia sen nyt?',
  confirm: 'Kyllä, salli',
  keepOff: 'Ei, pidä pois päältä',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Įjungta, kol neatmesite: {categories}.',
  untilObjected: 'Įjungta, kol neatmesite',
  confirmText: 'Tai anksčiau atmetėte jūs arba jūsų naršyklė: {names}. Ar dabar norite tai leisti?',
  confirm: 'Taip, leisti',
  keepOff: 'Ne, tegul lieka išjungta',
} satisfies ObjectionMessages;

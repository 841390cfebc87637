import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Nauja nuo jūsų pasirinkimo: {categories}. Ar dabar norite tai leisti? Ankstesni jūsų atsakymai lieka tokie, kokie yra.',
  allowedUnless: 'Įjungta, kol neatmesite: {categories}.',
  untilObjected: 'Įjungta, kol neatmesite',
  confirmText: 'Tai anksčiau atmetėte jūs arba jūsų naršyklė: {names}. Ar dabar norite tai leisti?',
  confirm: 'Taip, leisti',
  keepOff: 'Ne, tegul lieka išjungta',
} satisfies ObjectionMessages;

import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Új a választása óta: {categories}. Szeretné most engedélyezni? Korábbi válaszai változatlanok maradnak.',
  allowedUnless: 'Bekapcsolva, amíg el nem utasítja: {categories}.',
  untilObjected: 'Bekapcsolva, amíg el nem utasítja',
  confirmText: 'Ön vagy a böngészője ezt korábban elutasította: {names}. Szeretné most engedélyezni?',
  confirm: 'Igen, engedélyezem',
  keepOff: 'Nem, maradjon kikapcsolva',
} satisfies ObjectionMessages;

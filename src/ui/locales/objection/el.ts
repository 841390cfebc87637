import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  allowedUnless: 'Ενεργά, εκτός αν τα απορρίψετε: {categories}.',
  untilObjected: 'Ενεργό, εκτός αν το απορρίψετε',
  confirmText: 'Εσείς ή ο περιηγητής σας το έχετε ήδη απορρίψει: {names}. Θέλετε να το επιτρέψετε τώρα;',
  confirm: 'Ναι, να επιτραπεί',
  keepOff: 'Όχι, να μείνει ανενεργό',
} satisfies ObjectionMessages;

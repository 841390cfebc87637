import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince: 'Νέο από τότε που επιλέξατε: {categories}. Θέλετε να το επιτρέψετε τώρα; Οι προηγούμενες απαντήσεις σας μένουν όπως είναι.',
  allowedUnless: 'Ενεργά, εκτός αν τα απορρίψετε: {categories}.',
  untilObjected: 'Ενεργό, εκτός αν το απορρίψετε',
  confirmText: 'Εσείς ή ο περιηγητής σας το έχετε ήδη απορρίψει: {names}. Θέλετε να το επιτρέψετε τώρα;',
  confirm: 'Ναι, να επιτραπεί',
  keepOff: 'Όχι, να μείνει ανενεργό',
} satisfies ObjectionMessages;

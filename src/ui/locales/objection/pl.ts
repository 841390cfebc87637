import type { ObjectionMessages } from '../../../config/messages.js';

export default {
  newSince:
    'Nowe od czasu Twojego wyboru: {categories}. Czy chcesz teraz na to zezwolić? Twoje wcześniejsze odpowiedzi pozostają bez zmian.',
  allowedUnless: 'Włączone, dopóki tego nie odrzucisz: {categories}.',
  untilObjected: 'Włączone, dopóki tego nie odrzucisz',
  confirmText: 'To zostało już wcześniej odrzucone przez Ciebie lub Twoją przeglądarkę: {names}. Czy chcesz teraz na to zezwolić?',
  confirm: 'Tak, zezwól',
  keepOff: 'Nie, pozostaw wyłączone',
} satisfies ObjectionMessages;

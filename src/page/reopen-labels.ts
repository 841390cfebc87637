/**
 * The reopen button's label in every language that has a locale file. It is the one text that a returning visitor needs, so
 * it stands in the core; a test keeps it equal to `reopen` in the locale files.
 */
export const reopenLabels = {
  en: 'Privacy choices',
  ar: 'خيارات الخصوصية',
  de: 'Datenschutz-Auswahl',
  es: 'Opciones de privacidad',
  fr: 'Choix de confidentialité',
  it: 'Scelte sulla privacy',
  nl: 'Privacykeuzes',
  pl: 'Wybór prywatności',
} as const;

/** The languages that have a locale file. */
export type LocaleCode = keyof typeof reopenLabels;

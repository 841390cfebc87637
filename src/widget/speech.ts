import type { Messages } from '../config/messages.js';
import type { Settings } from '../config/settings.js';
import { chooseLanguage, wantedLanguages } from '../page/choose-language.js';
import { reopenLabels, type LocaleCode } from '../page/reopen-labels.js';

/** How visitors of this page are spoken to. */
export interface Speech {
  /** For dates, numbers and the `lang` attribute, such as `en-GB`. */
  readonly language: string;
  /** The locale file nearest to it. */
  readonly locale: LocaleCode;
  /** The owner's words. */
  readonly ownWords: Partial<Messages>;
  /** The one text that needs no locale file: that of the small button. */
  readonly label: string;
}

/** Finds the language to speak: the one of the configuration, the page's, or one of the visitor's. */
export function speechOf({ language: configured, text }: Settings, wanted = wantedLanguages(configured)): Speech {
  const locales = Object.keys(reopenLabels);
  const { tag, code } = chooseLanguage(wanted, [...Object.keys(text), ...locales]);
  const locale = chooseLanguage([code], locales).code as LocaleCode;
  const wider = /-[A-Z][a-z]{3}$/.test(locale) ? {} : text[locale.split('-')[0]!]; // `sr` is written in other letters than `sr-Latn`
  const ownWords = { ...wider, ...text[locale], ...text[code] };
  return { language: tag, locale, ownWords, label: ownWords.reopen ?? reopenLabels[locale] };
}

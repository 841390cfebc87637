import { attempt } from './attempt.js';

/** A language to speak: `tag` for dates and numbers, such as `en-GB`, and `code` for the words we have, such as `en`. */
export interface Language {
  readonly tag: string;
  readonly code: string;
}

/** The first wanted language, or the nearest wider one, for which there are words. English where there is none. */
export function chooseLanguage(wanted: readonly string[], available: readonly string[]): Language {
  for (const tag of wanted) {
    for (let code = tag; code !== ''; code = code.slice(0, Math.max(0, code.lastIndexOf('-')))) {
      const match = available.find((known) => known.toLowerCase() === code.toLowerCase());
      if (match) return { tag: [tag, match].find(isLanguageTag) ?? 'en', code: match };
    }
  }
  return { tag: 'en', code: 'en' };
}

/** What the page and the browser ask for, best first: the configuration, `<html lang>`, the visitor's own list. */
export function wantedLanguages(configured: string | undefined, page: Document = document): readonly string[] {
  return [configured, page.documentElement.lang, ...navigator.languages].filter((tag): tag is string => Boolean(tag));
}

function isLanguageTag(tag: string): boolean {
  return attempt(() => Intl.getCanonicalLocales(tag).length === 1) ?? false;
}

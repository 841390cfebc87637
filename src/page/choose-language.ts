import { attempt } from './attempt.js';

/** A language to speak: `tag` for dates and numbers, such as `en-GB`, and `code` for the words we have, such as `en`. */
export interface Language {
  readonly tag: string;
  readonly code: string;
}

/** The first wanted language, or the nearest wider one, for which there are words. English where there is none. */
export function chooseLanguage(wanted: readonly string[], available: readonly string[]): Language {
  const known = (code: string) => available.find((each) => each.toLowerCase() === code.toLowerCase());
  for (const tag of wanted) {
    const match = known(tag) ?? codesFor(tag, available).map(known).find(Boolean);
    if (match) return { tag: [tag, match].find(isLanguageTag) ?? 'en', code: match };
  }
  return { tag: 'en', code: 'en' };
}

/** The codes under which there may be words, the narrowest first. A region may tell the script: Chinese of Taiwan is written as `zh-Hant`. */
function codesFor(tag: string, available: readonly string[]): readonly string[] {
  const parts = tag.split('-');
  const wider = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  const language = wider.pop()!;
  const own = available.filter((code) => code.split('-')[0]!.toLowerCase() === language.toLowerCase());
  const isSure = own.some((code) => !code.includes('-')) && !own.some((code) => /-[a-z]{4}\b/i.test(code));
  const likely = isSure ? null : attempt(() => new Intl.Locale(tag).maximize()); // the first time it takes milliseconds
  const written = likely ? [`${likely.language}-${likely.script}`, likely.language] : [];
  return [...wider, ...written, language, ...(/^(no|nn)$/i.test(language) ? ['nb'] : [])];
}

/** What the page and the browser ask for, best first: the configuration, `<html lang>`, the visitor's own list. */
export function wantedLanguages(configured: string | undefined, page: Document = document): readonly string[] {
  return [configured, page.documentElement.lang, ...navigator.languages].filter((tag): tag is string => Boolean(tag));
}

/** The browser opens its tables to answer that, and most tags are plain. */
function isLanguageTag(tag: string): boolean {
  return /^[a-z]{2}(-[a-z]{2})?$/i.test(tag) || (attempt(() => Intl.getCanonicalLocales(tag).length === 1) ?? false);
}

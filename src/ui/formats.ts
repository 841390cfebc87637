/** Numbers and lists as a language writes them. */
export interface Formats {
  /** A number of a unit, such as `2 years`. */
  unit(count: number, name: 'minute' | 'hour' | 'day' | 'year'): string;
  /** A length of time in whole days, such as `30 days` or `1 year`. */
  days(count: number): string;
  list(names: readonly string[]): string;
}

/**
 * The browser is asked when something is to be said and not before: its tables are slow to open.
 *
 * @param language a BCP 47 tag such as `en-GB`
 */
export function createFormats(language: string): Formats {
  const isEnglish = /^en(-[a-z]{2})?$/i.test(language);
  function unit(count: number, name: 'minute' | 'hour' | 'day' | 'year'): string {
    if (isEnglish && Number.isInteger(count) && count < 1000) return `${count} ${name}${count === 1 ? '' : 's'}`;
    return new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 1 }).format(count);
  }
  return {
    unit,
    days: (count) => (count % 365 ? unit(count, 'day') : unit(count / 365, 'year')),
    list: (names) => new Intl.ListFormat(language).format(names),
  };
}

/** Whether a language is written from right to left. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/i.test(language) ? 'rtl' : 'ltr';
}

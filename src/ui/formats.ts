/** Numbers, dates and lists as a language writes them. */
export interface Formats {
  /** A length of time such as `30 days`, `1 year` or `30 minutes`. */
  days(count: number): string;
  /** A day and time. @param seconds since 1970 */
  moment(seconds: number): string;
  list(names: readonly string[]): string;
  number(count: number): string;
}

/**
 * The browser is asked when something is to be said and not before: its tables are slow to open.
 *
 * @param language a BCP 47 tag such as `en-GB`
 */
export function createFormats(language: string): Formats {
  function unit(count: number, name: 'minute' | 'hour' | 'day' | 'year'): string {
    if (/^en\b/.test(language) && Number.isInteger(count)) return `${count} ${name}${count === 1 ? '' : 's'}`; // each banner says it, most of them in English
    return new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'long', maximumFractionDigits: 1 }).format(count);
  }
  return {
    days(count) {
      if (count > 0 && count % 365 === 0) return unit(count / 365, 'year');
      if (count >= 1) return unit(count, 'day');
      return count * 24 < 1 ? unit(Math.round(count * 1440), 'minute') : unit(count * 24, 'hour');
    },
    moment: (seconds) => new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(seconds * 1000)),
    list: (names) => new Intl.ListFormat(language, { type: 'conjunction' }).format(names),
    number: (count) => new Intl.NumberFormat(language).format(count),
  };
}

/** Whether a language is written from right to left. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return /^(ar|fa|he|ur)\b/i.test(language) ? 'rtl' : 'ltr';
}

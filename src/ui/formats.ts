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
 * What formats is made when it is needed: before its first one, a browser takes tens of milliseconds to get ready. So the banner does without where
 * it speaks English, which takes none.
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

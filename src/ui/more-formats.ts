import type { Formats } from './formats.js';

/** What only the preferences write, so that nobody who sees no more than the banner has to download it. */
export interface MoreFormats extends Formats {
  /** A length of time in days, which may be a part of one: also `30 minutes`. */
  age(days: number): string;
  /** A day and time. @param seconds since 1970 */
  moment(seconds: number): string;
  number(count: number): string;
}

/** @param language that of the formats */
export function createMoreFormats(language: string, formats: Formats): MoreFormats {
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return {
    ...formats,
    age(days) {
      if (days >= 1) return formats.days(days);
      return days * 24 < 1 ? formats.unit(Math.round(days * 1440), 'minute') : formats.unit(days * 24, 'hour');
    },
    moment: (seconds) => moments.format(new Date(seconds * 1000)),
    number: (count) => new Intl.NumberFormat(language).format(count),
  };
}

import { describe, expect, it } from 'vitest';
import { createFormats, directionOf } from '../../../src/ui/formats.js';
import { createMoreFormats } from '../../../src/ui/more-formats.js';
import { NOW } from '../builders.js';

const moreFormats = (language: string) => createMoreFormats(language, createFormats(language));

describe('age()', () => {
  it.each([
    ['en', 1, '1 day'],
    ['en', 30, '30 days'],
    ['en', 182, '182 days'],
    ['en', 365, '1 year'],
    ['en', 730, '2 years'],
    ['en', 395, '395 days'],
    ['en', 1.5, '1.5 days'],
    ['en', 0.5, '12 hours'],
    ['en', 1 / 24, '1 hour'],
    ['en', 0.0208, '30 minutes'],
    ['de', 0.0208, '30 Minuten'],
    ['de', 30, '30 Tage'],
    ['de', 365, '1 Jahr'],
    ['pl', 90, '90 dni'],
    ['fr-CA', 365, '1 an'],
  ])('writes in %s, for %d: %s', (language, count, text) => {
    expect(moreFormats(language).age(count).replace('\u00a0', ' ')).toBe(text);
  });
});

describe('days()', () => {
  it('writes whole days, and whole years as years', () => {
    expect([1, 30, 365, 395, 730].map(createFormats('en').days)).toEqual(['1 day', '30 days', '1 year', '395 days', '2 years']);
  });
});

describe('days() in English', () => {
  it.each(['en', 'en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-SG', 'en-ZA'])(
    'writes in %s what the browser would',
    (language) => {
      const { days } = createFormats(language);
      const format = (unit: string) => new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' });
      const [inDays, inYears] = [format('day'), format('year')];
      for (let count = 1; count <= 1200; count++) {
        expect(days(count)).toBe(count % 365 === 0 ? inYears.format(count / 365) : inDays.format(count));
      }
    },
  );
});

describe('moment()', () => {
  it('writes a day and a time as the language does', () => {
    expect(moreFormats('en-GB').moment(NOW)).toMatch(/^2\d November 2025.*\d{2}:\d{2}$/);
    expect(moreFormats('de').moment(NOW)).toMatch(/^2\d\. November 2025.*\d{2}:\d{2}$/);
  });

  it('counts in seconds, as the record does', () => {
    expect(moreFormats('en-GB').moment(0)).toMatch(/1970|1969/);
  });
});

describe('list()', () => {
  it('joins names as the language does', () => {
    expect(createFormats('en-GB').list(['a', 'b', 'c'])).toBe('a, b and c');
    expect(createFormats('de').list(['a', 'b', 'c'])).toBe('a, b und c');
    expect(createFormats('en').list(['a'])).toBe('a');
  });
});

describe('directionOf()', () => {
  it.each(['ar', 'ar-EG', 'AR', 'fa', 'he', 'ur'])('reads %s from right to left', (language) => {
    expect(directionOf(language)).toBe('rtl');
  });

  it.each(['en', 'de-AT', 'arn', 'pl', 'zh-Hans'])('reads %s from left to right', (language) => {
    expect(directionOf(language)).toBe('ltr');
  });
});

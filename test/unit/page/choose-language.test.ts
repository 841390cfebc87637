// @vitest-environment happy-dom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseLanguage, wantedLanguages } from '../../../src/page/choose-language.js';
import { reopenLabels } from '../../../src/page/reopen-labels.js';
import { alwaysHolds } from '../fuzz-size.js';

const ours = Object.keys(reopenLabels);

describe('chooseLanguage()', () => {
  it.each([
    [['de'], 'de', 'de'],
    [['de-AT'], 'de', 'de-AT'],
    [['DE-at'], 'de', 'DE-at'],
    [['fr-Latn-CA'], 'fr', 'fr-Latn-CA'],
    [['yo', 'nl-BE', 'en'], 'nl', 'nl-BE'],
    [['xx'], 'en', 'en'],
    [['deu'], 'de', 'deu'],
    [['d'], 'en', 'en'],
    [[], 'en', 'en'],
  ])('for someone who wants %j finds the words of %s, and writes dates as in %s', (wanted, code, tag) => {
    expect(chooseLanguage(wanted, ours)).toEqual({ code, tag });
  });

  it.each([
    ['zh', 'zh-Hans'],
    ['zh-CN', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-Hant-MO', 'zh-Hant'],
    ['sr', 'sr'],
    ['sr-RS', 'sr'],
    ['sr-Latn', 'sr-Latn'],
    ['sr-ME', 'sr-Latn'],
    ['sh', 'sr-Latn'],
    ['no', 'nb'],
    ['no-NO', 'nb'],
    ['nn', 'nb'],
    ['nb-NO', 'nb'],
    ['iw', 'he'],
    ['in-ID', 'id'],
    ['mo', 'ro'],
    ['pt', 'pt'],
    ['pt-PT', 'pt'],
    ['pt-AO', 'pt'],
    ['pt-BR', 'pt-BR'],
    ['en', 'en'],
    ['en-AU', 'en'],
    ['en-US', 'en-US'],
  ])('speaks to those who read %s in %s', (wanted, code) => {
    expect(chooseLanguage([wanted], Object.keys(reopenLabels)).code).toBe(code);
  });

  it('prefers the words of the very region where an owner wrote some', () => {
    expect(chooseLanguage(['fr-CA', 'en'], [...ours, 'fr-CA'])).toEqual({ code: 'fr-CA', tag: 'fr-CA' });
    expect(chooseLanguage(['de-CH'], [...ours, 'de-ch'])).toEqual({ code: 'de-ch', tag: 'de-CH' });
  });

  it('does not read a wider language than was wanted into a narrower one', () => {
    expect(
      chooseLanguage(
        ['pt', 'de'],
        ours.filter((code) => code !== 'pt'),
      ).code,
    ).toBe('de');
  });

  it.each([
    [['en_GB'], ['en_GB']],
    [
      ['en_GB', 'de'],
      [...ours, 'en_GB'],
    ],
  ])('gives something that dates can be written in, for %j and words in %j', (wanted, available) => {
    expect(() => new Intl.DateTimeFormat(chooseLanguage(wanted, available).tag)).not.toThrow();
  });

  it('gives something that dates can be written in, whatever a page says of its language', () => {
    const anyTag = fc.oneof(fc.string({ unit: fc.constantFrom(...'deENx-_1 '), maxLength: 8 }), fc.string({ maxLength: 12 }));
    alwaysHolds(
      fc.property(fc.array(anyTag, { maxLength: 4 }), (wanted) => {
        const { code, tag } = chooseLanguage(wanted, ours);
        expect(ours).toContain(code);
        expect(() => new Intl.DateTimeFormat(tag)).not.toThrow();
      }),
    );
  });
});

describe('wantedLanguages()', () => {
  const root = document.documentElement;

  afterEach(() => root.removeAttribute('lang'));

  it('asks the owner first, then the page, then the browser', () => {
    root.lang = 'fr';
    expect(wantedLanguages('de')).toEqual(['de', 'fr', ...navigator.languages]);
    expect(wantedLanguages(undefined)).toEqual(['fr', ...navigator.languages]);
  });

  it('asks the browser where the page does not say', () => {
    expect(wantedLanguages(undefined)).toEqual([...navigator.languages]);
  });
});

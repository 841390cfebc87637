import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import type { BannerMessages, Messages, ObjectionMessages, PreferencesMessages } from '../../../src/config/messages.js';
import { uiFromPackage } from '../../../src/ui-from-package.js';
import { reopenLabels, type LazyLocale } from '../../../src/page/reopen-labels.js';
import { english } from './english.js';

type Key = keyof Messages;

/** Words that are the same in English, and why that is right. Anything else that is the same was forgotten. */
const sameAsEnglish: Readonly<Record<string, Partial<Record<Key, string>>>> = {
  de: { goldBadge: 'the metal is called Gold' },
  fr: { services: 'services are called services', contactLink: 'what one looks for on a French site is called Contact' },
  ro: { contactLink: 'what one looks for on a Romanian site is called Contact' },
  sv: { silverBadge: 'the metal is called Silver' },
  nl: { contactLink: 'what one looks for on a Dutch site is called Contact' },
};

const codes = ts.sys.readDirectory('src/ui/locales', ['.ts'], ['preferences', 'objection']).map((path) => path.replace(/^.*\/|\.ts$/g, ''));

const locales = new Map<string, Messages>();
for (const code of codes) {
  const banner = (await import(`../../../src/ui/locales/${code}.ts`)) as { readonly default: BannerMessages };
  const preferences = (await import(`../../../src/ui/locales/preferences/${code}.ts`)) as { readonly default: PreferencesMessages };
  const objection = (await import(`../../../src/ui/locales/objection/${code}.ts`)) as { readonly default: ObjectionMessages };
  locales.set(code, { ...banner.default, ...preferences.default, ...objection.default });
}

const keys = Object.keys(english) as readonly Key[];

/** A language may have to name something more often than another. */
const placesIn = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();

it('Every language has a label for the reopen button, which the core carries', () => {
  expect([...codes].sort()).toEqual(Object.keys(reopenLabels).sort());
});

describe.each(codes.filter((code) => !code.startsWith('en')))('The words in %s', (code) => {
  const words = locales.get(code)!;

  it('are complete, and no more than that', () => {
    expect(Object.keys(words).sort()).toEqual([...keys].sort());
  });

  it('are none of them empty, and none with stray spaces', () => {
    expect(keys.filter((key) => words[key] === '' || words[key] !== words[key].trim() || words[key].includes('  '))).toEqual([]);
  });

  it('have the same places to fill in', () => {
    expect(keys.filter((key) => placesIn(words[key]).join() !== placesIn(english[key]).join())).toEqual([]);
  });

  it('are not left in English', () => {
    const same = keys.filter((key) => words[key] === english[key]);
    expect(same).toEqual(Object.keys(sameAsEnglish[code] ?? {}));
  });

  it('hold no English in the middle', () => {
    const said = (key: Key) => words[key].replace(/\{\w+\}/g, '');
    expect(keys.filter((key) => /\b(the|you|your|and|what|with|everything|optional|choice)\b/i.test(said(key)))).toEqual([]);
  });

  it('tell apart what has to be told apart', () => {
    const groups: readonly (readonly Key[])[] = [
      ['silverName', 'goldName', 'platinumName', 'customName'],
      ['silverBadge', 'goldBadge', 'platinumBadge'],
      ['silverText', 'goldText', 'platinumText'],
      ['necessaryName', 'functionalName', 'analyticsName', 'marketingName'],
      ['necessaryText', 'functionalText', 'analyticsText', 'marketingText'],
      ['save', 'reject', 'close', 'customise'],
      ['confirm', 'keepOff'],
      ['contactLink', 'rightsLink', 'policyLink'],
    ];
    expect(groups.filter((group) => new Set(group.map((key) => words[key])).size !== group.length)).toEqual([]);
  });

  it('reach a bundle of the npm build', async () => {
    const layers = (['banner', 'preferences', 'objection'] as const).map((layer) => uiFromPackage.words(layer, code as LazyLocale, 0));
    const [banner, preferences, objection] = await Promise.all(layers);
    expect({ ...banner!.default, ...preferences!.default, ...objection!.default }).toEqual(words);
  });
});

describe.each(codes)('The words in %s', (code) => {
  it('label the reopen button as the core does', () => {
    expect(locales.get(code)!.reopen).toBe(reopenLabels[code as keyof typeof reopenLabels]);
  });

  it('say plainly that the most private tier rejects what is optional, as the button that rejects does', () => {
    const { silverText, tierRefuses } = locales.get(code)!;
    expect(silverText.endsWith(tierRefuses)).toBe(true);
  });
});

describe('The English words', () => {
  it('do not praise, push or promise', () => {
    const pushy =
      /recommend|best|better|improve your|we (value|care|respect)|enjoy|full experience|compliant|unfortunately|miss out|accept all/i;
    expect(keys.filter((key) => pushy.test(english[key]))).toEqual([]);
  });
});

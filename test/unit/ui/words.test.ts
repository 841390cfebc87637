import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import type { Messages } from '../../../src/config/messages.js';
import { isStandard } from '../../../src/consent/policy.js';
import { createWords, type Words } from '../../../src/ui/words.js';
import german from '../../../src/ui/locales/de.js';
import { english } from './english.js';
import { settings } from '../builders.js';

type Context = Parameters<typeof createWords>[0];

function wordsOf(config: Config = {}, words: Partial<Messages> = {}): Words {
  const complete = settings(config);
  const context: Pick<Context, 'language' | 'ownWords' | 'settings' | 'isStandard'> = {
    language: 'en',
    ownWords: {},
    settings: complete,
    isStandard: (id) => isStandard(complete.policy, id),
  };
  return createWords(context as Context, english, words);
}

/** What each tier's button says that it allows, in order. */
function textsOf(config: Config = {}, words: Partial<Messages> = {}): readonly string[] {
  const { tierText } = wordsOf(config, words);
  return settings(config).tiers.map(tierText);
}

const silver = { id: 'silver', categories: ['necessary'] };
const platinum = { id: 'platinum', categories: ['necessary', 'functional', 'analytics', 'marketing'] };

describe('What a tier’s button says', () => {
  it('is the widget’s own text for the default tiers', () => {
    expect(textsOf()).toEqual([english.silverText, english.goldText, english.platinumText]);
  });

  it('is the text of the language', () => {
    expect(textsOf({}, german)).toEqual([german.silverText, german.goldText, german.platinumText]);
  });

  it('says of the most private tier that it rejects everything optional', () => {
    expect(textsOf()[0]).toContain('Rejects everything optional');
    expect(textsOf({ tiers: [{ ...silver, id: 'low' }, platinum] })[0]).toContain('Rejects everything optional');
  });

  it('is a true list for a gold that an owner made into something else', () => {
    const gold = { id: 'gold', categories: ['necessary', 'marketing'] };
    expect(textsOf({ tiers: [silver, gold, platinum] })[1]).toBe('Allows: Basic operations and Ad and media personalisation.');
  });

  it('is a true list for tiers of an owner’s own', () => {
    const config = {
      categories: [{ id: 'essential', name: 'What we need' }, { id: 'stats' }],
      tiers: [
        { id: 'low', categories: ['essential'] },
        { id: 'high', categories: ['essential', 'stats'] },
      ],
    };
    expect(textsOf(config)).toEqual(['Allows: What we need. Rejects everything optional.', 'Allows: What we need and stats.']);
  });

  it('names everything it allows where the tier that it builds on is not offered', () => {
    const text = textsOf({ tiers: [silver, platinum] })[1];
    expect(text).toMatch(/Content personalisation.*Site optimisation.*Ad and media personalisation/);
  });

  it('does not say that everything optional is rejected where the most private tier allows some of it', () => {
    const low = { id: 'low', categories: ['necessary', 'analytics'] };
    expect(textsOf({ tiers: [low, platinum] })[0]).not.toContain('Rejects everything optional');
  });

  it('names what is necessary, where the owner did not list that', () => {
    const tiers = [
      { id: 'low', categories: [] },
      { id: 'high', categories: ['analytics'] },
    ];
    expect(textsOf({ tiers })).toEqual([
      'Allows: Basic operations. Rejects everything optional.',
      'Allows: Basic operations and Site optimisation.',
    ]);
  });

  it('is what the owner wrote, above all', () => {
    const tiers = [{ ...silver, description: 'Nothing but the shop.' }, platinum];
    expect(textsOf({ tiers }, { silverText: 'Something else.' })[0]).toBe('Nothing but the shop.');
  });

  it('does not call a tier standard that only has the name of something else', () => {
    expect(textsOf({ tiers: [silver, { ...platinum, id: 'title' }] })[1]).toMatch(/^Allows: /);
  });
});

describe('What a tier is called', () => {
  it.each([
    ['silver', 'Private', 'Silver'],
    ['gold', 'Balanced', 'Gold'],
    ['platinum', 'Personalised', 'Platinum'],
  ])('is plain for %s: %s, with the metal as a badge', (id, name, badge) => {
    const { tierName, tierBadge } = wordsOf();
    expect([tierName({ id, categories: [] }), tierBadge({ id, categories: [] })]).toEqual([name, badge]);
  });

  it('is the owner’s name, without a metal that would not fit it', () => {
    const { tierName, tierBadge } = wordsOf();
    const renamed = { ...silver, name: 'Minimal' };
    expect([tierName(renamed), tierBadge(renamed)]).toEqual(['Minimal', null]);
    expect(tierBadge({ ...renamed, badge: 'Tin' })).toBe('Tin');
  });

  it('is its id where nobody gave it a name', () => {
    const { tierName, tierBadge } = wordsOf();
    expect([tierName({ id: 'low', categories: [] }), tierBadge({ id: 'low', categories: [] })]).toEqual(['low', null]);
  });

  it('is custom for a mix that is none, and for one that nobody offers any more', () => {
    const { choiceName } = wordsOf();
    expect([choiceName('gold'), choiceName('custom'), choiceName('bronze')]).toEqual(['Balanced', 'Your own mix', 'Your own mix']);
  });
});

describe('What a category is called', () => {
  it.each([
    ['necessary', 'Basic operations'],
    ['functional', 'Content personalisation'],
    ['analytics', 'Site optimisation'],
    ['marketing', 'Ad and media personalisation'],
  ])('is for %s: %s', (id, name) => {
    const { categoryName, categoryText } = wordsOf();
    expect(categoryName({ id })).toBe(name);
    expect(categoryText({ id })).toBe(english[`${id}Text` as keyof Messages]);
  });

  it('is what the owner wrote, above all', () => {
    const { categoryName, categoryText } = wordsOf({}, { analyticsName: 'Counting', analyticsText: 'We count.' });
    expect([categoryName({ id: 'analytics' }), categoryText({ id: 'analytics' })]).toEqual(['Counting', 'We count.']);
    expect(categoryName({ id: 'analytics', name: 'Numbers' })).toBe('Numbers');
    expect(categoryText({ id: 'analytics', description: 'For our reports.' })).toBe('For our reports.');
  });

  it.each(['research', 'storage', 'constructor'])('is the id, and nothing is said of it, for an owner’s own "%s"', (id) => {
    const { categoryName, categoryText } = wordsOf();
    expect([categoryName({ id }), categoryText({ id })]).toEqual([id, null]);
  });
});

describe('say()', () => {
  it('speaks English where a language or an owner has no word', () => {
    expect(wordsOf({}, { title: 'Hallo' }).say('save')).toBe('Save my choice');
    expect(wordsOf({}, { title: 'Hallo' }).say('title')).toBe('Hallo');
  });

  it('fills every place of that name, with whatever is to stand there', () => {
    const { say } = wordsOf({}, { saved: '{choice} is {choice}, not {other}.' });
    expect(say('saved', { choice: '$& (A|B)' })).toBe('$& (A|B) is $& (A|B), not {other}.');
  });
});

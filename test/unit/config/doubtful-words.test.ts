import { describe, expect, it } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import { doubtsAbout, unknownPresets } from '../../../src/config/doubtful-words.js';
import { complete } from '../../../src/config/settings.js';

const told = { controller: { name: 'Fernhill' }, policyUrl: '/privacy' } satisfies Config;
const doubts = (config: Config) => doubtsAbout(complete({ ...told, ...config }), ['title', 'intro', 'silverText', 'reject']);

describe('An owner who looks at the console in debug', () => {
  it('hears nothing of a site that says who it is, and uses our words', () => {
    expect(doubts({})).toEqual([]);
  });

  it.each([
    ['Gold (recommended)', 'recommends an answer'],
    ['Empfohlen', 'recommends an answer'],
    ['Helps us improve your experience', 'says nothing of what is stored'],
    ['Sadly, some things will be missing', 'makes refusing feel wrong'],
    ['We are GDPR-compliant', 'claims what no widget can promise'],
  ])('hears that "%s" %s', (title, why) => {
    expect(doubts({ text: { en: { title } } })).toEqual([
      expect.stringMatching(`^text\\.en\\.title: "${title.replace(/[()]/g, '\\$&')}" ${why}`),
    ]);
  });

  it('hears of it in the names, badges and texts of levels and purposes too', () => {
    const description = 'Unfortunately slow';
    const tiers = [
      { id: 'low', categories: ['necessary'], description },
      { id: 'high', categories: ['necessary', 'extra'], description: 'All' },
    ];
    const categories = [
      { id: 'necessary' },
      { id: 'extra', name: 'GDPR-compliant extras', description: 'Shows recommended videos. Kleidergröße.' },
    ];
    expect(doubts({ tiers, categories })).toEqual([
      expect.stringMatching(/^tiers\[0\]\.description: "Unfortunately slow" makes/),
      expect.stringMatching(/^categories\[1\]\.name: .* claims/),
    ]);
  });

  it('hears that valuing somebody’s privacy asks nothing, where nothing else is said', () => {
    expect(doubts({ text: { en: { intro: 'We value your privacy.' } } })).toEqual([expect.stringContaining('does not say what is asked')]);
    expect(doubts({ text: { en: { intro: 'We value your privacy. Choose what we may store on your device.' } } })).toEqual([]);
  });

  it('hears of a text that is misspelt, and which was meant', () => {
    const text = { en: { rejct: 'No' } } as unknown as NonNullable<Config['text']>;
    expect(doubts({ text })).toEqual(['text.en.rejct is not a text of ours. Did you mean "reject"?']);
  });

  it('hears that answers look unequal where only some have a name, a badge or a text of the owner’s', () => {
    const tiers = [
      { id: 'silver', categories: ['necessary'] },
      { id: 'gold', categories: ['necessary', 'analytics'], badge: 'Top' },
    ];
    expect(doubts({ tiers, categories: [{ id: 'necessary' }, { id: 'analytics' }] })).toEqual([
      'tiers: only 1 of 2 have a "badge" of yours. Give it to all.',
    ]);
  });

  it('hears what visitors are not told', () => {
    const config: Config = {
      categories: [{ id: 'necessary' }, { id: 'stats' }],
      tiers: [
        { id: 'low', categories: ['necessary'] },
        { id: 'high', categories: ['necessary', 'stats'] },
      ],
      services: [
        { id: 'a', category: 'stats', provider: 'A', policyUrl: 'https://a.example/', storage: [] },
        { id: 'b', category: 'stats' },
      ],
    };
    expect(doubtsAbout(complete(config), [])).toEqual([
      'controller.name: visitors are not told who is responsible.',
      'policyUrl: visitors are shown no privacy policy.',
      'categories without a "description": stats',
      'services without a "provider": b',
      'services without a "policyUrl": b',
      'services without "storage" (an empty list says that there is none): b',
    ]);
  });

  it('hears that advertising cannot be necessary', () => {
    const known = { provider: 'P', policyUrl: 'https://p.example/', storage: [] };
    const services = [
      { id: 'ads', category: 'necessary', hosts: ['cdn.example', '*.doubleclick.net:443'], ...known },
      { id: 'pay', category: 'necessary', hosts: ['pay.example'], ...known },
      { id: 'fine', category: 'marketing', hosts: ['doubleclick.net'], ...known },
      { id: 'none', category: 'necessary', ...known },
    ];
    expect(doubts({ services })).toEqual([
      'services "ads": *.doubleclick.net:443 serves advertising, which cannot be "necessary": nobody could refuse it.',
    ]);
  });

  it('is reminded of what Google’s advanced mode means', () => {
    expect(doubts({ integrations: { google: { mode: 'advanced' } } })).toEqual([expect.stringContaining('before anyone is asked')]);
    expect(doubts({ integrations: { google: { mode: 'basic' } } })).toEqual([]);
    expect(doubts({ integrations: { google: true } })).toEqual([]);
  });
});

describe('An owner who names presets', () => {
  it('hears which of them do not exist, and what was probably meant', () => {
    const services = ['youtube', 'you-tube', { preset: 'nothing-like-it', category: 'analytics' }] as never;
    expect(unknownPresets(complete({ services }), ['vimeo', 'youtube'])).toEqual([
      'services: there is no preset "you-tube". Did you mean "youtube"?',
      'services: there is no preset "nothing-like-it".',
    ]);
  });

  it('hears nothing of what a preset will say', () => {
    expect(doubts({ services: ['youtube'] })).toEqual([]);
    expect(doubts({ services: [{ id: 'own', category: 'analytics' }] })).toHaveLength(3);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import type { Config } from '../../../src/config/config.js';
import type { Messages } from '../../../src/config/messages.js';
import { english } from './english.js';
import { consent, consentToTier, policy } from '../builders.js';
import { placeholder, shown, textOf, type Stage } from './stage.js';

type Key = keyof Messages;

const keys = Object.keys(english) as readonly Key[];

/** Every word replaced by its key, so that each can be found again: `‹title›`, `‹services 1›`. */
const marked = Object.fromEntries(
  keys.map((key) => [key, `‹${key}${(english[key].match(/\{\w+\}/g) ?? []).map((place) => ` ${place}`).join('')}›`]),
) as unknown as Messages;

const config: Config = {
  policyUrl: '/privacy',
  dismissible: true,
  controller: { name: '‹›', contactUrl: '/contact', rightsUrl: '/rights' },
  services: [
    {
      id: 'tube',
      category: 'marketing',
      name: '‹›',
      provider: '‹›',
      policyUrl: '/tube',
      storage: [{ name: '‹›' }, { name: '‹x›', maxAge: 0 }],
    },
  ],
};

const ownTiers: Config = {
  tiers: [
    { id: 'low', categories: ['necessary'], name: '‹›' },
    { id: 'high', categories: ['necessary', 'marketing'], name: '‹›' },
  ],
};

function frame(data: Readonly<Record<string, string>>): HTMLElement {
  const element = document.createElement('iframe');
  Object.assign(element.dataset, data);
  return element;
}

/** Everything that can be shown, in all its states. */
async function everything(): Promise<readonly Stage[]> {
  const both = shown('banner', { config, words: marked });
  both.ui.open('preferences');
  const saved = shown('banner', { config, words: marked, consent: consentToTier('gold') });
  saved.ui.close(true);
  const before = [
    both,
    saved,
    shown('preferences', { config, words: marked, consent: consent(['marketing'], { id: '‹›' }) }),
    shown('banner', { config: ownTiers, words: marked }),
    shown('preferences', { config, words: marked, consent: { ...consentToTier('silver'), services: ['tube'] } }),
    placeholder(
      { element: frame({ service: 'tube' }), address: 'https://tube.example/film', categories: ['marketing'] },
      { config, words: marked },
    ),
  ];
  before.push(shown('banner', { config, words: marked, consent: { ...consentToTier('gold'), unasked: ['marketing'] } }));
  const american = { ...config, region: 'US-CA' };
  const objected = consent([], { objectable: ['marketing'] }, policy({ objectable: ['functional', 'analytics', 'marketing'] }));
  const silent = { ...consentToTier('platinum'), decided: false };
  const asked = shown('preferences', { config: american, words: marked, consent: objected, mustConfirm: true });
  asked.root.querySelector<HTMLInputElement>('[value=platinum]')!.click();
  await vi.waitFor(() => expect(asked.root.querySelector('[value=platinum]')).toHaveProperty('checked', true));
  asked.root.querySelector<HTMLElement>('[data-action=save]')!.click();
  await vi.waitFor(() => expect(asked.root.querySelector('[data-action=confirm]')).not.toBeNull());
  before.push(asked, shown('banner', { config: american, words: marked, consent: silent }));
  Object.defineProperty(navigator, 'globalPrivacyControl', { value: true, configurable: true });
  const refused = shown('preferences', {
    config,
    words: marked,
    consent: consentToTier('silver'),
    stored: [['cookie', '‹x›']],
    mayRunOn: true,
    isForgetful: true,
  });
  await vi.waitFor(() => expect(refused.root.querySelector('[part~=your-choice] h4')).not.toBeNull());
  return [...before, refused];
}

/** One mark may stand within another, where it was filled in. */
const withoutMarks = (text: string): string => {
  const rest = text.replace(/‹[^‹›]*›/g, '');
  return rest === text ? rest : withoutMarks(rest);
};

const read = ({ root }: Stage) => [
  ...[...root.querySelectorAll('*')].flatMap((each) =>
    [...each.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(textOf),
  ),
  ...[...root.querySelectorAll('[aria-label],[title],[placeholder],[alt]')].flatMap((each) =>
    ['aria-label', 'title', 'placeholder', 'alt'].map((name) => each.getAttribute(name) ?? ''),
  ),
];

describe('Everything that a visitor reads', () => {
  it('can be said in another language', async () => {
    const rest = (await everything())
      .flatMap(read)
      .map(withoutMarks)
      .filter((text) => /\p{L}/u.test(text));
    // What is left are numbers and dates, which the browser writes in the language, and what joins a list.
    expect(rest.filter((text) => !/^(\d+ (days|year)|.*\d{4}.*|[ ,()]*and[ ,()]*)$/.test(text))).toEqual([]);
  });

  it('uses every word that there is', async () => {
    const said = (await everything()).flatMap(read).join();
    const drawnByTheCore: readonly Key[] = ['reopen'];
    expect(keys.filter((key) => !drawnByTheCore.includes(key) && !said.includes(`‹${key}`))).toEqual([]);
  });
});
